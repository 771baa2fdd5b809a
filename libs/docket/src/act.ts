import { isRefusal, type CaseNumber, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Actor } from '@fengqiao/procedure';
import { consultFor } from './consult.js';
import type { Desk } from './desk.js';
import type { HandOff } from './refer.js';
import type { DocketRecord } from './records.js';
import { keyReused, staleVersion, unknownDocket, unknownProcedure } from './refusals.js';
import { findProcedure, takeStep } from './step.js';
import { Unit } from './unit.js';

/** Who asks, and from which desk. */
export interface Person extends Actor {
  readonly place?: string;
}

/** A step on a docket that exists. */
export interface ActCommand {
  readonly docketId: string;
  /** The procedure that the caller takes it for; another one is not found there. */
  readonly procedure?: string;
  readonly action: string;
  readonly person: Person;
  readonly input: unknown;
  /** The day it happened; today unless said. */
  readonly on?: CivilDate;
  /** The version that the person saw; a newer one refuses the step. */
  readonly expectedVersion?: number;
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

/** What a step led to, as the caller learns it. */
export interface Acted {
  readonly docketId: string;
  readonly caseNo: CaseNumber;
  readonly procedure: string;
  readonly state: string;
  readonly version: number;
  readonly clocks: readonly { readonly duty: string; readonly kind: string; readonly lastDay: CivilDate; readonly basis: string; readonly state: string; readonly provisional: boolean }[];
  readonly handOffs: readonly HandOff[];
  readonly papers: readonly string[];
}

export const actedOf = (docket: DocketRecord, handOffs: readonly HandOff[], papers: readonly string[]): Acted => ({
  docketId: docket.id, caseNo: docket.caseNo, procedure: docket.procedure, state: docket.state, version: docket.version,
  clocks: docket.clocks.map(({ duty, kind, lastDay, basis, state, provisional }) => ({ duty, kind, lastDay, basis, state, provisional })),
  handOffs, papers,
});

/** The answer given to the same request before, or a refusal where the key was used for another one. */
async function answeredBefore(desk: Desk, idempotency: ActCommand['idempotency']): Promise<Acted | Refusal | undefined> {
  if (!idempotency) return undefined;
  const before = await desk.store.answered(idempotency.key);
  if (!before) return undefined;
  return before.fingerprint === idempotency.fingerprint ? JSON.parse(before.answer) as Acted : keyReused();
}

/**
 * Tries until nobody else was quicker, and carries out once what comes with one key however often. The same request may
 * come twice at the same time: what refuses the second is then the first one's doing, and its answer counts.
 */
export async function once(desk: Desk, idempotency: ActCommand['idempotency'], attempt: () => Promise<Acted | Refusal | 'stale'>): Promise<Acted | Refusal> {
  for (;;) {
    const before = await answeredBefore(desk, idempotency);
    if (before) return before;
    const outcome = await attempt();
    if (outcome === 'stale') continue;
    return isRefusal(outcome) ? await answeredBefore(desk, idempotency) ?? outcome : outcome;
  }
}

const concerns = (docket: DocketRecord, { person, procedure }: ActCommand): boolean =>
  (person.place === undefined || person.place === docket.place) && (procedure === undefined || procedure === docket.procedure);

/**
 * Takes one step on a docket: loads, decides, saves with ledger, clocks and outbox in one transaction, answers.
 * Somebody else's step on another docket of the case in the same instant is met by deciding again on what is there now.
 */
export function act(desk: Desk, command: ActCommand): Promise<Acted | Refusal> {
  return once(desk, command.idempotency, async () => {
    const snapshot = await desk.store.read({ dockets: [command.docketId] });
    const docket = snapshot.dockets.get(command.docketId);
    if (!docket || !concerns(docket, command)) return unknownDocket(command.docketId);
    if (command.expectedVersion !== undefined && command.expectedVersion !== docket.version) {
      return staleVersion(command.expectedVersion, docket.version);
    }
    const procedure = findProcedure(desk.agency, docket.procedure);
    if (!procedure) return unknownProcedure(docket.procedure, desk.agency.procedures.map(known => known.name));

    const known = await consultFor(desk, procedure, docket, command);
    const unit = new Unit(snapshot, desk.agency.name, desk.world, desk.ledger);
    const taken = takeStep(desk, unit, procedure, docket, {
      action: command.action, actor: command.person, input: command.input, ...known, ...(command.idempotency ? { request: command.idempotency.key } : {}),
    },
      command.on ?? desk.world.today());
    if (isRefusal(taken)) return taken;
    const answer = actedOf(taken.docket, taken.handOffs, taken.transition.papers);
    if (command.idempotency) unit.remember({ ...command.idempotency, answer: JSON.stringify(answer) });
    if (await desk.store.write(unit.changes()) === 'stale') return 'stale';
    if (unit.hasOutgoing) desk.wake();
    return answer;
  });
}
