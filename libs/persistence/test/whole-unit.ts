import type { Changes } from '@fengqiao/docket';
import { civilDate, makeCaseNumber, type CaseNumber } from '@fengqiao/kernel';

const ON = civilDate('2026-09-28');

/** Case `n` of a fictional place. */
export const caseNo = (n: number): CaseNumber => makeCaseNumber('WZ', 2026, Uint8Array.of(7, 0, 0, (n >> 8) & 255, n & 255));

/** What a unit of work expects to find; absent for what it makes. */
export interface Expecting {
  readonly docket?: number;
  readonly chain?: number;
  readonly cursor?: number;
}

/**
 * A unit of work that touches every table. `mark` makes all that is new in it its own, so that two units of one case
 * can be told apart.
 */
export function wholeUnit(n: number, mark: string, expecting: Expecting = {}): Changes {
  const number = caseNo(n);
  const id = `docket-${n}`;
  const [version, seq] = [(expecting.docket ?? 0) + 1, (expecting.chain ?? 0) + 1];
  const at = '2026-09-28T04:00:00.000Z';
  return {
    dockets: [{
      docket: {
        id, caseNo: number, place: 'wenzhou', scheme: 'wenzhou@1', procedure: 'asking', state: `state-${mark}`, version, facts: { mark },
        file: { caseNo: number, place: 'wenzhou', openedOn: ON, title: mark, parties: [], claims: [], evidence: [], instruments: [], events: [] },
        openedOn: ON, lastStepOn: ON, clocks: [],
      },
      fileChanged: true, ...(expecting.docket === undefined ? {} : { expected: expecting.docket }),
    }],
    chains: [{
      chain: { caseNo: number, place: 'wenzhou', scheme: 'wenzhou@1', seq, head: `head-${mark}`, sent: { mediation: seq } },
      ...(expecting.chain === undefined ? {} : { expected: expecting.chain }),
    }],
    clocks: [{
      clock: {
        id: `clock-${mark}`, duty: 'acceptance', kind: 'law', title: '受理', basis: '测试', startedOn: ON, lastDay: ON, nominal: ON, provisional: false,
        period: { from: ON, length: 3, unit: 'working', roll: true }, state: 'running', wakeOn: ON,
      },
      docketId: id, caseNo: number,
    }],
    referrals: [{
      id: `referral-${mark}`, side: 'sender', caseNo: number, docketId: id, peer: 'mediation', purpose: 'mediation', kind: 'referral', state: 'sent', sentOn: ON,
      reason: { code: 'other', text: '虚构理由' }, result: { outcome: 'settled' }, steps: [],
    }],
    consents: [{
      id: `consent-${mark}`, caseNo: number, party: 'w1', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person', givenOn: ON,
    }],
    ledger: [{ caseNo: number, seq, hash: `hash-${mark}`, entry: { mark }, payload: '{}' }],
    outbox: [{
      id: `message-${mark}`, to: 'mediation', type: 'referral.sent', caseNo: number, place: 'wenzhou', seq, body: '{}', digest: `digest-${mark}`, referralId: `referral-${mark}`,
    }],
    journey: [{
      caseNo: number, place: 'wenzhou', scheme: 'wenzhou@1', agency: 'intake', docketId: id, version, on: ON, recordedOn: ON,
      step: { procedureTitle: '请求', stateTitle: mark },
    }],
    papers: [{ id: `paper-${mark}`, docketId: id, caseNo: number, paper: 'claim-receipt', issuedOn: ON, action: 'begin' }],
    inbox: [{
      message: { id: `arrived-${mark}`, from: 'mediation', type: 'step.taken', caseNo: number, seq, digest: `digest-${mark}`, proof: { letter: 'letter', leaf: 0 }, message: { head: {}, body: {} } },
      outcome: 'applied', fresh: true,
    }],
    cursors: [{ from: 'mediation', caseNo: number, next: seq + 1, ...(expecting.cursor === undefined ? {} : { expected: expecting.cursor }) }],
    idempotency: { key: `key-${mark}`, fingerprint: mark, answer: at },
  };
}
