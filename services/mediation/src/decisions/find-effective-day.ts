import { laterOf, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Agreement } from '../procedures/mediation.inputs.js';

type Signing = 'partiesSignedOn' | 'mediatorSignedOn' | 'sealedOn';

const NAMES: Readonly<Record<Signing, { zh: string; en: string }>> = {
  partiesSignedOn: { zh: '双方当事人签名或者盖章', en: 'the signatures of both parties' },
  mediatorSignedOn: { zh: '调解员签名', en: "the mediator's signature" },
  sealedOn: { zh: '调解组织印章', en: 'the seal of the mediation body' },
};

/** What each form needs before it binds, and the article that says so. */
const FORM_RULES: Readonly<Record<Agreement['form'], { needs: readonly Signing[]; basis: string }>> = {
  labour: { needs: ['partiesSignedOn', 'mediatorSignedOn', 'sealedOn'], basis: '《劳动争议调解仲裁法》第14条' },
  'peoples-written': { needs: ['partiesSignedOn', 'mediatorSignedOn', 'sealedOn'], basis: '《人民调解法》第29条' },
  'peoples-oral': { needs: [], basis: '《人民调解法》第30条' },
  'court-invited': { needs: ['partiesSignedOn'], basis: '《最高人民法院关于人民法院特邀调解的规定》第24条' },
  online: { needs: ['partiesSignedOn', 'mediatorSignedOn'], basis: '《人民法院在线调解规则》第19条' },
};

/** The article under which an agreement of this form takes effect. */
export const formBasis = (form: Agreement['form']): string => FORM_RULES[form].basis;

/**
 * The day an agreement took effect: the latest of the signatures its form needs, or the day it was reached where it may be oral.
 * Both windows of enforceability count from it, so it is never taken from a field that somebody fills in.
 * @returns the day, or `agreement-not-effective` naming what is still missing
 */
export function findEffectiveDay(agreement: Agreement): CivilDate | Refusal {
  const { needs, basis } = FORM_RULES[agreement.form];
  const missing = needs.filter(signing => !agreement[signing]);
  if (missing.length) {
    return refuse('agreement-not-effective', 'closed',
      { zh: `调解协议尚未生效，缺少：${missing.map(signing => NAMES[signing].zh).join('、')}`,
        en: `The agreement has not taken effect; missing: ${missing.map(signing => NAMES[signing].en).join(', ')}` },
      { zh: '请补齐签名、印章并填写各自日期后再登记', en: 'Have it signed and sealed, give each date, then record it' },
      { basis, details: { missing } });
  }
  return needs.reduce((latest, signing) => laterOf(latest, agreement[signing]!), agreement.reachedOn);
}
