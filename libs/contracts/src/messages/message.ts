import { AdditionsField, ReasonField } from './parts.js';
import { CaseFile, caseNumberField, civilDateField, text } from '@fengqiao/case-file';
import { SIDES } from '@fengqiao/procedure';
import { z } from 'zod';

const agencyName = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);
const id = z.string().min(8).max(64);

/** What every message carries. `seq` counts the messages from one agency to another about one case; effects keep its order. */
export const Head = z.strictObject({
  id,
  type: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  v: z.literal(1),
  place: z.string().max(40),
  scheme: z.string().max(60),
  from: agencyName,
  to: agencyName,
  caseNo: caseNumberField,
  seq: z.int().min(1),
  /** When it happened, and when it was entered; the difference is a late entry, not transport. */
  on: civilDateField,
  recordedOn: civilDateField,
  traceparent: z.string().max(64).optional(),
  /** Random: the digest of a message outlives its content and must not give it away to somebody who tries. */
  salt: z.string().max(64).optional(),
  /** Digest of the message that this one answers. */
  answers: z.string().max(64).optional(),
});
export type Head = z.infer<typeof Head>;

const message = <T extends string, B extends z.ZodType>(type: T, body: B) =>
  z.strictObject({ head: Head.extend({ type: z.literal(type) }), body });

const step = { referralId: id };

export const ReferralSent = message('referral.sent', z.strictObject({
  ...step,
  purpose: z.string().max(60),
  kind: z.enum(['referral', 'assistance', 'notice']),
  file: CaseFile,
  particulars: z.unknown(),
  consent: z.strictObject({ id, givenOn: civilDateField, text: z.string().max(2000) }).optional(),
  statutory: z.string().max(200).optional(),
  /** A referral that this one continues (再转). */
  previous: id.optional(),
  /** Last day of the answer that the scheme promises, if it promises one. */
  answerBy: civilDateField.optional(),
}));

const answered = <T extends string>(type: T) => message(type, z.strictObject({
  ...step, purpose: z.string().max(60), docketId: id.optional(), reason: ReasonField.optional(), outcome: text(60).optional(),
  adds: AdditionsField.optional(),
}));

export const ReferralAccepted = answered('referral.accepted');
export const ReferralDeclined = answered('referral.declined');
export const ReferralReturnAsked = answered('referral.return-asked');
export const ReferralTakenBack = answered('referral.taken-back');
export const ReferralReturnRefused = answered('referral.return-refused');
export const ReferralRevokeAsked = answered('referral.revoke-asked');
export const ReferralRevoked = answered('referral.revoked');
export const ReferralRevokeRefused = answered('referral.revoke-refused');

export const ReferralSentOn = message('referral.sent-on', z.strictObject({
  ...step, purpose: z.string().max(60), docketId: id.optional(), reason: ReasonField.optional(), outcome: text(60).optional(),
  onward: z.strictObject({ to: agencyName, referralId: id }).optional(),
}));

export const ReferralConcluded = message('referral.concluded', z.strictObject({
  ...step, purpose: z.string().max(60), docketId: id.optional(), reason: ReasonField.optional(), outcome: text(60).optional(),
  result: z.unknown(), adds: AdditionsField,
}));

/** A step of a docket, for the worker's progress page and the joint office: no names, no amounts, no story. */
export const StepTaken = message('step.taken', z.strictObject({
  docketId: id,
  agency: agencyName,
  procedure: z.string().max(60),
  procedureTitle: z.string().max(100),
  action: z.string().max(60),
  title: z.string().max(100),
  basis: z.string().max(200),
  state: z.string().max(60),
  stateTitle: z.string().max(100),
  terminal: z.boolean(),
  version: z.int().min(1),
  late: z.boolean(),
  remark: z.strictObject({ zh: z.string().max(500), en: z.string().max(500) }).optional(),
  /** Parties who may follow this leg of the case; absent where it is the agency's own business. */
  shownTo: z.array(z.enum(SIDES)).optional(),
  clocks: z.array(z.strictObject({
    id, duty: z.string().max(60), kind: z.enum(['law', 'promise']), title: z.string().max(100), basis: z.string().max(300),
    startedOn: civilDateField, lastDay: civilDateField, provisional: z.boolean(), state: z.string().max(20),
  })),
  handOffs: z.array(z.strictObject({
    referralId: id, to: agencyName, purpose: z.string().max(60), kind: z.string().max(20), step: z.string().max(30),
  })),
  ledger: z.strictObject({ seq: z.int(), hash: z.string().max(64) }),
}));

/** A message before it is known to be of a certain type. */
export type Message = { readonly head: Head; readonly body: Record<string, unknown> };
