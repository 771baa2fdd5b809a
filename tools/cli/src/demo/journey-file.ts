import { civilDateField, text } from '@fengqiao/case-file';
import type { CivilDate } from '@fengqiao/kernel';
import { z } from 'zod';

const bilingual = z.strictObject({ zh: text(200), en: text(200) });
const name = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: '应为小写字母、数字和连字符 (lower case, digits, dashes)' });
/** `claim.register`: an action of a procedure, or `claim.hold-first`: a step that the place's mechanism puts on it. */
const actionName = z.string().regex(/^[a-z][a-z0-9-]*\.[a-zA-Z][a-zA-Z0-9-]*$/, { error: '应写作 程序.动作 (procedure.action)' });
/** `/facts/awards/0/id`, RFC 6901. */
const pointer = z.string().regex(/^(\/[^/]+)+$/, { error: '应为 JSON 指针，如 /facts/number (a JSON pointer)' });
/** `legal-aid/aid-application`: the newest docket of a procedure at an agency. */
const docketName = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, { error: '应写作 机构/程序 (agency/procedure)' });

const clockState = z.enum(['running', 'paused', 'met', 'late', 'missed', 'dropped']);

/**
 * The last day of a duty by law and by promise; `null` where there must be no such clock. One word for both states, or
 * one for each where they part: a promise that was missed while the law was met.
 */
const ClockExpected = z.strictObject({
  law: civilDateField.nullable().optional(),
  promise: civilDateField.nullable().optional(),
  state: z.union([clockState, z.strictObject({ law: clockState, promise: clockState })]).optional(),
});
export type ClockExpected = z.infer<typeof ClockExpected>;

/** What a docket must be like after a step. `at`: values inside it, by JSON pointer. */
const Expected = z.strictObject({
  state: text(60).optional(),
  clocks: z.record(z.string(), ClockExpected).optional(),
  at: z.record(pointer, z.json()).optional(),
});
export type Expected = z.infer<typeof Expected>;

/** The refusal that a step must meet. */
const RefusalExpected = z.strictObject({ refusal: text(60), basis: text(200).optional() });
export type RefusalExpected = z.infer<typeof RefusalExpected>;

/** Whose step, on which business day, and a word why it is taken. */
const common = { agency: name, as: name, on: civilDateField, why: text(300).optional() };
const input = z.record(z.string(), z.json()).default({});
const expect = z.union([Expected, RefusalExpected]).default({});

/**
 * The first opens the case. A later one opens a docket for it at a counter: `file` holds the papers that somebody brings
 * there beyond what the case began with, by section.
 */
const OpenStep = z.strictObject({ open: actionName, ...common, input, file: z.record(z.string(), z.json()).optional(), expect });
const DoStep = z.strictObject({ do: actionName, ...common, input, expect });

/** A consent, recorded at the agency that will hand over. Its text is the scheme's. */
const ConsentStep = z.strictObject({
  consent: z.strictObject({
    party: text(40), partyRole: z.enum(['applicant', 'respondent']), purpose: name, receiver: name,
    how: z.enum(['on-paper', 'one-time-code', 'in-person', 'recorded-call']),
  }),
  ...common,
});

/** Waits until the newest docket of a procedure is as expected: what comes by message comes in its own time. */
const AwaitStep = z.strictObject({ await: name, agency: name, why: text(300).optional(), expect: Expected });

/**
 * Lets time pass up to a day; every clock that runs out on the way fires on its own day, as it would by itself. A journey
 * with such a step begins on its first day; a simulation runs it, and a temporary system whose clock can be set.
 */
const PassStep = z.strictObject({ pass: civilDateField, why: text(300).optional() });

/**
 * Where a referral must stand once both its sides know; not what its sender hoped for. A revocation that crosses an
 * acceptance ends as `accepted`, whether the acceptance was heard of before or after it.
 */
const standing = (status: string) => z.union([z.strictObject({ status: text(30) }), RefusalExpected]).default({ status });
const sender = { ...common, reason: z.strictObject({ code: text(60), text: text(2000) }).optional() };

/** What the sender of the newest referral of a purpose does about it while it is open. */
const RevokeStep = z.strictObject({ revoke: name, ...sender, expect: standing('revoked') });
const TakeBackStep = z.strictObject({ takeBack: name, ...sender, expect: standing('returned') });
const RefuseReturnStep = z.strictObject({ refuseReturn: name, ...sender, expect: standing('accepted') });
const SenderStep = z.union([RevokeStep, TakeBackStep, RefuseReturnStep]);

export const Step = z.union([OpenStep, DoStep, ConsentStep, AwaitStep, PassStep, SenderStep]);
export type Step = z.infer<typeof Step>;
export type OpenStep = z.infer<typeof OpenStep>;
export type DoStep = z.infer<typeof DoStep>;
export type ConsentStep = z.infer<typeof ConsentStep>;
export type AwaitStep = z.infer<typeof AwaitStep>;
export type PassStep = z.infer<typeof PassStep>;
export type SenderStep = z.infer<typeof SenderStep>;

const HandOffExpected = z.strictObject({ from: name, to: name, purpose: name, status: text(30) });

/** How everything stands at the end. */
const Ends = z.strictObject({
  /** How it came out, as a docket says it. */
  outcome: z.strictObject({ of: docketName, at: pointer, is: text(60) }),
  dockets: z.record(docketName, text(60)),
  /** Every hand-off there was, in the order in which they were opened. */
  handOffs: z.array(HandOffExpected),
});

/**
 * One journey of a case through a place's mechanism: who the people are, what is done by whom on which day, and what
 * must come of it. Written beside the scheme it shows; see deploy/demo/README.md.
 */
export const JourneyFile = z.strictObject({
  title: bilingual,
  place: name,
  /** Which sentences of the place's own document it shows. */
  shows: z.array(text(300)).default([]),
  /** The case file that comes with the opening: without number, place and day, which the opening gives. */
  case: z.record(z.string(), z.json()),
  /** The first step opens the case. */
  steps: z.tuple([OpenStep], Step),
  ends: Ends,
});
export type JourneyFile = z.infer<typeof JourneyFile>;

/** The business day on which the case begins; the scheme in force that day is the one it runs under. */
export const firstDay = ({ steps }: JourneyFile): CivilDate => steps[0].on;

/** Whether time must pass for it, which only a simulation and a temporary system can be made to do. */
export const needsTime = ({ steps }: JourneyFile): boolean => steps.some(step => 'pass' in step);
