import type { CaseFile } from '@fengqiao/case-file';
import type { Decision } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { MediationFacts } from '../procedures/mediation.facts.js';
import type { MediationDocket, MediationDuty, MediationState } from '../procedures/mediation.head.js';
import type { MediationRequest } from '../procedures/mediation.inputs.js';

type Request = z.output<typeof MediationRequest>;
type Talks = 'mediation' | 'newEmployment' | 'enterprise';

const PLATFORM_WORK = ['courier', 'food-delivery', 'ride-hailing', 'truck', 'domestic', 'gig'] as const;

/**
 * Which statutory clock the talks have, if any.
 * - `newEmployment` 15 days from acceptance, for platform workers unless an officer has found a labour relation (人社厅发〔2024〕4号)
 * - `enterprise` 15 days from acceptance, before an enterprise's own committee (企业劳动争议协商调解规定)
 * - `mediation` 15 days from receipt, after which arbitration is open (劳动争议调解仲裁法 第14条)
 * - none for purely civil matters: 人民调解法 sets no limit
 */
export function talksClock(file: CaseFile, body: MediationFacts['body'] | undefined): Talks | undefined {
  const relation = file.employment?.relation ?? 'undetermined';
  const platform = file.parties.some(party => PLATFORM_WORK.some(kind => kind === party.workerKind));
  if (platform && relation !== 'labour') return 'newEmployment';
  if (body === 'enterprise') return 'enterprise';
  return relation === 'civil' ? undefined : 'mediation';
}

/** Registers a request. The clock of art. 14 counts from this day; the others wait for acceptance. */
export function openMediation(docket: MediationDocket, input: Request): Decision<MediationFacts, MediationState, MediationDuty> {
  return { facts: input, ...(talksClock(docket.file, input.body) === 'mediation' ? {} : { clocks: { mediation: false } }) };
}

/** Accepts a request and starts the clock that counts from acceptance, where the matter has one. */
export function acceptMediation(docket: MediationDocket): Decision<MediationFacts, MediationState, MediationDuty> {
  const clock = talksClock(docket.file, docket.facts.body);
  return { clocks: { ...(clock === 'newEmployment' ? {} : { newEmployment: false }), ...(clock === 'enterprise' ? {} : { enterprise: false }) } };
}
