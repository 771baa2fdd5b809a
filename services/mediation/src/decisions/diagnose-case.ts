import { refuse, type Refusal } from '@fengqiao/kernel';
import type { z } from 'zod';
import type { PanelMember } from '../procedures/mediation.facts.js';
import { stay, type MediationDocket, type MediationStep } from '../procedures/mediation.head.js';
import type { Diagnosis } from '../procedures/mediation.inputs.js';

const NEEDED: readonly (readonly [PanelMember['office'], string])[] = [['arbitrator', '仲裁员'], ['mediator', '调解员'], ['lawyer', '律师']];

/**
 * 一案一策: arbitrator, mediator and lawyer look at a case together and write one plan (ME-11).
 * An inspector may sit with them only after laying the enforcement powers down for this matter.
 */
export function diagnoseCase(docket: MediationDocket, input: z.output<typeof Diagnosis>): MediationStep | Refusal {
  const missing = NEEDED.filter(([office]) => !input.panel.some(member => member.office === office));
  if (missing.length) {
    return refuse('panel-incomplete', 'invalid',
      { zh: `会诊人员缺少：${missing.map(([, zh]) => zh).join('、')}`, en: `The panel lacks: ${missing.map(([office]) => office).join(', ')}` },
      { zh: '请补足仲裁员、调解员和律师后再会诊', en: 'Bring arbitrator, mediator and lawyer together' });
  }
  if (input.panel.some(member => member.office === 'inspector') && !input.powersLaidDown) {
    return refuse('inspector-keeps-powers', 'closed',
      { zh: '劳动保障监察员参加调解，须书面声明在本案中不行使监察职权', en: 'An inspector on the panel must state in writing not to use enforcement powers in this matter' },
      { zh: '请取得声明后勾选确认，或者更换人员', en: 'Obtain the statement, or choose somebody else' });
  }
  const { mode, panel, relation, law, plan } = input;
  return { to: stay(docket), facts: { mode, panel, plan: { relation, law, plan } } };
}
