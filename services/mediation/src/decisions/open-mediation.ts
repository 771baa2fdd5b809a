import type { CaseFile } from '@fengqiao/case-file';
import type { MEDIATION } from '@fengqiao/contracts';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { MediationDecision, MediationDocket, TalksRule } from '../procedures/mediation.head.js';
import type { LongerPeriod } from '../procedures/mediation.inputs.js';

type Request = z.output<typeof MEDIATION.particulars>;

const PLATFORM_WORK = ['courier', 'food-delivery', 'ride-hailing', 'truck', 'domestic', 'gig'] as const;

/** The rules whose end the parties may put off as far as they like. */
const UNCAPPED: readonly (TalksRule | undefined)[] =
  ['mediation.enterprise', 'mediation.people', 'mediation.delegated', 'mediation.entrusted-ordinary', 'mediation.entrusted-summary'];

/**
 * The rule that the talks run under. Whoever asked decides first, then the kind of work, then the body.
 * - a court's or a commission's commission: its own limit, from acceptance (特邀调解规定 第27条；办案规则 第69条)
 * - `new-employment` for platform workers unless an officer has found a labour relation, since the notice is in force: 15 days
 *   from acceptance (人社厅发〔2024〕4号)
 * - `enterprise` before an enterprise's own committee: 15 days from acceptance (企业劳动争议协商调解规定)
 * - `labour` otherwise: 15 days from receipt, after which arbitration is open (劳动争议调解仲裁法 第14条)
 * - `people` for purely civil matters: the place's own limit, where it set one; 人民调解法 sets none
 */
export function findTalksRule(file: CaseFile, request: Pick<Partial<Request>, 'body' | 'commission'>, moment: Moment): TalksRule {
  if (request.commission) return `mediation.${request.commission}`;
  const relation = file.employment?.relation ?? 'undetermined';
  const platform = file.parties.some(party => PLATFORM_WORK.some(kind => kind === party.workerKind));
  if (platform && relation !== 'labour' && !isRefusal(moment.deadline('mediation.new-employment', moment.on))) return 'mediation.new-employment';
  if (request.body === 'enterprise') return 'mediation.enterprise';
  return relation === 'civil' ? 'mediation.people' : 'mediation.labour';
}

/** Whether a court, and not the arbitration commission, has commissioned the talks. */
const isCourts = (commission: Request['commission']): boolean => commission !== undefined && commission !== 'arbitration-entrusted';

/** Starts the clock of the talks and leaves the other one out; a commission has a clock of its own. */
const startTalks = ({ facts }: MediationDocket, start: { until?: LongerPeriod['until'] } = {}): NonNullable<MediationDecision['clocks']> => {
  const clock = { ...start, ...(facts.talks ? { rule: facts.talks } : {}) };
  return facts.commission ? { mediation: false, commissioned: clock } : { mediation: clock, commissioned: false };
};

/** Registers a request. The clock of art. 14 counts from this day; the others wait for acceptance. */
export function openMediation(docket: MediationDocket, input: Request, moment: Moment): MediationDecision {
  const talks = findTalksRule(docket.file, input, moment);
  // A mediator whom a court has commissioned confirms within three working days (在线调解规则 第12条).
  const acceptance = isCourts(input.commission) ? { acceptance: { rule: 'mediation.referral-confirmation' } } : {};
  return { facts: { ...input, talks }, clocks: { ...acceptance, ...(talks === 'mediation.labour' ? {} : { mediation: false, earlyAgreement: false }) } };
}

/** Accepts a request, starts the clock that counts from acceptance, and for a court's commission the inquiry after the other side's consent. */
export function acceptMediation(docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision {
  const { commission, talks } = docket.facts;
  const unlimited = talks === 'mediation.people' && isRefusal(moment.deadline(talks, moment.on));
  const counting = talks === 'mediation.labour' || unlimited;
  return {
    facts: { acceptedOn: moment.on },
    clocks: { ...(counting ? { mediation: false, commissioned: false } : startTalks(docket)), ...(isCourts(commission) ? {} : { consentInquiry: false }) },
  };
}

/** The sender would not take a case back: with that it counts as accepted, unless it was already. */
export const keepMediation = (docket: MediationDocket, input: unknown, moment: Moment): MediationDecision =>
  (docket.facts.acceptedOn ? { clocks: { mediation: false, commissioned: false, consentInquiry: false } } : acceptMediation(docket, input, moment));

/** Both sides agreed to talk until a day: without a cap, where the rule leaves the length to them. */
export function agreeLongerPeriod(docket: MediationDocket, input: LongerPeriod): MediationDecision | Refusal {
  if (!UNCAPPED.includes(docket.facts.talks)) {
    return refuse('period-not-free', 'closed',
      { zh: '本案调解期限由法律或者文件规定，不能由双方任意约定', en: 'The length of these talks is not for the parties to choose' },
      { zh: '新就业形态争议请办理“双方同意延长”；其他争议满十五日后继续调解不影响申请仲裁',
        en: 'For new forms of employment use the capped extension; otherwise the talks may simply go on, with arbitration open' },
      { basis: '《劳动争议调解仲裁法》第14条' });
  }
  return { to: docket.state === 'partAgreed' ? 'partAgreed' : 'mediating', clocks: startTalks(docket, { until: input.until }) };
}
