import { gatheredOf, idsOf, withAdditions, type Additions, type CaseFile } from '@fengqiao/case-file';
import { isRefusal, laterOf, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import type { Clock } from './clock.js';
import { looksOf } from './consulting.js';
import type { Decision, DocketView, ReferralIntent, Reason } from './decision.js';
import { NEW, SYSTEM, type Action, type Answer, type Procedure } from './describe.js';
import type { Actor, DocketState, OpenedBy } from './docket-state.js';
import { actionNotOpen, dateBeforeLastStep, dateInFuture, docketHeld, inputInvalid, roleNotAllowed, unknownAction } from './refusals.js';
import type { Timekeeper } from './timekeeper.js';
import { windClocks } from './wind.js';

/** An answer that goes back to the agency whose referral opened the docket. */
export interface AnswerGiven {
  readonly answer: Answer;
  readonly reason?: Reason;
  readonly outcome?: string;
  readonly result?: unknown;
  /** What goes into the asker's file: with a conclusion all that the docket put in over its life, with a decline the papers of that step. */
  readonly adds?: Additions;
}

/** What one step does, before anything is stored. */
export interface Transition {
  readonly action: Action;
  readonly from: string;
  readonly docket: DocketState;
  /** The clocks that this step made or changed. */
  readonly changedClocks: readonly Clock[];
  readonly referrals: readonly ReferralIntent[];
  readonly answers: readonly AnswerGiven[];
  readonly papers: readonly string[];
  readonly adds: Additions;
  readonly input: unknown;
  readonly remark?: Decision<unknown, string, string>['remark'];
}

/** What is asked for. */
export interface ActionRequest {
  readonly action: string;
  readonly actor: Actor;
  readonly input: unknown;
  /** What was gathered for an action that consults other dockets. */
  readonly consulted?: unknown;
}

/** What a new docket begins with. */
export interface NewDocket {
  readonly id: string;
  readonly caseNo: CaseNumber;
  readonly file: CaseFile;
  readonly openedBy?: OpenedBy;
}

type Before = { readonly state: string; readonly docket?: DocketState; readonly fresh?: NewDocket };

const isOpenIn = (action: Action, state: string): boolean => action.from.includes(state);

/** Names of the actions that a state leaves open to people with these roles. */
export function openActions(procedure: Procedure, state: string, roles: readonly string[]): string[] {
  return Object.values(procedure.actions)
    .filter(action => isOpenIn(action, state) && action.by.some(role => roles.includes(role)))
    .map(action => action.name);
}

/** The running clock that keeps an action closed, if there is one. */
export const holdOf = (action: Action, clocks: readonly Clock[]): Clock | undefined =>
  clocks.find(clock => clock.state === 'running' && action.heldBy?.includes(clock.duty));

function admit(procedure: Procedure, before: Before, request: ActionRequest, time: Timekeeper): { action: Action; input: unknown } | Refusal {
  const action = Object.hasOwn(procedure.actions, request.action) ? procedure.actions[request.action] : undefined;
  if (!action) return unknownAction(procedure, request.action);
  if (!action.by.some(role => request.actor.roles.includes(role))) return roleNotAllowed(action);
  if (!isOpenIn(action, before.state)) return actionNotOpen(procedure, action, before.state, openActions(procedure, before.state, request.actor.roles));
  const held = holdOf(action, before.docket?.clocks ?? []);
  if (held) return docketHeld(action, held);
  if (time.on > time.recordedOn) return dateInFuture(time.on, time.recordedOn);
  // A system step (an answer that arrives) may lie before a late entry made here; it is ordered by arrival instead.
  if (before.docket && time.on < before.docket.lastStepOn && !request.actor.roles.includes(SYSTEM)) {
    return dateBeforeLastStep(time.on, before.docket.lastStepOn);
  }
  const parsed = action.input.safeParse(request.input ?? {});
  return parsed.success ? { action, input: parsed.data } : inputInvalid(action, parsed.error);
}

const viewOf = (before: Before, time: Timekeeper): DocketView<Record<string, unknown>, string> => {
  const source = before.docket ?? before.fresh!;
  return {
    id: source.id,
    state: before.state,
    facts: before.docket?.facts ?? {},
    file: source.file,
    openedOn: before.docket?.openedOn ?? time.on,
    ...(source.openedBy ? { openedBy: source.openedBy } : {}),
  };
};

/** Asked without what it consults, a decision would rest on nothing: the caller's mistake. */
function momentOf(action: Action, consulted: unknown, time: Timekeeper): Timekeeper & { readonly consulted: unknown } {
  if (!action.consults) return time as Timekeeper & { readonly consulted: unknown };
  if (consulted === undefined) throw new Error(`action ${action.name} consults ${looksOf(action.consults).map(look => look.procedure).join(', ')}, and nobody read it`);
  return { ...time, consulted };
}

/** Without a decision the input is kept under the facts of the same names. */
function keepInput(procedure: Procedure, input: unknown): Decision<Record<string, unknown>, string, string> {
  if (typeof input !== 'object' || input === null) return {};
  const known = Object.keys(procedure.facts.shape);
  return { facts: Object.fromEntries(Object.entries(input).filter(([name]) => known.includes(name))) };
}

/** Where the table names several states and the decision none, the docket stays where it is, if the table allows that. */
function targetOf(action: Action, from: string, decision: Decision<unknown, string, string>): string {
  const to = decision.to ?? (action.to.length === 1 ? action.to[0] : action.to.find(state => state === from));
  if (to === undefined || !action.to.includes(to)) {
    throw new Error(`action ${action.name} decided for "${String(to)}", its table allows ${action.to.join(', ')}`);
  }
  return to;
}

function intentsOf(action: Action, decision: Decision<unknown, string, string>): readonly ReferralIntent[] {
  const intents = decision.refer ?? action.refers.map(purpose => ({ purpose }));
  const stray = intents.find(intent => !action.refers.includes(intent.purpose));
  if (stray) throw new Error(`action ${action.name} refers "${stray.purpose}", which its table does not name`);
  return intents;
}

function answersOf(action: Action, docket: DocketState, decision: Decision<unknown, string, string>): readonly AnswerGiven[] {
  if (!docket.openedBy) return [];
  return action.answers.map(answer => ({
    answer,
    ...decision.answer,
    ...(answer === 'concluded' ? { adds: gatheredOf(docket.file, docket.gathered ?? []) } : {}),
    ...(answer === 'declined' && decision.adds ? { adds: decision.adds } : {}),
  }));
}

/**
 * One step of a procedure: who, in which state, with what input, by which rule — and what follows. Pure.
 * @param before the docket as it stands, or what a new one begins with
 * @returns the transition, or the refusal of the table, the input's schema or the rule
 * @throws Error when a page contradicts itself (a decision outside its own table): a programmer's mistake
 */
export function decide(procedure: Procedure, before: DocketState | NewDocket, request: ActionRequest, time: Timekeeper): Transition | Refusal {
  const old: Before = 'state' in before ? { state: before.state, docket: before } : { state: NEW, fresh: before };
  const admitted = admit(procedure, old, request, time);
  if (isRefusal(admitted)) return admitted;
  const { action, input } = admitted;
  const decision = action.decide ? action.decide(viewOf(old, time), input, momentOf(action, request.consulted, time)) : keepInput(procedure, input);
  if (isRefusal(decision)) return decision;

  const to = targetOf(action, old.state, decision);
  const oldClocks = old.docket?.clocks ?? [];
  const opened = (old.docket ?? old.fresh)?.openedBy ? 'referred' : 'direct';
  const clocks = windClocks({ procedure, action, starts: decision.clocks ?? {}, doneOn: decision.doneOn ?? {}, to, actor: request.actor.id, opened, time }, oldClocks);
  if (isRefusal(clocks)) return clocks;

  const adds = decision.adds ?? {};
  const facts = { ...old.docket?.facts, ...decision.facts };
  const gathered = [...new Set([...(old.docket?.gathered ?? []), ...idsOf(adds)])];
  const docket: DocketState = old.docket
    ? { ...old.docket, state: to, version: old.docket.version + 1, facts, file: withAdditions(old.docket.file, adds), gathered, clocks,
        lastStepOn: laterOf(time.on, old.docket.lastStepOn) }
    : { ...old.fresh!, procedure: procedure.name, state: to, version: 1, facts, file: withAdditions(old.fresh!.file, adds), gathered, clocks,
        openedOn: time.on, lastStepOn: time.on };
  return {
    action, from: old.state, docket, input, adds,
    changedClocks: clocks.filter(clock => !oldClocks.includes(clock)),
    referrals: intentsOf(action, decision),
    answers: answersOf(action, docket, decision),
    papers: action.issues,
    ...(decision.remark ? { remark: decision.remark } : {}),
  };
}
