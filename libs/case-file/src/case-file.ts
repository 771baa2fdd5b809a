import { z } from 'zod';
import { caseNumberField, civilDateField, digestField, fenField, longText, text } from './fields.js';

/** 劳动者类别, the categories of 人社部发〔2021〕56号 and of the five sources. */
export const WORKER_KINDS = ['courier', 'food-delivery', 'ride-hailing', 'truck', 'domestic', 'gig', 'migrant', 'agency', 'over-age', 'employee'] as const;

/** 三类用工: labour relation, not fully one but managed, civil; `undetermined` until an officer decides with reasons. */
export const WORK_RELATIONS = ['labour', 'not-fully-labour', 'civil', 'undetermined'] as const;

/** 请求事项. The statute's kinds (劳动争议调解仲裁法 art. 2) and those of platform work. */
export const CLAIM_KINDS = [
  'wages', 'overtime', 'injury-medical', 'injury-benefit', 'economic-compensation', 'unlawful-dismissal', 'double-wage',
  'annual-leave', 'social-insurance', 'welfare', 'labour-relation', 'rest', 'non-compete', 'training-penalty',
  'deposit-return', 'separation-papers', 'collective-contract', 'labour-dispatch',
  'platform-penalty', 'platform-commission', 'platform-account', 'platform-injury',
] as const;

/** One person or firm in the dispute. Everything that identifies it stays inside sealed packages and encrypted rows. */
export const Party = z.strictObject({
  id: text(40),
  role: z.enum(['applicant', 'respondent', 'third-party']),
  kind: z.enum(['person', 'firm']),
  name: text(100),
  idNumber: text(30).optional(),
  phone: text(30).optional(),
  address: text(200).optional(),
  gender: z.enum(['female', 'male']).optional(),
  bornOn: civilDateField.optional(),
  workerKind: z.enum(WORKER_KINDS).optional(),
  legalRepresentative: text(100).optional(),
  /** 推选的代表人: acts for the other applicants of a group. */
  representative: z.boolean().optional(),
  /** 注销、终止: since this day the party no longer exists; who takes its place is another party of the file. */
  endedOn: civilDateField.optional(),
  successor: text(40).optional(),
});
export type Party = z.infer<typeof Party>;

/**
 * 计算过程: how the sum of a claim was worked out, so that anybody can count again. A rate for each day from the first to
 * the last, both counted, or for a number of days; less what was paid before. Without days the sum says how many they are.
 */
export const Working = z.strictObject({
  rate: fenField,
  per: z.enum(['day', 'month']),
  /** By what a month's rate is divided to make a day's: 30, or 21.75 for wages. */
  monthDays: z.number().positive().max(31).optional(),
  from: civilDateField.optional(),
  to: civilDateField.optional(),
  days: z.number().positive().max(100_000).optional(),
  paid: fenField.optional(),
});
export type Working = z.infer<typeof Working>;

/** One claim item. `amount` in fen; months such as `2026-05`. */
export const ClaimItem = z.strictObject({
  id: text(40),
  kind: z.enum(CLAIM_KINDS),
  title: text(200),
  amount: fenField.optional(),
  months: z.array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).max(240).optional(),
  working: Working.optional(),
  /** Whose claim it is, in a group; of all applicants where nobody is named. */
  claimant: text(40).optional(),
  facts: text(2000).optional(),
});
export type ClaimItem = z.infer<typeof ClaimItem>;

/** 用工情况. */
export const Employment = z.strictObject({
  relation: z.enum(WORK_RELATIONS),
  relationReason: text(2000).optional(),
  job: text(100).optional(),
  startedOn: civilDateField.optional(),
  endedOn: civilDateField.optional(),
  workplace: text(200).optional(),
  region: text(60),
  writtenContract: z.boolean().optional(),
  monthlyPay: fenField.optional(),
});
export type Employment = z.infer<typeof Employment>;

/** 证据. The bytes stay with the agency that took them in; the digest lets everyone know they are the same bytes. */
export const EvidenceItem = z.strictObject({
  id: text(60),
  title: text(200),
  mediaType: text(100),
  size: z.int().min(0),
  digest: digestField,
  /** Who gathered it: an agency's name or a party's id. */
  origin: text(60),
  collectedOn: civilDateField.optional(),
  fixedFacts: text(2000).optional(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** One debtor's duty under an instrument: who pays whom how much until when. */
export const Obligation = z.strictObject({
  id: text(40),
  payer: text(40),
  /** 垫付: the party whose debt the payer advances, and from whom it may recover. */
  onBehalfOf: text(40).optional(),
  payee: text(40),
  amount: fenField,
  dueOn: civilDateField,
  paidOn: civilDateField.optional(),
});
export type Obligation = z.infer<typeof Obligation>;

export const INSTRUMENT_KINDS = [
  'mediation-agreement', 'mediation-statement', 'award', 'advance-enforcement-ruling', 'confirmation-ruling',
  'payment-order', 'judgment', 'aid-decision', 'rectification-order', 'inspection-decision', 'refusal-notice',
] as const;

/** 文书 that decides or promises something, with its number and the day it took effect (kept apart from the day of signing). */
export const Instrument = z.strictObject({
  id: text(60),
  kind: z.enum(INSTRUMENT_KINDS),
  number: text(100),
  issuedBy: text(60),
  issuedOn: civilDateField,
  effectiveOn: civilDateField.optional(),
  /** The instrument that this one makes enforceable: the agreement of a confirmation ruling, of a statement, of an order. */
  restsOn: text(60).optional(),
  /** 裁定撤销: since this day the whole of it, or those of its orders that no longer stand here, are without force. */
  setAsideOn: civilDateField.optional(),
  obligations: z.array(Obligation).max(500),
  summary: text(4000).optional(),
});
export type Instrument = z.infer<typeof Instrument>;

/** 经过: what happened before or between, each possibly interrupting the limitation period. */
export const CaseEvent = z.strictObject({
  id: text(60),
  on: civilDateField,
  /** The last day of what lasted longer than a day. */
  until: civilDateField.optional(),
  /** How exactly the days are known; a month or a year stands for its first day. */
  precision: z.enum(['day', 'month', 'year', 'about']).optional(),
  what: text(1000),
  by: text(60),
  /** Where the day is known from; two papers may give two. */
  source: text(200).optional(),
  interruptsLimitation: z.boolean().optional(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/**
 * 联动信息: what the place's mechanism has put on the case, step by step. Part of the label, so it goes along with every
 * hand-over; only a step of the mechanism writes it, never a form.
 */
export const Linkage = z.strictObject({
  /** 标记 that an officer has set, as the scheme declares them. */
  flags: z.array(z.strictObject({ id: text(60), on: civilDateField, by: text(60) })).max(50).default([]),
  /** 决定书: a hand-over of this purpose ordered in writing by an agency that may order it. */
  orders: z.array(z.strictObject({ purpose: text(60), by: text(60), number: text(100), on: civilDateField })).max(50).default([]),
  /** How the hand-overs ended that have come back, oldest first. */
  endings: z.array(z.strictObject({ purpose: text(60), outcome: text(60), on: civilDateField })).max(200).default([]),
});
export type Linkage = z.infer<typeof Linkage>;

/** 案件材料: what an agency knows of the dispute. A referral's package is a selection of its sections. */
export const CaseFile = z.strictObject({
  caseNo: caseNumberField,
  place: text(40),
  openedOn: civilDateField,
  title: text(200),
  parties: z.array(Party).max(2000),
  claims: z.array(ClaimItem).max(5000),
  employment: Employment.optional(),
  narrative: longText.optional(),
  evidence: z.array(EvidenceItem).max(2000),
  instruments: z.array(Instrument).max(500),
  events: z.array(CaseEvent).max(2000),
  linkage: Linkage.optional(),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** The sections that a purpose may need. The rest is the case's label, which always goes along. */
export const SECTIONS = ['parties', 'claims', 'employment', 'narrative', 'evidence', 'instruments', 'events'] as const;
export type Section = (typeof SECTIONS)[number];

/** What later steps add to a file; items with an id already there replace it. */
export interface Additions {
  readonly evidence?: readonly EvidenceItem[] | undefined;
  readonly instruments?: readonly Instrument[] | undefined;
  readonly events?: readonly CaseEvent[] | undefined;
  readonly claims?: readonly ClaimItem[] | undefined;
  readonly parties?: readonly Party[] | undefined;
  readonly employment?: Employment | undefined;
  readonly linkage?: Linkage | undefined;
}
