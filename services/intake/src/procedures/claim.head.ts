import { caseNumberField, civilDateField, fenField, text, WORK_RELATIONS } from '@fengqiao/case-file';
import { MEDIATION } from '@fengqiao/contracts';
import type { ActionMaker, Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** 来源渠道: how a claim reached the door. */
export const CHANNELS = [
  'qr-scan', 'online', 'service-station', 'linkage-window', 'remote-call', 'hotline', 'mediation-room', 'union', 'post',
  'transfer', 'screening', 'on-behalf-arbitration', 'on-behalf-court',
] as const;
export const NEXT_STEPS = ['legal-aid', 'mediation', 'arbitration', 'inspection', 'court', 'advice-only'] as const;
export const URGENCIES = ['normal', 'urgent', 'emergency'] as const;
export const OUTCOMES = ['paid', 'agreement', 'award', 'judgment', 'job-placed', 'rule-agreed', 'withdrawn', 'not-supported', 'goes-on', 'other'] as const;

const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

export const Channel = z.strictObject({
  kind: z.enum(CHANNELS),
  /** Station, window or room. */
  station: text(60).optional(),
  /** The partner or office a transfer or a screening came from. */
  source: text(100).optional(),
  /** Number of the call, work order or petition at its source. */
  reference: text(100).optional(),
});

/** The worker's own choice among stations and mediation bodies. */
export const Wish = z.strictObject({
  body: MEDIATION.particulars.shape.body,
  station: text(60).optional(),
});

/** Where a limitation period stands, for one group of claims under one assumption. */
export const Limitation = z.strictObject({
  claims: z.array(text(40)),
  regime: z.enum(['labour', 'civil']),
  state: z.enum(['not-running', 'running', 'suspended', 'expired']),
  countsFrom: civilDateField.optional(),
  lastDay: civilDateField.optional(),
  provisional: z.boolean().optional(),
  /** Days since which it restarted, oldest first. */
  interruptedOn: z.array(civilDateField),
  /** Every run of it: the first, and one from each interruption, with the day each would have ended. */
  runs: z.array(z.strictObject({ from: civilDateField, lastDay: civilDateField })),
  assumption: bilingual,
  basis: z.string(),
});
export type Limitation = z.infer<typeof Limitation>;

export const Suspension = z.strictObject({ from: civilDateField, to: civilDateField.optional(), why: text(500) });

/** Something the triage officer should see, with its reason; never a decision. */
export const Advice = z.strictObject({ code: text(60), next: z.enum(NEXT_STEPS).optional(), why: bilingual });
export type Advice = z.infer<typeof Advice>;

export const HandOff = z.strictObject({
  purpose: text(60), to: text(60).optional(), on: civilDateField,
  /** Id of the referral, by which its answer is known. */
  referral: text(60).optional(),
  /** The part of the group that it concerns; all workers where none is named. */
  part: text(40).optional(),
  answer: z.enum(['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked']).optional(),
  outcome: z.string().max(60).optional(), reason: z.string().max(2000).optional(),
});
export type HandOff = z.infer<typeof HandOff>;

export const Related = z.strictObject({
  caseNo: caseNumberField, kind: z.enum(['duplicate', 'same-parties', 'same-employer', 'same-group', 'later-stage']),
  matched: z.array(z.enum(['applicant', 'respondent', 'claim', 'month'])).max(4), reason: text(500).optional(),
});
export type Related = z.infer<typeof Related>;

export const PartyOutcome = z.strictObject({
  party: text(40), outcome: z.enum(OUTCOMES), on: civilDateField, amount: fenField.optional(), note: text(500).optional(),
});
export type PartyOutcome = z.infer<typeof PartyOutcome>;

/** 各部分进展: nothing yet; with another agency, not taken or taken; an answer came; every worker of it has an outcome. */
export const PART_STATES = ['waiting', 'handed-over', 'taken', 'answered', 'ended'] as const;

/** A part of a group whose matter stands differently from the others', with the state of its own since `on`. */
export const GroupPart = z.strictObject({
  id: text(40), title: text(100), parties: z.array(text(40)).min(1).max(2000), state: z.enum(PART_STATES), on: civilDateField,
});
export type GroupPart = z.infer<typeof GroupPart>;

/** What intake remembers of a claim beyond the case file. */
export const ClaimFacts = z.strictObject({
  channel: Channel,
  wish: Wish,
  /** The day the worker knew, or should have known, of the infringement. */
  knewOn: civilDateField,
  declaredHeadcount: z.int().min(1).max(100_000),
  suspensions: z.array(Suspension).max(20),
  limitation: z.array(Limitation).max(20),
  advice: z.array(Advice).max(100),
  /** What one paper says otherwise than another; kept, because the file holds only the newer of the two. */
  conflicts: z.array(Advice).max(50),
  triage: z.strictObject({ suitable: z.boolean(), next: z.enum(NEXT_STEPS), urgency: z.enum(URGENCIES), reason: text(2000), on: civilDateField }),
  relationDecision: z.strictObject({ relation: z.enum(WORK_RELATIONS), reason: text(2000), on: civilDateField }),
  negotiation: z.strictObject({
    askedOn: civilDateField, how: text(200), answer: z.enum(['agreed', 'refused', 'no-result', 'silent']).optional(), answeredOn: civilDateField.optional(),
  }),
  handOffs: z.array(HandOff).max(200),
  related: z.array(Related).max(200),
  representatives: z.array(text(40)).max(5),
  parts: z.array(GroupPart).max(50),
  outcomes: z.array(PartyOutcome).max(2000),
  resolution: z.strictObject({ outcome: z.enum(OUTCOMES), summary: text(2000), on: civilDateField }),
  visits: z.array(z.strictObject({ on: civilDateField, satisfied: z.boolean().optional(), note: text(2000) })).max(50),
});
export type ClaimFacts = z.infer<typeof ClaimFacts>;

export const claimHead = {
  name: 'claim', title: '诉求登记与分流', version: 1, facts: ClaimFacts, shownTo: ['applicant'],
  roles: ['clerk', 'triage-officer'],
  states: {
    arrived: { title: '转来待登记' },
    registered: { title: '已登记待分流' },
    triaged: { title: '已分流' },
    referred: { title: '其他机构办理中' },
    answered: { title: '已有结果待下一步' },
    returnAsked: { title: '申请退回中' },
    resolved: { title: '已办结待回访' },
    closed: { title: '已归档', terminal: true },
    withdrawn: { title: '劳动者撤回', terminal: true },
    merged: { title: '已并入他案', terminal: true },
    declined: { title: '未予登记', terminal: true },
    goneBack: { title: '已退回转出方', terminal: true },
  },
  duties: {
    triage: { title: '分流' },
    negotiation: { title: '回应协商要求', rule: 'negotiation.reply', whose: 'respondent' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof ClaimFacts>;

export type ClaimState = keyof typeof claimHead.states;
export type ClaimRole = (typeof claimHead.roles)[number];
export type ClaimDuty = keyof typeof claimHead.duties;
export type ClaimDocket = DocketView<ClaimFacts, ClaimState>;
export type ClaimDecision = Decision<ClaimFacts, ClaimState, ClaimDuty>;
/** Makes an action of this page; the requests to other agencies are a chapter of their own. */
export type ClaimAction = ActionMaker<ClaimState, ClaimRole, ClaimDuty, ClaimFacts>;
