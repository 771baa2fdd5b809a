import type { CaseNumber, CivilDate } from '@fengqiao/kernel';
import type { CaseFile } from '@fengqiao/case-file';
import { canonicalJson } from '@fengqiao/kernel';
import type { Clock } from '@fengqiao/procedure';
import type { Changes, EntryDraft, LedgerPort, Snapshot, World } from './ports.js';
import type {
  Arrived, ChainRecord, ConsentRecord, DocketRecord, InboxOutcome, JourneyStep, LedgerRecord, OutboxRecord, PaperRecord, ReferralRecord,
} from './records.js';
import type { StorageOnlyChange } from './storage-only.js';
import { divide, drawSalt } from './told.js';
import { undoOf, type Undo } from './undo.js';

/** A message before it has a place in its sequence. */
export interface MessageDraft {
  readonly to: string;
  readonly type: string;
  readonly on: CivilDate;
  readonly answers?: string;
  readonly referralId?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where a case belongs; kept with its chain. */
export interface CaseHome {
  readonly caseNo: CaseNumber;
  readonly place: string;
  readonly scheme: string;
}

/**
 * One unit of work: what was read, and what has been decided on top of it so far. Several steps may build on each other
 * in memory (a batch of messages, a clock that runs an action); all of it is written at once by {@link Unit.changes}.
 */
export class Unit {
  readonly #dockets = new Map<string, DocketRecord>();
  readonly #referrals = new Map<string, ReferralRecord>();
  readonly #chains = new Map<string, ChainRecord>();
  readonly #clocks = new Map<string, { clock: Clock; docketId: string; caseNo: CaseNumber }>();
  readonly #consents = new Map<string, ConsentRecord>();
  readonly #ledger: LedgerRecord[] = [];
  readonly #outbox: OutboxRecord[] = [];
  readonly #journey: JourneyStep[] = [];
  readonly #papers: PaperRecord[] = [];
  readonly #inbox = new Map<string, Changes['inbox'][number]>();
  readonly #cursors = new Map<string, { from: string; caseNo: CaseNumber; next: number }>();
  readonly #bodies = new WeakMap<object, string>();
  #answer: Changes['idempotency'];
  #erased: CaseNumber | undefined;
  #storageOnly: StorageOnlyChange | undefined;

  constructor(
    readonly snapshot: Snapshot, readonly agency: string, readonly world: World, readonly ledgerPort: LedgerPort, readonly parent?: Unit,
  ) {}

  /** A unit on top of this one: absorbed when its step holds, dropped whole when it is refused. */
  nested(): Unit {
    return new Unit(this.snapshot, this.agency, this.world, this.ledgerPort, this);
  }

  /** Takes over all that a nested unit decided. */
  absorb(child: Unit): void {
    for (const [id, docket] of child.#dockets) this.#dockets.set(id, docket);
    for (const [id, referral] of child.#referrals) this.#referrals.set(id, referral);
    for (const [caseNo, chain] of child.#chains) this.#chains.set(caseNo, chain);
    for (const [id, clock] of child.#clocks) this.#clocks.set(id, clock);
    for (const [id, consent] of child.#consents) this.#consents.set(id, consent);
    for (const [key, cursor] of child.#cursors) this.#cursors.set(key, cursor);
    this.#ledger.push(...child.#ledger);
    this.#outbox.push(...child.#outbox);
    this.#journey.push(...child.#journey);
    this.#papers.push(...child.#papers);
    for (const [id, mark] of child.#inbox) this.#inbox.set(id, mark);
  }

  findDocket(id: string): DocketRecord | undefined {
    return this.#dockets.get(id) ?? this.parent?.findDocket(id) ?? this.snapshot.dockets.get(id);
  }

  /** The dockets of a case, as far as they were read or came into being here. */
  docketsOf(caseNo: CaseNumber): DocketRecord[] {
    const known = this.parent?.docketsOf(caseNo) ?? [...this.snapshot.dockets.values()];
    return [...known.filter(docket => !this.#dockets.has(docket.id)), ...this.#dockets.values()].filter(docket => docket.caseNo === caseNo);
  }

  putDocket(docket: DocketRecord): void {
    this.#dockets.set(docket.id, docket);
  }

  putClocks(docket: DocketRecord, clocks: readonly Clock[]): void {
    for (const clock of clocks) this.#clocks.set(clock.id, { clock, docketId: docket.id, caseNo: docket.caseNo });
  }

  findReferral(id: string): ReferralRecord | undefined {
    return this.#referrals.get(id) ?? this.parent?.findReferral(id) ?? this.snapshot.referrals.get(id);
  }

  putReferral(referral: ReferralRecord): void {
    this.#referrals.set(referral.id, referral);
  }

  findChain(caseNo: CaseNumber): ChainRecord | undefined {
    return this.#chains.get(caseNo) ?? this.parent?.findChain(caseNo) ?? this.snapshot.chains.get(caseNo);
  }

  consentsOf(caseNo: CaseNumber): ConsentRecord[] {
    const known: readonly ConsentRecord[] = this.parent?.consentsOf(caseNo) ?? this.snapshot.consents;
    return [...known.filter(consent => !this.#consents.has(consent.id)), ...this.#consents.values()]
      .filter(consent => consent.caseNo === caseNo);
  }

  putConsent(consent: ConsentRecord): void {
    this.#consents.set(consent.id, consent);
  }

  putPaper(paper: PaperRecord): void {
    this.#papers.push(paper);
  }

  putJourney(step: JourneyStep): void {
    this.#journey.push(step);
  }

  /** Another process that takes in the same sequence must not pass unseen: its cursor is written also where it stands still. */
  markInbox(message: Arrived, outcome: InboxOutcome, reason?: string): void {
    const { from, caseNo } = message;
    this.#cursors.set(`${from}|${caseNo}`, { from, caseNo, next: this.cursor(from, caseNo) });
    this.#inbox.set(message.id, { message, outcome, fresh: !this.snapshot.known.has(message.id), ...(reason ? { reason } : {}) });
  }

  /** The sequence number that may be applied next from an agency about a case. */
  cursor(from: string, caseNo: CaseNumber): number {
    const key = `${from}|${caseNo}`;
    return this.#cursors.get(key)?.next ?? this.parent?.cursor(from, caseNo) ?? this.snapshot.cursors.get(key) ?? 1;
  }

  advanceCursor(from: string, caseNo: CaseNumber): void {
    this.#cursors.set(`${from}|${caseNo}`, { from, caseNo, next: this.cursor(from, caseNo) + 1 });
  }

  remember(answer: Changes['idempotency']): void {
    this.#answer = answer;
  }

  #chainOf(home: CaseHome): ChainRecord {
    return this.findChain(home.caseNo)
      ?? { caseNo: home.caseNo, place: home.place, scheme: home.scheme, seq: 0, head: '', sent: {} };
  }

  /**
   * Adds an entry to the case's chain and returns it. The chain holds digests only, and what is personal lies sealed
   * beside it: it can be erased (its case key destroyed) while the chain stays whole.
   */
  record(home: CaseHome, draft: EntryDraft, told: Readonly<Record<string, unknown>>): LedgerRecord {
    const chain = this.#chainOf(home);
    const { payload, details } = divide(told, this.world, this.ledgerPort);
    const link = this.ledgerPort.link(chain.seq === 0 ? undefined : chain, home.caseNo, { ...draft, payloadDigest: this.ledgerPort.digest(payload) }, payload);
    const entry = details === undefined ? link : { ...link, details };
    this.#chains.set(home.caseNo, { ...chain, seq: entry.seq, head: entry.hash });
    this.#ledger.push(entry);
    return entry;
  }

  /**
   * What an entry has to mark of the file of a docket that it changed, so that a file altered later is found; and how the
   * docket is taken back to what it was before, so that a paper can be drawn up as of any step.
   */
  fileMark(docket: DocketRecord): { readonly file?: CaseFile; readonly undo?: { readonly facts?: Undo; readonly file?: Undo } } {
    const before = this.findDocket(docket.id);
    const facts = before && undoOf(before.facts, docket.facts);
    const file = before && undoOf(before.file, docket.file);
    return {
      ...(before?.file === docket.file ? {} : { file: docket.file }),
      ...(facts || file ? { undo: { ...(facts ? { facts } : {}), ...(file ? { file } : {}) } } : {}),
    };
  }

  /** Has the case's key destroyed together with what this unit writes. */
  erase(caseNo: CaseNumber): void {
    this.#erased = caseNo;
  }

  /** Has a case stored only from now on, or ends that. */
  changeStorageOnly(change: StorageOnlyChange): void {
    this.#storageOnly = change;
  }

  /** The canonical text of a body; several observers are told the same. */
  #canonical(body: Readonly<Record<string, unknown>>): string {
    const known = this.#bodies.get(body) ?? canonicalJson(body);
    this.#bodies.set(body, known);
    return known;
  }

  /** Puts a message in the outbox, next in its sequence, and returns it with its digest. */
  send(home: CaseHome, draft: MessageDraft): OutboxRecord {
    const chain = this.#chainOf(home);
    const seq = (chain.sent[draft.to] ?? 0) + 1;
    this.#chains.set(home.caseNo, { ...chain, sent: { ...chain.sent, [draft.to]: seq } });
    const traceparent = this.world.traceparent();
    // In the order of its canonical text, which then costs nothing to find.
    const head = {
      ...(draft.answers ? { answers: draft.answers } : {}), caseNo: home.caseNo, from: this.agency, id: this.world.newId(), on: draft.on, place: home.place,
      recordedOn: this.world.today(),
      // Its digest outlives the content; a notice to observers has nothing to hide.
      ...(draft.type === 'step.taken' ? {} : { salt: drawSalt(this.world) }),
      scheme: home.scheme, seq, to: draft.to, ...(traceparent ? { traceparent } : {}), type: draft.type, v: 1,
    };
    const body = `{"body":${this.#canonical(draft.body)},"head":${canonicalJson(head)}}`;
    const message: OutboxRecord = {
      id: head.id, to: draft.to, type: draft.type, caseNo: home.caseNo, place: home.place, seq, body,
      digest: this.ledgerPort.digest(body),
      ...(draft.referralId ? { referralId: draft.referralId } : {}), ...(traceparent ? { traceparent } : {}),
    };
    this.#outbox.push(message);
    return message;
  }

  /** Agencies that now have a message waiting; the relay is woken for them after the commit. */
  get hasOutgoing(): boolean {
    return this.#outbox.length > 0;
  }

  /** All that this unit decided, ready to be written at once. */
  changes(): Changes {
    return {
      dockets: [...this.#dockets.values()].map(docket => {
        const before = this.snapshot.dockets.get(docket.id);
        return { docket, fileChanged: docket.file !== before?.file, ...(before ? { expected: before.version } : {}) };
      }),
      chains: [...this.#chains.values()].map(chain => {
        const before = this.snapshot.chains.get(chain.caseNo);
        return { chain, ...(before ? { expected: before.seq } : {}) };
      }),
      clocks: [...this.#clocks.values()],
      referrals: [...this.#referrals.values()],
      consents: [...this.#consents.values()],
      ledger: this.#ledger,
      outbox: this.#outbox,
      journey: this.#journey,
      papers: this.#papers,
      inbox: [...this.#inbox.values()],
      cursors: [...this.#cursors].map(([key, cursor]) => {
        const before = this.snapshot.cursors.get(key);
        return { ...cursor, ...(before === undefined ? {} : { expected: before }) };
      }),
      ...(this.#answer ? { idempotency: this.#answer } : {}),
      ...(this.#erased ? { erased: this.#erased } : {}),
      ...(this.#storageOnly ? { storageOnly: this.#storageOnly } : {}),
    };
  }
}
