import { personKeysOf, type PersonKey } from '@fengqiao/case-file';
import type {
  Arrived, CaseBearings, ChainRecord, Changes, ConsentRecord, DocketRecord, DocketsWanted, FoundDocket, JourneyStep, LedgerRecord, OutboxRecord, PaperRecord, ReferralRecord, Snapshot, StorageOnly, StorageOnlyChange, Store, Wanted,
} from '@fengqiao/docket';
import type { CaseNumber, CivilDate } from '@fengqiao/kernel';
import { isOpen, type Clock, type DocketConsulted } from '@fengqiao/procedure';

type ClockRow = { readonly clock: Clock; readonly docketId: string };
type InboxRow = Changes['inbox'][number] & { readonly at: string };

const only = (names: readonly string[], facts: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
const clone = <T>(value: T): T => structuredClone(value);

/**
 * An agency's store in memory, with the same promises as the one on PostgreSQL: a unit is written whole or not at all, a
 * stale one not, and what was erased is gone. Everything is copied on its way in and out, so that no test shares an object with the engine.
 */
export class MemoryStore implements Store {
  readonly dockets = new Map<string, DocketRecord>();
  readonly clocks = new Map<string, ClockRow>();
  readonly referrals = new Map<string, ReferralRecord>();
  readonly chains = new Map<string, ChainRecord>();
  readonly consents = new Map<string, ConsentRecord>();
  readonly inbox = new Map<string, InboxRow>();
  readonly cursors = new Map<string, number>();
  readonly answers = new Map<string, { fingerprint: string; answer: string }>();
  readonly ledger: LedgerRecord[] = [];
  readonly papers: PaperRecord[] = [];
  readonly journey = new Map<string, JourneyStep>();
  readonly erased = new Set<string>();
  readonly storageOnly = new Map<string, StorageOnly>();
  readonly outbox: (OutboxRecord & { receipted: boolean })[] = [];

  async read(wanted: Wanted): Promise<Snapshot> {
    const referralIds = new Set(wanted.referrals ?? []);
    const docketIds = new Set(wanted.dockets ?? []);
    for (const id of referralIds) { const found = this.referrals.get(id); if (found) docketIds.add(found.docketId); }
    const dockets = [...docketIds].flatMap(id => this.dockets.get(id) ?? []).filter(docket => !this.erased.has(docket.caseNo))
      .map(docket => ({ ...docket, clocks: this.#openClocksOf(docket.id) }));
    for (const docket of dockets) if (docket.openedBy) referralIds.add(docket.openedBy.referralId);
    const cases = new Set<string>([...(wanted.cases ?? []), ...dockets.map(docket => docket.caseNo)]);
    const keys = new Set((wanted.cursors ?? []).map(({ from, caseNo }) => `${from}|${caseNo}`));
    const held = [...this.inbox.values()].filter(row => row.outcome === 'held' && keys.has(`${row.message.from}|${row.message.caseNo}`));
    return clone({
      dockets: new Map(dockets.map(docket => [docket.id, docket])),
      referrals: new Map([...referralIds].flatMap(id => { const found = this.referrals.get(id); return found ? [[id, found] as const] : []; })),
      chains: new Map([...this.chains].filter(([caseNo]) => cases.has(caseNo))
        .map(([caseNo, chain]) => [caseNo, this.erased.has(caseNo) ? { ...chain, erased: true as const } : chain])),
      consents: [...this.consents.values()].filter(consent => cases.has(consent.caseNo)),
      cursors: new Map([...this.cursors].filter(([key]) => keys.has(key))),
      held: held.map(row => row.message),
      known: new Map([...(wanted.messages ?? []), ...held.map(row => row.message.id)].flatMap(id => {
        const row = this.inbox.get(id);
        return row ? [[id, { at: row.at, digest: row.message.digest, parked: row.outcome === 'parked' }] as const] : [];
      })),
    });
  }

  #openClocksOf(docketId: string): Clock[] {
    return [...this.clocks.values()].filter(row => row.docketId === docketId && isOpen(row.clock)).map(row => row.clock).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Whether another process has put aside the very message that comes next. */
  #holds(from: string, caseNo: string, seq: number): boolean {
    return [...this.inbox.values()].some(({ outcome, message }) => outcome === 'held' && message.from === from && message.caseNo === caseNo && message.seq === seq);
  }

  #isStale(changes: Changes): boolean {
    return changes.dockets.some(({ docket, expected }) => this.dockets.get(docket.id)?.version !== expected)
      || changes.chains.some(({ chain, expected }) => this.chains.get(chain.caseNo)?.seq !== expected)
      || changes.cursors.some(({ from, caseNo, expected }) => this.cursors.get(`${from}|${caseNo}`) !== expected)
      || changes.cursors.some(({ from, caseNo, next, expected }) => expected !== undefined && expected < next && this.#holds(from, caseNo, next))
      || changes.inbox.some(row => row.fresh && this.inbox.has(row.message.id))
      || (changes.idempotency !== undefined && this.answers.has(changes.idempotency.key));
  }

  async write(given: Changes): Promise<'done' | 'stale'> {
    if (this.#isStale(given)) return 'stale';
    const changes = clone(given);
    const at = new Date().toISOString();
    for (const { docket } of changes.dockets) this.dockets.set(docket.id, docket);
    for (const { chain: { erased: _known, ...chain } } of changes.chains) this.chains.set(chain.caseNo, chain);
    for (const { clock, docketId } of changes.clocks) this.clocks.set(clock.id, { clock, docketId });
    for (const referral of changes.referrals) this.referrals.set(referral.id, referral);
    for (const consent of changes.consents) this.consents.set(consent.id, consent);
    for (const row of changes.inbox) this.inbox.set(row.message.id, { ...row, at });
    for (const { from, caseNo, next } of changes.cursors) this.cursors.set(`${from}|${caseNo}`, next);
    for (const step of changes.journey) this.journey.set(`${step.docketId}|${step.version}`, step);
    this.ledger.push(...changes.ledger);
    this.papers.push(...changes.papers);
    this.outbox.push(...changes.outbox.map(message => ({ ...message, receipted: false })));
    if (changes.idempotency) this.answers.set(changes.idempotency.key, changes.idempotency);
    if (changes.erased) this.#erase(changes.erased);
    if (changes.storageOnly) this.#changeStorageOnly(changes.storageOnly);
    return 'done';
  }

  /** What a destroyed key leaves: the rows, without what was personal in them. */
  #erase(caseNo: CaseNumber): void {
    this.erased.add(caseNo);
    for (const consent of this.consents.values()) if (consent.caseNo === caseNo) this.consents.delete(consent.id);
    for (const [at, { details: _gone, ...entry }] of this.ledger.entries()) if (entry.caseNo === caseNo) this.ledger[at] = entry;
  }

  #changeStorageOnly(change: StorageOnlyChange): void {
    if ('begins' in change) this.storageOnly.set(change.begins.caseNo, change.begins);
    else this.storageOnly.delete(change.caseNo);
  }

  async findByPerson(keys: readonly PersonKey[]): Promise<readonly FoundDocket[]> {
    const isWanted = (known: PersonKey): boolean => keys.some(key => key.kind === known.kind && key.value === known.value);
    return [...this.dockets.values()].filter(docket => !this.erased.has(docket.caseNo)).toReversed().flatMap(docket => {
      const matched = personKeysOf(docket.file).filter(isWanted).map(key => key.kind);
      const { id: docketId, caseNo, place, procedure, state, openedOn } = docket;
      return matched.length ? [{ docketId, caseNo, place, procedure, state, openedOn, matched: [...new Set(matched)] }] : [];
    });
  }

  async consult({ procedure, place, facts, states, from, to, after, limit }: DocketsWanted): Promise<readonly DocketConsulted[]> {
    const clocks = Map.groupBy(this.clocks.values(), row => row.docketId);
    return clone([...this.dockets.values()]
      .filter(docket => docket.procedure === procedure && (place === undefined || docket.place === place) && docket.id > after && !this.erased.has(docket.caseNo)
        && (states === undefined || states.includes(docket.state)) && (from === undefined || docket.openedOn >= from) && (to === undefined || docket.openedOn <= to))
      .sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit)
      .map(docket => ({
        id: docket.id, caseNo: docket.caseNo, state: docket.state, openedOn: docket.openedOn, facts: only(facts, docket.facts),
        clocks: (clocks.get(docket.id) ?? []).map(row => row.clock).sort((a, b) => (a.id < b.id ? -1 : 1)),
      })));
  }

  async bearingsOf(caseNo: CaseNumber): Promise<CaseBearings> {
    const held = [...this.inbox.values()].filter(row => row.outcome === 'held' && row.message.caseNo === caseNo);
    const storageOnly = this.storageOnly.get(caseNo);
    return {
      ...(storageOnly ? { storageOnly: clone(storageOnly) } : {}),
      dockets: [...this.dockets.values()].filter(docket => docket.caseNo === caseNo).map(({ id, procedure, state }) => ({ id, procedure, state })),
      waiting: held.length + this.waiting().filter(message => message.caseNo === caseNo).length,
    };
  }

  async answered(key: string): Promise<{ fingerprint: string; answer: string } | undefined> {
    return this.answers.get(key);
  }

  async overdue(today: CivilDate, limit: number): Promise<readonly ClockRow[]> {
    return [...this.clocks.values()].filter(({ clock }) => clock.state === 'running' && clock.wakeOn < today).slice(0, limit).map(clone);
  }

  async counting(after: string, limit: number): Promise<readonly ClockRow[]> {
    return [...this.clocks.values()].filter(({ clock }) => (clock.state === 'running' || clock.state === 'missed') && clock.id > after)
      .sort((a, b) => (a.clock.id < b.clock.id ? -1 : 1)).slice(0, limit).map(clone);
  }

  async recordsOf({ id, caseNo }: { id: string; caseNo: CaseNumber }): Promise<readonly string[]> {
    return this.ledger.filter(row => row.entry.caseNo === caseNo && row.entry.docketId === id).sort((a, b) => a.seq - b.seq).map(row => row.payload);
  }

  /** Retires a message on its receipt, as the relay of the real thing does. */
  receipted(id: string): void {
    const message = this.outbox.find(candidate => candidate.id === id);
    if (!message) throw new Error(`no message ${id}`);
    message.receipted = true;
    const referral = message.referralId ? this.referrals.get(message.referralId) : undefined;
    if (message.type === 'referral.sent' && referral?.side === 'sender' && referral.state === 'sent') {
      this.referrals.set(referral.id, { ...referral, state: 'received' });
    }
  }

  /** Messages without a receipt, in the order in which they were written. */
  waiting(): readonly OutboxRecord[] {
    return this.outbox.filter(message => !message.receipted);
  }

  arrivedOf(message: OutboxRecord, from: string): Arrived {
    return {
      id: message.id, from, type: message.type, caseNo: message.caseNo, seq: message.seq, digest: message.digest, proof: { letter: 'letter', leaf: 0 },
      message: JSON.parse(message.body) as Arrived['message'],
    };
  }
}
