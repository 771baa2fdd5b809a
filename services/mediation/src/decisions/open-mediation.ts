import type { CaseFile } from '@fengqiao/case-file';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import { TALKS, UNCAPPED, type MediationDocket, type Talks, type MediationStep } from '../procedures/mediation.head.js';
import type { LongerPeriod, MediationRequest } from '../procedures/mediation.inputs.js';

type Request = z.output<typeof MediationRequest>;

const PLATFORM_WORK = ['courier', 'food-delivery', 'ride-hailing', 'truck', 'domestic', 'gig'] as const;

const COMMISSIONED: Readonly<Record<NonNullable<Request['commission']>, Talks>> = {
  delegated: 'delegated', 'entrusted-ordinary': 'entrustedOrdinary', 'entrusted-summary': 'entrustedSummary', 'arbitration-entrusted': 'arbitrationEntrusted',
};

/**
 * Which clock the talks have, if any. Whoever asked decides first, then the kind of work, then the body.
 * - a court's or a commission's commission: its own limit, from acceptance (特邀调解规定 第27条；办案规则 第69条)
 * - `newEmployment` for platform workers unless an officer has found a labour relation, since the notice is in force: 15 days from
 *   acceptance (人社厅发〔2024〕4号)
 * - `enterprise` before an enterprise's own committee: 15 days from acceptance (企业劳动争议协商调解规定)
 * - `mediation` otherwise: 15 days from receipt, after which arbitration is open (劳动争议调解仲裁法 第14条)
 * - `peoples` for purely civil matters: the place's own limit, where it set one; 人民调解法 sets none
 */
export function talksClock(file: CaseFile, request: Pick<Partial<Request>, 'body' | 'commission'>, moment: Moment): Talks {
  if (request.commission) return COMMISSIONED[request.commission];
  const relation = file.employment?.relation ?? 'undetermined';
  const platform = file.parties.some(party => PLATFORM_WORK.some(kind => kind === party.workerKind));
  if (platform && relation !== 'labour' && !isRefusal(moment.deadline('mediation.new-employment', moment.on))) return 'newEmployment';
  if (request.body === 'enterprise') return 'enterprise';
  return relation === 'civil' ? 'peoples' : 'mediation';
}

/** Registers a request. The clock of art. 14 counts from this day; the others wait for acceptance. */
export function openMediation(docket: MediationDocket, input: Request, moment: Moment): MediationStep {
  const talks = talksClock(docket.file, input, moment);
  return { facts: { ...input, talks }, ...(talks === 'mediation' ? {} : { clocks: { mediation: false } }) };
}

/** Of the clocks of the talks, this one alone. */
const onlyStart = (talks: Talks | undefined): NonNullable<MediationStep['clocks']> =>
  Object.fromEntries(TALKS.filter(duty => duty !== talks).map(duty => [duty, false]));

/** Accepts a request, starts the clock that counts from acceptance, and for a court's commission the inquiry after the other side's consent. */
export function acceptMediation(docket: MediationDocket, _input: unknown, moment: Moment): MediationStep {
  const { commission } = docket.facts;
  const unlimited = docket.facts.talks === 'peoples' && isRefusal(moment.deadline('mediation.people', moment.on));
  const talks = unlimited ? undefined : docket.facts.talks;
  const byCourt = commission !== undefined && commission !== 'arbitration-entrusted';
  return { facts: { acceptedOn: moment.on }, clocks: { ...onlyStart(talks), ...(byCourt ? {} : { consentInquiry: false }) } };
}

/** The sender would not take a case back: with that it counts as accepted, unless it was already. */
export const keepMediation = (docket: MediationDocket, input: unknown, moment: Moment): MediationStep =>
  (docket.facts.acceptedOn ? { clocks: { ...onlyStart(undefined), consentInquiry: false } } : acceptMediation(docket, input, moment));

/** Both sides agreed to talk until a day: without a cap, where the rule leaves the length to them. */
export function agreeLongerPeriod(docket: MediationDocket, input: z.output<typeof LongerPeriod>): MediationStep | Refusal {
  const { talks } = docket.facts;
  if (!talks || !UNCAPPED.some(duty => duty === talks)) {
    return refuse('period-not-free', 'closed',
      { zh: '本案调解期限由法律或者文件规定，不能由双方任意约定', en: 'The length of these talks is not for the parties to choose' },
      { zh: '新就业形态争议请办理“双方同意延长”；其他争议满十五日后继续调解不影响申请仲裁',
        en: 'For new forms of employment use the capped extension; otherwise the talks may simply go on, with arbitration open' },
      { basis: '《劳动争议调解仲裁法》第14条' });
  }
  return { to: docket.state === 'partAgreed' ? 'partAgreed' : 'mediating', clocks: { ...onlyStart(talks), [talks]: { until: input.until } } };
}
