import type { z } from 'zod';
import type { Basis } from './basis.js';
import type { Consulting, ConsultingEach, Consults } from './consulting.js';
import type { Decision, DocketView, Moment } from './decision.js';
import type { Refusal } from '@fengqiao/kernel';
import type { SelfFiling, VISITOR } from './visitor.js';

/** A state of a docket. Nothing leaves a terminal one. */
export interface StateSpec {
  readonly title: string;
  readonly terminal?: true;
}

/** A duty with a last day. Its length comes from the law catalogue (`rule`), from the decision, or from a promise of the scheme. */
export interface DutySpec {
  readonly title: string;
  /** Id in the law catalogue, e.g. `legal-aid.decision`. Without it the decision gives the day. */
  readonly rule?: string;
  /** Whose duty (or right) it is; `agency` unless said. */
  readonly whose?: 'agency' | 'applicant' | 'respondent' | 'parties';
  /** Keeps running after the docket has ended, as a party's time to sue does. */
  readonly outlives?: true;
}

/** How a referral can be answered; each travels back with its reason. */
export const ANSWERS = ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What the sender of the referral that opened a docket may still do; the docket's table decides what follows. */
export const SENDER_STEPS = ['revoke-asked', 'taken-back', 'return-refused'] as const;
export type SenderStep = (typeof SENDER_STEPS)[number];

/** The state before there is a docket. */
export const NEW = 'new';
/** The actor of a step that no person takes: a referral that arrives, an answer, a clock that ends. */
export const SYSTEM = 'system';

/** One thing that may be done with a docket. */
export interface ActionSpec<S extends string, R extends string, D extends string, F, I extends z.ZodType, C = unknown> {
  readonly title: string;
  /** States it is open in; `new` opens the docket. */
  readonly from: S | typeof NEW | readonly S[];
  /** Where it leads; a list when the decision chooses. */
  readonly to: S | readonly S[];
  readonly by: readonly (R | typeof SYSTEM | typeof VISITOR)[];
  readonly basis: Basis;
  readonly input: I;
  readonly starts?: readonly NoInfer<D>[];
  readonly stops?: readonly NoInfer<D>[];
  readonly pauses?: readonly NoInfer<D>[];
  readonly resumes?: readonly NoInfer<D>[];
  readonly extends?: readonly NoInfer<D>[];
  /** Duties that end without having been done, lawfully: what they served has gone. */
  readonly drops?: readonly NoInfer<D>[];
  /** Papers it issues (document ids). */
  readonly issues?: readonly string[];
  /** Purposes of the referrals, assistance requests or notices it opens. */
  readonly refers?: readonly string[];
  /** How it answers the referral that opened the docket. */
  readonly answers?: readonly Answer[];
  /** Runs when a referral of one of these purposes arrives. */
  readonly receives?: readonly string[];
  /** Runs when a notice of one of these purposes arrives about the docket's case: a notice opens nothing, it joins what is there. */
  readonly learns?: readonly string[];
  /** Runs when this docket's own referral of that purpose is so answered. */
  readonly hears?: Readonly<Record<string, readonly Answer[]>>;
  /** Runs when the sender of the opening referral takes this step. A revocation that finds no such action open is refused. */
  readonly follows?: readonly SenderStep[];
  /** Runs when the law's last day of one of these duties has passed. */
  readonly expires?: readonly NoInfer<D>[];
  /** What it has to know of other dockets of this agency; the decision finds it as `moment.consulted`. */
  readonly consults?: Consulting<F, S, z.output<I>, C> | ConsultingEach<F, S, z.output<I>, C>;
  /** Moves the docket from one station of the place's ladder to another; only as the place's mechanism lets it. */
  readonly climbs?: Climbing<F, S, z.output<I>>;
  /** How a visitor takes it, where it is open to {@link VISITOR}. */
  readonly selfFiling?: SelfFiling<z.input<I>>;
  /** The thinking, where a table is not enough. Without it the input is kept under the facts of the same names. */
  readonly decide?: (docket: DocketView<F, S>, input: z.output<I>, moment: Moment & { readonly consulted: NoInfer<C> }) => Decision<F, S, D> | Refusal;
}

/** The sides of a dispute. */
export const SIDES = ['applicant', 'respondent'] as const;
export type Side = (typeof SIDES)[number];

/** Where a docket is to go on the ladder of stations (升级、下派), and what the officer says of it. */
export interface ClimbAsked {
  readonly to: string;
  readonly direction: 'up' | 'down';
  /** What came of the work at the station that it leaves, e.g. `failed`. */
  readonly outcome?: string | undefined;
  readonly workerAgrees?: boolean | undefined;
}

/** How a page that moves its dockets between stations says from where to where. Pure. */
export interface Climbing<F, S extends string, I> {
  /** The station where it is; none where nobody has chosen one. */
  readonly from: (docket: DocketView<F, S>) => string | undefined;
  readonly asked: (input: I) => ClimbAsked;
}

/** On a procedure whose dockets are people (名册): which of its facts say who, as what and until when. */
export interface RosterMark {
  /** The number or account by which a person is assigned. */
  readonly person: string;
  readonly name: string;
  readonly office: string;
  /** Holds `number`, `validFrom` and `validTo`. */
  readonly letter: string;
  /** A list of days, first and last, on which the person is away. */
  readonly leaves?: string;
  /** States in which somebody whose letter is valid may be given work. */
  readonly serving: readonly string[];
}

/** On a procedure that fixes days (开庭): which of its facts hold them and who sits, so that nobody and no room is taken twice. */
export interface SittingMark {
  /** A list of days with time, form and place; the last one stands, unless it has `ended`. */
  readonly days: string;
  /** Who sits, in one object. Where no fact is named, each of the days says it, as its `bench`. */
  readonly bench?: string;
  /** States in which the docket waits for the last of its days. */
  readonly awaiting: readonly string[];
  /** Forms that need no room. */
  readonly nowhere: readonly string[];
}

/** 保存年限: the rule of the law catalogue by which a docket is kept after its last step. */
export interface RetentionSpec<Fact extends string = string> {
  readonly rule: string;
  /** Another rule for a docket that holds one of these facts: a file with an award in it is kept longer. */
  readonly holding?: Readonly<Partial<Record<Fact, string>>>;
}

export interface ProcedureHead<S extends string, R extends string, D extends string, Facts extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  /** What this procedure remembers beyond the case file. Every fact is absent until a step states it. */
  readonly facts: Facts;
  readonly roles: readonly R[];
  readonly states: Readonly<Record<S, StateSpec>>;
  readonly duties: Readonly<Record<D, DutySpec>>;
  /** How long its files are kept; where nothing is said, as any other file. */
  readonly retention?: RetentionSpec<NoInfer<Extract<keyof z.output<Facts>, string>>>;
  /**
   * The parties who may follow it by their code. Absent: the agency's own business. What the applicant asked for alone is
   * not the other side's to know: that somebody sought a lawyer or a counsellor least of all.
   */
  readonly shownTo?: readonly Side[];
  readonly roster?: RosterMark;
  readonly sittings?: SittingMark;
}

/** An action as the engine reads it, its types erased. */
export interface Action {
  readonly name: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly by: readonly string[];
  readonly basis: Basis;
  readonly input: z.ZodType;
  readonly starts: readonly string[];
  readonly stops: readonly string[];
  readonly pauses: readonly string[];
  readonly resumes: readonly string[];
  readonly extends: readonly string[];
  readonly drops: readonly string[];
  readonly issues: readonly string[];
  readonly refers: readonly string[];
  readonly answers: readonly Answer[];
  readonly receives: readonly string[];
  readonly hears: Readonly<Record<string, readonly Answer[]>>;
  readonly follows: readonly SenderStep[];
  readonly expires: readonly string[];
  readonly learns?: readonly string[];
  readonly climbs?: Climbing<Record<string, unknown>, string, unknown>;
  readonly selfFiling?: SelfFiling<unknown>;
  /** Closed while a clock of one of these duties runs; what a place's mechanism puts on a page (暂缓). */
  readonly heldBy?: readonly string[];
  /** Duties whose promise it lengthens, as the place's mechanism allows; `extends` is the law's extension. */
  readonly lengthens?: readonly string[];
  readonly consults?: Consults;
  readonly decide?: (docket: DocketView<Record<string, unknown>, string>, input: unknown, moment: Moment & { readonly consulted: unknown }) => Decision<Record<string, unknown>, string, string> | Refusal;
}

/** A procedure as the engine reads it. */
export interface Procedure {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly facts: z.ZodObject;
  readonly roles: readonly string[];
  readonly states: Readonly<Record<string, StateSpec>>;
  readonly duties: Readonly<Record<string, DutySpec>>;
  readonly retention?: RetentionSpec;
  readonly shownTo?: readonly Side[];
  readonly roster?: RosterMark;
  readonly sittings?: SittingMark;
  readonly actions: Readonly<Record<string, Action>>;
}

/** Makes an action of one page; its states, roles and duties are that page's. */
export type ActionMaker<S extends string, R extends string, D extends string, F> =
  <I extends z.ZodType, C = unknown>(spec: ActionSpec<S, R, D, F, I, C>) => Omit<Action, 'name'>;

const listed = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]);

/**
 * Describes a procedure. The head comes first so that states, roles and duties are known where the actions are written:
 * a wrong one, or a decision of the wrong shape, does not compile.
 */
export function procedure<const S extends string, const R extends string, const D extends string, Facts extends z.ZodObject>(
  head: ProcedureHead<S, R, D, Facts>,
) {
  return (build: (action: ActionMaker<S, R, D, z.output<Facts>>) => Readonly<Record<string, Omit<Action, 'name'>>>): Procedure => {
    const maker: ActionMaker<S, R, D, z.output<Facts>> = spec => ({
      title: spec.title,
      from: listed<string>(spec.from),
      to: listed<string>(spec.to),
      by: spec.by,
      basis: spec.basis,
      input: spec.input,
      starts: spec.starts ?? [],
      stops: spec.stops ?? [],
      pauses: spec.pauses ?? [],
      resumes: spec.resumes ?? [],
      extends: spec.extends ?? [],
      drops: spec.drops ?? [],
      issues: spec.issues ?? [],
      refers: spec.refers ?? [],
      answers: spec.answers ?? [],
      receives: spec.receives ?? [],
      hears: spec.hears ?? {},
      follows: spec.follows ?? [],
      expires: spec.expires ?? [],
      ...(spec.learns ? { learns: spec.learns } : {}),
      // The one place where the types of a page are erased; both are only ever called with the page's own docket and parsed input.
      ...(spec.consults ? { consults: spec.consults as unknown as Consults } : {}),
      ...(spec.climbs ? { climbs: spec.climbs as unknown as NonNullable<Action['climbs']> } : {}),
      ...(spec.selfFiling ? { selfFiling: spec.selfFiling } : {}),
      ...(spec.decide ? { decide: spec.decide as unknown as NonNullable<Action['decide']> } : {}),
    });
    const actions = Object.fromEntries(Object.entries(build(maker)).map(([name, action]) => [name, { name, ...action }]));
    return { ...head, actions };
  };
}
