import { OneTimeCodes, type CodeEvent, type CodeParts, type CodeStore, type FoundParty } from '../src/index.js';

export const WORKER: FoundParty = { caseNo: 'NC26-AAAAAAAA-A', place: 'nanchang', party: 'worker', partyRole: 'applicant' };
export const PHONE = '13900000001';

/** Codes with a clock that goes when told, a telephone that keeps what it was sent, and one case with one worker. */
export class CodeDesk {
  readonly sent: { readonly phone: string; readonly text: string }[] = [];
  readonly events: CodeEvent[] = [];
  broken = false;
  #now = Date.parse('2026-03-02T09:00:00Z');
  #ids = 0;
  readonly codes: OneTimeCodes;

  /** @param cost of a guess: hardly any unless said, for tests guess often */
  constructor(readonly store: CodeStore, mark = '', cost: CodeParts['cost'] = { N: 2, r: 8, p: 1 }) {
    this.codes = new OneTimeCodes({
      store, cost, key: new Uint8Array(32).fill(7), now: () => new Date(this.#now), newId: () => `code${mark}-${++this.#ids}`, note: event => void this.events.push(event),
      sms: { send: async message => { if (this.broken) throw new Error('away'); this.sent.push(message); } },
      parties: { findParty: async (caseNo, phone) => (caseNo === WORKER.caseNo && phone === PHONE ? WORKER : undefined) },
    });
  }

  pass(minutes: number): void {
    this.#now += minutes * 60_000;
  }

  async ask(more: Partial<Parameters<OneTimeCodes['ask']>[0]> = {}) {
    const answer = await this.codes.ask({ caseNo: WORKER.caseNo, phone: PHONE, address: '10.0.0.1', ...more });
    await this.codes.settled();
    return answer;
  }

  /** The code in the last message. */
  get code(): string {
    return /\d{6}/.exec(this.sent.at(-1)?.text ?? '')?.[0] ?? '';
  }

  get wrong(): string {
    return this.code === '000000' ? '000001' : '000000';
  }

  redeem(code: string, more: Partial<Parameters<OneTimeCodes['ask']>[0]> = {}) {
    return this.codes.redeem({ caseNo: WORKER.caseNo, phone: PHONE, address: '10.0.0.1', code, ...more });
  }
}
