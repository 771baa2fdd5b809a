import { canonicalJson } from '@fengqiao/kernel';
import { erasedCases } from './check-rows.js';
import type { AuditFinding, Kind } from './finding.js';
import type { LedgerRowSeen, Standing, Shown, StandingClock, StandingDocket } from './material.js';

/** What a step of a docket leaves in its payload; a missed clock alone leaves `clock`. */
interface Payload {
  readonly to?: string;
  readonly clocks?: readonly RecordedClock[];
  readonly clock?: RecordedClock;
  /** Marks of the facts, and of the case file where the entry changed it. */
  readonly marks?: { readonly facts?: string; readonly file?: string };
}
type RecordedClock = Readonly<Record<string, unknown>> & { readonly id: string };

/** One entry about a docket, in the order of the chain. */
interface Recorded {
  readonly seq: number;
  readonly at: string;
  readonly on: string;
  readonly actor: string;
  readonly action: string;
  readonly version: number;
  readonly payload: Payload;
}

function recordedOf(row: LedgerRowSeen): Recorded {
  const { at, on, actor, action, version } = row.entry as unknown as Omit<Recorded, 'seq' | 'payload'>;
  return { seq: row.seq, at, on, actor, action, version, payload: parsed(row.payload) };
}

/** A payload that is no JSON is reported by its digest; here it says nothing. */
function parsed(text: string): Payload {
  try {
    return JSON.parse(text) as Payload;
  } catch {
    return {};
  }
}

const byDocket = (rows: readonly LedgerRowSeen[]): ReadonlyMap<string, readonly Recorded[]> =>
  new Map([...Map.groupBy(rows.filter(row => row.entry['docketId']), row => String(row.entry['docketId']))]
    .map(([docketId, own]) => [docketId, own.toSorted((a, b) => a.seq - b.seq).map(recordedOf)]));

/** Without a salt nothing could be marked: then the entry that holds it does not open, and is reported itself. */
function differs(shown: Shown, marked: string | undefined, erased: boolean): boolean {
  if (shown === 'erased') return !erased;
  return shown === 'unreadable' || (marked !== undefined && shown !== 'absent' && shown !== marked);
}

/** Names what differs between a docket and what its entries up to its version say. */
function docketDifference(docket: StandingDocket, entries: readonly Recorded[], erased: boolean): string | undefined {
  const upToNow = entries.filter(entry => entry.version <= docket.version);
  const step = upToNow.findLast(entry => entry.payload.marks?.facts !== undefined);
  if (Math.max(0, ...upToNow.map(entry => entry.version)) !== docket.version) return 'version';
  if (step?.payload.to !== docket.state) return 'state';
  if (!step.action.startsWith(`${docket.procedure}.`)) return 'procedure';
  if (differs(docket.facts, step.payload.marks?.facts, erased)) return 'facts';
  const file = upToNow.findLast(entry => entry.payload.marks?.file !== undefined)?.payload.marks?.file;
  return differs(docket.file, file, erased) ? 'file' : undefined;
}

const clocksIn = ({ payload }: Recorded): readonly RecordedClock[] => [...(payload.clocks ?? []), ...(payload.clock ? [payload.clock] : [])];

/** Every form in which a clock was recorded, oldest first, each with the version of the step. */
function recordedForms(id: string, entries: readonly Recorded[]): { readonly clock: RecordedClock; readonly entry: Recorded }[] {
  return entries.flatMap(entry => clocksIn(entry).filter(clock => clock.id === id).map(clock => ({ clock, entry })));
}

function clockDifference(clock: StandingClock, forms: ReturnType<typeof recordedForms>, docket: StandingDocket | undefined): string | undefined {
  if (clock.state !== clock.body['state']) return 'state';
  if (clock.lastDay !== clock.body['lastDay']) return 'lastDay';
  // The clocks were read a moment after their dockets: a form recorded since is as good as the one of that version.
  const version = docket?.version ?? Infinity;
  const now = forms.findLast(form => form.entry.version <= version);
  const accepted = [...(now ? [now] : []), ...forms.filter(form => form.entry.version > version)];
  if (accepted.some(form => canonicalJson(form.clock) === canonicalJson(clock.body))) return undefined;
  const last = accepted.at(-1)?.clock;
  if (!last) return undefined;
  return ['state', 'lastDay', 'nominal', 'period', 'basis'].find(member => canonicalJson(last[member]) !== canonicalJson(clock.body[member])) ?? 'body';
}

interface Subject {
  readonly agency: string;
  readonly entries: ReadonlyMap<string, readonly Recorded[]>;
  readonly caseOf: ReadonlyMap<string, string>;
  /** Cases whose chain says that they were erased. */
  readonly erased: ReadonlySet<string>;
}

function finding({ agency, entries, caseOf }: Subject, docketId: string, caseNo: string | undefined, kind: Kind, what?: string): AuditFinding {
  const last = entries.get(docketId)?.at(-1);
  return { agency, caseNo: caseNo ?? caseOf.get(docketId) ?? null, docketId, seq: last?.seq ?? null, kind, since: last?.at ?? null, ...(what ? { what } : {}) };
}

function compareDockets(subject: Subject, dockets: readonly StandingDocket[]): AuditFinding[] {
  const standing = new Set(dockets.map(docket => docket.id));
  const gone = [...subject.entries.keys()].filter(id => !standing.has(id)).map(id => finding(subject, id, undefined, 'docket-removed'));
  return [...gone, ...dockets.flatMap(docket => {
    const entries = subject.entries.get(docket.id);
    if (!entries) return [finding(subject, docket.id, docket.caseNo, 'docket-unrecorded')];
    const what = subject.caseOf.get(docket.id) === docket.caseNo ? docketDifference(docket, entries, subject.erased.has(docket.caseNo)) : 'caseNo';
    return what ? [finding(subject, docket.id, docket.caseNo, 'docket-altered', what)] : [];
  })];
}

function compareClocks(subject: Subject, { dockets, clocks }: Standing): AuditFinding[] {
  const docketOf = new Map(dockets.map(docket => [docket.id, docket]));
  const standing = new Set(clocks.map(clock => String(clock.body['id'])));
  const altered = clocks.flatMap(clock => {
    const entries = subject.entries.get(clock.docketId) ?? [];
    const forms = recordedForms(String(clock.body['id']), entries);
    if (forms.length === 0) return [finding(subject, clock.docketId, undefined, 'clock-unrecorded', String(clock.body['duty']))];
    const what = clockDifference(clock, forms, docketOf.get(clock.docketId));
    return what ? [finding(subject, clock.docketId, undefined, 'clock-altered', `${String(clock.body['duty'])}.${what}`)] : [];
  });
  const removed = [...subject.entries].flatMap(([docketId, entries]) => {
    const version = docketOf.get(docketId)?.version ?? 0;
    const recorded = new Map(entries.filter(entry => entry.version <= version).flatMap(clocksIn).map(clock => [clock.id, clock]));
    return [...recorded.values()].filter(clock => !standing.has(clock.id))
      .map(clock => finding(subject, docketId, undefined, 'clock-removed', String(clock['duty'])));
  });
  return [...altered, ...removed];
}

/**
 * Holds an agency's dockets and clocks against what its chain recorded about them: state, version, facts and every
 * member of a clock. The chain must have been verified on its own, and the dockets read before it. Pure.
 */
export function compareStanding(agency: string, standing: Standing, rows: readonly LedgerRowSeen[]): AuditFinding[] {
  const subject: Subject = {
    agency, entries: byDocket(rows), erased: erasedCases(rows),
    caseOf: new Map(rows.filter(row => row.entry['docketId']).map(row => [String(row.entry['docketId']), row.case_no])),
  };
  return [...compareDockets(subject, standing.dockets), ...compareClocks(subject, standing)];
}
