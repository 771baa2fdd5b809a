import { refuse, type Refusal } from '@fengqiao/kernel';
import type { MediationDecision, MediationDocket, PanelMember } from '../procedures/mediation.head.js';
import type { Diagnosis } from '../procedures/mediation.inputs.js';
import { inspectorKeepsPowers } from './seat-panel.js';

const NEEDED: readonly (readonly [PanelMember['office'], string])[] = [['arbitrator', '仲裁员'], ['mediator', '调解员'], ['lawyer', '律师']];

/**
 * 一案一策: arbitrator, mediator and lawyer look at a case together and write one plan (ME-11).
 * An inspector may sit with them only after laying the enforcement powers down for this matter.
 */
export function diagnoseCase(docket: MediationDocket, input: Diagnosis): MediationDecision | Refusal {
  const missing = NEEDED.filter(([office]) => !input.panel.some(member => member.office === office));
  if (missing.length) {
    return refuse('panel-incomplete', 'invalid',
      { zh: `会诊人员缺少：${missing.map(([, zh]) => zh).join('、')}`, en: `The panel lacks: ${missing.map(([office]) => office).join(', ')}` },
      { zh: '请补足仲裁员、调解员和律师后再会诊', en: 'Bring arbitrator, mediator and lawyer together' });
  }
  const powers = inspectorKeepsPowers(input.panel, input.powersLaidDown);
  if (powers) return powers;
  const { mode, panel, relation, law, plan } = input;
  return { facts: { mode, panel, plan: { relation, law, plan } } };
}
