import type { Bilingual } from '@fengqiao/kernel';
import { SYSTEM, type Procedure } from '@fengqiao/procedure';
import type { RouteFacts } from '../condition.js';
import type { PurposeView } from '../check/world.js';
import { pageUnder } from '../page/page-under.js';
import { sourceOf } from '../refusals.js';
import { waysOf } from '../route-for.js';
import { schemeKey, type Scheme } from '../scheme.js';
import { clocksOf, isAwaited, readCase, type CaseStep, type ClockTold, type HandOver, type LegSteps } from './case-steps.js';
import { sayCondition } from './say-condition.js';
import { waysFrom, type ClosedWay, type OpenWay } from './ways-from.js';

/** The agencies whose pages a case runs on. */
export interface ExplainedAgency {
  readonly name: string;
  readonly procedures: readonly Procedure[];
}

/** How a leg came about. */
export interface LegCause {
  /** `first-contact` and `application` are a person's own step; `route` is a hand-over. */
  readonly kind: 'first-contact' | 'application' | 'route';
  readonly from?: string;
  readonly purpose?: string;
  readonly route?: string;
  readonly consent?: string;
  readonly on: string;
  /** The clause of the scheme, or the article of the step. */
  readonly clause: string;
}

/** What the mechanism itself, or a flag of it, did on a leg. */
export interface RuleTaken {
  readonly step: string;
  readonly title: string;
  readonly on: string;
  readonly clause: string;
  readonly told: readonly string[];
}

/** A clock that counts against somebody. */
export interface RunningClock extends ClockTold {
  /** Whose duty it is: an agency, or a party. */
  readonly whose: string;
  /** Roles whose step fulfils it. */
  readonly roles: readonly string[];
}

export interface ExplainedLeg {
  readonly docketId: string;
  readonly agency: string;
  readonly body: Bilingual;
  readonly desk: Bilingual;
  /** A post, never a person. */
  readonly liaison: string;
  readonly procedure: string;
  readonly title: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly terminal: boolean;
  readonly since: string;
  readonly cause: LegCause;
  /** The step that brought it to its state. */
  readonly last: { readonly title: string; readonly on: string; readonly basis: string };
  readonly rules: readonly RuleTaken[];
  readonly clocks: readonly RunningClock[];
  /** Hand-overs of its own that are not answered yet. */
  readonly awaiting: readonly HandOver[];
  readonly open: readonly OpenWay[];
  readonly closed: readonly ClosedWay[];
}

/** Why a case is where it is, and where it can go. */
export interface Explanation {
  readonly scheme: { readonly key: string; readonly title: Bilingual; readonly source: string };
  /** Who takes part, as the place calls them. */
  readonly bodies: Readonly<Record<string, Bilingual>>;
  readonly holders: readonly string[];
  readonly legs: readonly ExplainedLeg[];
  /** Rules of joint handling that have not been met yet, with their condition in words. */
  readonly notMet: readonly { readonly trigger: string; readonly title: Bilingual; readonly when: Bilingual; readonly clause: string }[];
}

const RULE_STEP = /^(trigger|flag|unflag|order|hold|release|lengthen|begun|aftercare)-/;

/** The hand-over that opened a leg: the first of its purpose to that agency which no earlier leg took. */
function causeOf(scheme: Scheme, leg: LegSteps, page: Procedure | undefined, isFirst: boolean, waiting: HandOver[]): LegCause {
  const [first] = leg;
  const receives = page?.actions[first.step.action]?.receives ?? [];
  const index = waiting.findIndex(handOver => handOver.to === first.agency && receives.includes(handOver.purpose));
  const handOver = index < 0 ? undefined : waiting.splice(index, 1)[0];
  if (!handOver) return { kind: isFirst ? 'first-contact' : 'application', on: first.on, clause: first.step.basis };
  const way = waysOf(scheme, handOver.from, handOver.purpose).find(line => line.to === first.agency);
  return {
    kind: 'route', from: handOver.from, purpose: handOver.purpose, on: handOver.sentOn, clause: way?.clause ?? first.step.basis,
    ...(way ? { route: way.id, consent: way.consent } : {}),
  };
}

const rulesOf = (leg: LegSteps): RuleTaken[] => leg.filter(({ step }) => RULE_STEP.test(step.action)).map(({ on, step }) => ({
  step: step.action, title: step.title, on, clause: step.basis, told: step.handOffs.filter(handOff => handOff.step === 'sent').map(handOff => handOff.to),
}));

function runningOf(leg: LegSteps, page: Procedure | undefined): RunningClock[] {
  return clocksOf(leg).filter(clock => ['running', 'paused', 'missed'].includes(clock.state)).map(clock => {
    const whose = page?.duties[clock.duty]?.whose ?? 'agency';
    const doers = Object.values(page?.actions ?? {}).filter(action => action.stops.includes(clock.duty)).flatMap(action => action.by);
    return { ...clock, whose: whose === 'agency' ? leg[0].agency : whose, roles: [...new Set(doers)].filter(role => role !== SYSTEM) };
  });
}

/** What the steps tell of a case for conditions: its flags, and how its hand-overs ended as far as the mechanism said so. */
function factsOf(legs: readonly LegSteps[]): RouteFacts {
  const flags = new Set<string>();
  for (const { step } of legs.flat().toSorted((a, b) => `${a.on} ${a.version}`.localeCompare(`${b.on} ${b.version}`))) {
    if (step.action.startsWith('flag-')) flags.add(step.action.slice('flag-'.length));
    if (step.action.startsWith('unflag-')) flags.delete(step.action.slice('unflag-'.length));
  }
  const failures = legs.filter(leg => leg.at(-1)!.step.state === 'failed').length;
  return { flags: [...flags], failures, ...(legs.at(-1)?.at(-1)?.step.state === 'failed' ? { outcome: 'failed' } : {}) };
}

interface LegContext {
  readonly isFirst: boolean;
  readonly facts: RouteFacts;
  /** Hand-overs that no leg has been found for yet; each leg takes its own out. */
  readonly waiting: HandOver[];
  readonly all: readonly HandOver[];
  readonly notices: readonly string[];
}

function explainLeg(
  scheme: Scheme, agencies: readonly ExplainedAgency[], leg: LegSteps, context: LegContext,
): ExplainedLeg {
  const [first] = leg;
  const { agency, docketId } = first;
  const last = leg.findLast(({ step }) => !RULE_STEP.test(step.action) && step.action !== 'clock-missed') ?? leg.at(-1)!;
  const { procedure, procedureTitle: title, state, stateTitle, terminal } = leg.at(-1)!.step;
  const described = agencies.find(one => one.name === agency)?.procedures.find(page => page.name === procedure);
  const page = described && pageUnder(scheme, described, agency);
  const entry = scheme.agencies.find(one => one.name === agency);
  const clocks = runningOf(leg, page);
  const running = clocks.filter(clock => clock.state === 'running').map(clock => clock.duty);
  const ways = page && !terminal ? waysFrom(scheme, agency, page, state, context.facts, running, context.notices) : { open: [], closed: [] };
  return {
    docketId, agency, body: entry?.body ?? { zh: agency, en: agency }, desk: entry?.desk ?? { zh: '', en: '' }, liaison: entry?.liaison ?? '',
    procedure, title, state, stateTitle, terminal, since: leg.findLast(({ step }, index) => index === 0 || leg[index - 1]!.step.state !== step.state)!.on,
    cause: causeOf(scheme, leg, page, context.isFirst, context.waiting),
    last: { title: last.step.title, on: last.on, basis: last.step.basis },
    rules: rulesOf(leg), clocks,
    awaiting: context.all.filter(handOver => handOver.docketId === docketId && isAwaited(handOver)),
    ...ways,
  };
}

/**
 * Why a case is where it is and where it can go, from the steps that its observers know and the scheme it runs under. A
 * condition that looks into the file (claims, relation, numbers) is told in words, because the joint office sees no file.
 * @param scheme the version that the case keeps, not the newest
 * @param steps all its steps, in any order
 * @param agencies every agency whose page a leg may run on
 * @param purposes the catalogue, to tell what only informs
 */
export function explainCase(
  scheme: Scheme, steps: readonly CaseStep[], agencies: readonly ExplainedAgency[], purposes: readonly Pick<PurposeView, 'id' | 'kind'>[],
): Explanation {
  const { legs, handOvers: all, holders } = readCase(steps);
  const context = {
    facts: factsOf(legs), waiting: all.filter(handOver => handOver.kind !== 'notice'), all,
    notices: purposes.filter(purpose => purpose.kind === 'notice').map(purpose => purpose.id),
  };
  const explained = legs.map((leg, index) => explainLeg(scheme, agencies, leg, { ...context, isFirst: index === 0 }));
  const met = new Set(legs.flat().map(({ step }) => step.action));
  return {
    scheme: { key: schemeKey(scheme), title: scheme.title, source: sourceOf(scheme) },
    bodies: Object.fromEntries(scheme.agencies.map(agency => [agency.name, agency.body])),
    holders,
    legs: explained,
    notMet: scheme.triggers.filter(trigger => !met.has(`trigger-${trigger.id}`))
      .map(trigger => ({ trigger: trigger.id, title: trigger.title, when: sayCondition(scheme, trigger.when), clause: trigger.clause })),
  };
}
