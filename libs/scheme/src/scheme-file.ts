import { z } from 'zod';
import { Condition, conditionShape } from './condition.js';
import { Clause, Day, Id, Ids, Line, RoughDay, Words } from './fields.js';
import { OpeningHours } from './stations/opening-hours.js';
import { checkTerm, Term, termShape } from './term.js';

const common = { clause: Clause, note: Line.optional(), remove: z.undefined().optional() };
const entry = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, ...common });
const removal = <K extends string>(key: K) =>
  z.strictObject({ [key]: z.string(), remove: z.literal(true), clause: Clause, note: Line.optional() } as
    Record<K, z.ZodString> & { remove: z.ZodLiteral<true>; clause: typeof Clause; note: z.ZodOptional<typeof Line> });

const Chooser = z.enum(['worker', 'officer', 'rule']);
/** `either`: the application of one side is its own consent. */
const Consent = z.enum(['none', 'worker', 'both', 'either']);
const MediationBody = z.enum(['station', 'union', 'peoples', 'trade', 'enterprise', 'administrative', 'joint', 'pre-arbitration']);
const Offer = z.enum(['intake', 'consultation', 'mediation', 'legal-aid', 'arbitration-papers', 'court-papers', 'hotline']);
const ruleId = z.string().regex(/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/, { error: '应写作 领域.规则 (domain.rule)' });
const duty = z.string().regex(/^[a-z][a-z0-9-]*\.[a-zA-Z][a-zA-Z0-9-]*$/, { error: '应写作 程序.期限 (procedure.duty)' });

/** 参加机构: an agency with a service of its own. */
export const AgencyEntry = entry({
  name: Id, body: Words, role: z.enum(['lead', 'member']), desk: Words, tier: Id,
  /** A post, never a person. */
  liaison: Line, seal: Line,
  /** Hears of every step of a case: for the worker's progress page, for the registry of the joint office. */
  observes: z.boolean().default(false),
});

/** 转介窗口 of a partner, by which it hands claims over the bus; once connected it is an agency of the mechanism like the others. */
const Counter = z.strictObject({
  desk: Words, tier: Id,
  /** A post, never a person. */
  liaison: Line, seal: Line,
  /** What it hands over, and to whom. */
  hands: Id, to: Id,
  /** Whether a service of the partner's runs. Described and not yet connected, it hands in by telephone and paper. */
  connected: z.boolean().default(false),
});

/** 其他成员与“N”方力量: takes part without a service of its own, unless its counter is connected. */
export const PartnerEntry = entry({
  id: Id, title: Words, role: z.enum(['lead', 'member', 'n-force']), does: Line,
  /** May hand in a claim at the windows (转来诉求). */
  handsIn: z.boolean().optional(),
  counter: Counter.optional(),
});

/** 层级, written from the lowest to the highest. */
export const TierEntry = entry({ id: Id, title: Words });

/** 岗位: a post of a station and what its holder does; never a person, whose name stands in a roster. */
const StaffPost = z.strictObject({ post: Line, does: Line, roster: Id.optional() });

/** 站点、窗口. `agency` is the service whose desk it is. */
export const StationEntry = entry({
  id: Id, title: Words, tier: Id, host: Id, agency: Id,
  offers: z.array(Offer).min(1), bodies: z.array(MediationBody).optional(),
  trade: conditionShape.workers, area: Line.optional(), outletOf: Id.optional(),
  hours: OpeningHours.optional(), staff: z.array(StaffPost).default([]),
  chosenBy: z.array(Chooser).min(1),
});

/** 功能室, each with a guiding body. */
export const RoomEntry = entry({ id: Id, title: Words, guidedBy: Id, agency: Id.optional(), does: Line });

/** 名册. */
export const RosterEntry = entry({ id: Id, title: Words, agency: Id, atLeast: z.int().min(1).optional(), training: z.boolean().optional() });

/** 升级与下派 between tiers. */
export const MoveEntry = entry({ id: Id, from: Id, to: Id, when: Condition.optional(), decidedBy: Chooser, within: Term.optional() });

/** 标记 that an officer may set at triage. */
export const FlagEntry = entry({ id: Id, title: Words });

const Closing = z.strictObject({ ...conditionShape, why: Words, clause: Clause });

/** Whom a receiver may pass the work to, and who picks. */
const Delegate = z.strictObject({ among: z.enum(['stations', 'same-tier', 'room', 'bodies']), chosenBy: Chooser, room: Id.optional() });

/** 路由: who may hand what to whom. Several senders or receivers in one line stand for a line each; nobody sends to itself. */
export const RouteEntry = entry({
  id: Id, from: Ids, purpose: Id, to: Ids, default: z.boolean().default(false),
  consent: Consent, chosenBy: Chooser,
  /** The article that makes the hand-over a duty, where no consent is asked. */
  statutory: Line.optional(),
  /** The sender may order it without consent; its written order goes along. */
  mayOrder: z.boolean().default(false),
  when: Condition.optional(), unless: z.array(Closing).optional(), answerWithin: Term.optional(), delegate: Delegate.optional(),
});

const Extension = z.strictObject({
  ...termShape, times: z.int().min(1).max(12).default(1), consent: Consent, approver: Line.optional(),
}).superRefine(checkTerm);

/** 承诺时限 of a duty, beside the law's. */
export const PromiseEntry = entry({
  duty, ...termShape, title: Line.optional(), only: z.enum(['referred', 'direct']).optional(), extension: Extension.optional(),
}).superRefine(checkTerm);

/** 受理（立案）前的暂缓. */
export const HoldEntry = entry({
  id: Id, procedure: Id, before: Line, awaits: Id, ...termShape, consent: Consent,
  clocks: z.record(z.string(), z.enum(['runs', 'frozen'])), law: Line.optional(),
}).superRefine(checkTerm);

/** 结果要件: what must come back with which outcome. */
export const ReturnEntry = entry({
  id: Id, purpose: Id, outcomes: z.array(Id).min(1), requires: z.array(Line).default([]), document: Id.optional(),
});

/**
 * 联动处置的启动条件. Who convenes is told, and so are those who join in: by a notice, unless another `purpose` is named
 * whose receiver takes the joint handling on.
 */
export const TriggerEntry = entry({
  id: Id, title: Words, when: Condition, convenes: Id, joins: z.array(Id).default([]), purpose: Id.default('copy'), within: Term.optional(),
  does: z.enum(['joint-handling', 'conference', 'emergency', 'priority', 'supervision']),
});

/** 会议. A short rhythm may feed a longer one; a yearly paper has its day. */
export const MeetingEntry = entry({
  id: Id, title: Words, every: z.enum(['week', 'month', 'quarter', 'half-year', 'year', 'regular', 'on-request']), calledBy: Id,
  members: z.array(Id).default([]), agenda: Line.optional(), record: z.enum(['minutes', 'memo']).optional(), copied: z.boolean().default(false),
  feeds: Id.optional(), dueOn: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/).optional(),
});

/** 文书名称, which may change over time. */
export const DocumentEntry = entry({
  id: Id, issuedBy: Id, names: z.array(z.strictObject({ title: Words, from: Day.optional(), until: Day.optional() })).min(1),
});

/** 办结后的职责. */
export const AftercareEntry = entry({
  id: Id, title: Words, after: z.string(), by: Id, ...termShape,
  repeat: z.strictObject({ ...termShape, times: z.int().min(1).max(50) }).superRefine(checkTerm).optional(),
}).superRefine(checkTerm);

/** 指标与目标, apart from the rules of a case. */
export const IndicatorEntry = entry({
  id: Id, title: Words, of: Line.optional(), by: Day.optional(),
  measure: z.enum(['mean-days', 'settled-share', 'same-day-share', 'on-time-share', 'performed-share', 'count', 'minutes']),
  target: z.strictObject({ atLeast: z.number().min(0).optional(), atMost: z.number().min(0).optional(), unit: Line }).optional(),
});

/** 同意书文本, shown before a consent is given. */
export const ConsentEntry = entry({ purpose: Id, text: Words });

/** 地方规则: the number of days where the national text gives none. */
export const LocalRuleEntry = entry({ rule: ruleId, ...termShape, basis: Line }).superRefine(checkTerm);

/** The lists of a scheme, each with the member that names its entries. */
export const LISTS = {
  agencies: ['name', AgencyEntry], partners: ['id', PartnerEntry], tiers: ['id', TierEntry], moves: ['id', MoveEntry],
  stations: ['id', StationEntry], rooms: ['id', RoomEntry], rosters: ['id', RosterEntry], flags: ['id', FlagEntry],
  routes: ['id', RouteEntry], promises: ['duty', PromiseEntry], holds: ['id', HoldEntry], returns: ['id', ReturnEntry],
  triggers: ['id', TriggerEntry], meetings: ['id', MeetingEntry], documents: ['id', DocumentEntry], aftercare: ['id', AftercareEntry],
  indicators: ['id', IndicatorEntry], consents: ['purpose', ConsentEntry], localRules: ['rule', LocalRuleEntry],
} as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

type EntryOf<L extends ListName> = z.output<(typeof LISTS)[L][1]>;
export interface Removal { readonly remove: true; readonly clause: string; readonly note?: string | undefined }

const lists = Object.fromEntries(Object.entries(LISTS).map(([name, [key, schema]]) =>
  [name, z.array(z.discriminatedUnion('remove', [schema, removal(key)])).default([])],
)) as unknown as { readonly [L in ListName]: z.ZodType<(EntryOf<L> | Removal)[]> };

/** One place's file. Strict: a word it does not know is a mistake, not a comment. */
export const SchemeFile = z.strictObject({
  place: Id,
  placeCode: z.string().regex(/^[A-Z]{2,4}$/, { error: '应为 2–4 个大写字母 (2–4 capital letters)' }),
  title: Words,
  version: z.int().min(1),
  /** One version of a parent: a running case keeps what it began under, also what it inherited. */
  extends: z.string().regex(/^[a-z][a-z0-9-]*@\d+$/, { error: '应写作 地方@版本，如 nanchang@1 (place@version)' }).optional(),
  validFrom: Day,
  validTo: Day.optional(),
  /** 试行: ends by itself, unless a document prolongs it. */
  trial: z.strictObject({ until: Day, prolonged: z.strictObject({ until: Day, document: Line }).optional(), clause: Clause }).optional(),
  /** GB/T 2260 code of the region whose minimum wage counts; the parent's unless said. */
  region: z.string().regex(/^\d{6}$/, { error: '应为六位行政区划代码 (the six digits of the region)' }).optional(),
  source: z.strictObject({
    document: Line, number: Line.optional(), issuedOn: RoughDay.optional(), issuedBy: z.array(Line).min(1), note: Line.optional(),
  }),
  ...lists,
}).refine(file => file.region !== undefined || file.extends !== undefined, { path: ['region'], error: '缺少行政区划代码 (the region is missing)' });
export type SchemeFile = z.output<typeof SchemeFile>;

/** An entry of a list once read. */
export type Entry<L extends ListName> = Omit<EntryOf<L>, 'remove'>;
