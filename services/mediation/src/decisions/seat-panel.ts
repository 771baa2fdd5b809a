import { refuse, type Refusal } from '@fengqiao/kernel';
import type { MediationDecision, MediationDocket, PanelMember } from '../procedures/mediation.head.js';
import type { Panel } from '../procedures/mediation.inputs.js';

/** An inspector may sit with mediators only after laying the enforcement powers down for this matter; the refusal where not. */
export function inspectorKeepsPowers(panel: readonly PanelMember[], laidDown: boolean | undefined): Refusal | undefined {
  if (laidDown || !panel.some(member => member.office === 'inspector')) return undefined;
  return refuse('inspector-keeps-powers', 'closed',
    { zh: '劳动保障监察员参加调解，须书面声明在本案中不行使监察职权', en: 'An inspector on the panel must state in writing not to use enforcement powers in this matter' },
    { zh: '请取得声明后勾选确认，或者更换人员', en: 'Obtain the statement, or choose somebody else' });
}

/** Seats a panel that mediates, for this case alone or for several at once; somebody in it still leads. */
export function seatPanel(docket: MediationDocket, input: Panel): MediationDecision | Refusal {
  const { panel, powersLaidDown, together } = input;
  return inspectorKeepsPowers(panel, powersLaidDown) ?? { facts: { panel, ...(together ? { panelCases: together } : {}) } };
}
