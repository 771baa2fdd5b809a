import { Refused, refuse, type Refusal } from '@fengqiao/kernel';
import type { Mismatch } from './expectations.js';

/** Where in a journey something is not as it should be. */
export interface Whereabouts {
  /** `nanchang/courier-three-months` */
  readonly journey: string;
  /** Counted from 1; 0 for what is checked when all steps are done. */
  readonly step: number;
  /** `legal-aid aid-application.grant` */
  readonly at: string;
  readonly caseNo?: string;
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const where = ({ journey, step, at }: Whereabouts): { zh: string; en: string } => ({
  zh: `${journey} ${step ? `第 ${step} 步` : '结束时'}（${at}）`, en: `${journey}, ${step ? `step ${step}` : 'at its end'} (${at})`,
});
const nextStep = {
  zh: '请核对演示案件的预期与机构程序、机制文件是否一致', en: 'See whether the journey or the page of the agency, or the scheme, says it right',
};

/** A step was done, but not with what the journey says. */
export function notAsExpected(place: Whereabouts, found: readonly Mismatch[]): Refused {
  const first = found[0]!;
  const { zh, en } = where(place);
  return new Refused(refuse('expectation-failed', 'closed',
    { zh: `${zh}：${first.what} 应为 ${show(first.expected)}，实为 ${show(first.found)}`, en: `${en}: ${first.what} should be ${show(first.expected)}, found ${show(first.found)}` },
    nextStep, { details: { ...place, ...first, ...(found.length > 1 ? { more: found.slice(1) } : {}) } }));
}

/** A step was refused that the journey needs. */
export function refusedUnexpectedly(place: Whereabouts, refusal: Refusal): Refused {
  const { zh, en } = where(place);
  return new Refused(refuse('step-refused', 'closed',
    { zh: `${zh} 未被接受：${refusal.message.zh}`, en: `${en} was refused (${refusal.code}): ${refusal.message.en}` }, refusal.nextStep,
    { ...(refusal.basis ? { basis: refusal.basis } : {}), details: { ...place, what: 'refusal', expected: null, found: refusal.code, ...refusal.details } }));
}

/** A step that had to be refused was done, or refused for another reason. */
export function notRefused(place: Whereabouts, expected: string, found: Refusal | undefined): Refused {
  return notAsExpected(place, [{ what: 'refusal', expected, found: found?.code ?? null }]);
}

/** Something that comes by message did not come in time. */
export function neverCame(place: Whereabouts, what: string, expected: unknown): Refused {
  return notAsExpected(place, [{ what, expected, found: null }]);
}

/** Time had to pass on a system whose clock is the wall's. */
export function timeCannotPass(place: Whereabouts): Refused {
  const { zh, en } = where(place);
  return new Refused(refuse('time-cannot-pass', 'closed',
    { zh: `${zh}：正在运行的系统不能把时间推到以后`, en: `${en}: a running system cannot be moved on in time` },
    { zh: '请在临时系统上运行：npx fengqiao demo --temporary', en: 'Run it on a temporary system: npx fengqiao demo --temporary' }, { details: { ...place } }));
}
