import { agency } from '@fengqiao/contracts';
import { claim } from './procedures/claim.procedure.js';

/** The one door: whatever the channel, a claim gets its number, its dated proof and its way. */
export const intake = agency({
  name: 'intake',
  title: { zh: '受理中心', en: 'Intake' },
  mandate: {
    zh: '登记各渠道来的诉求，出具带日期的回执，提示时效，分流并转交有权机构，跟踪到办结回访。',
    en: 'Registers claims from every channel, gives a dated receipt, shows the limitation period, triages, hands on, and follows each claim to its end.',
  },
  procedures: [claim],
});
