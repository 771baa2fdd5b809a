import type { Moment } from '@fengqiao/procedure';
import type { SupportDecision, SupportDocket } from '../procedures/psychological-support.head.js';
import type { Alert, Session } from '../procedures/psychological-support.inputs.js';

/** Keeps a note of a talk, for the counsellors alone. */
export const recordSupport = (docket: SupportDocket, input: Session, moment: Moment): SupportDecision =>
  ({ facts: { sessions: [...(docket.facts.sessions ?? []), { on: moment.on, ...input }] } });

const HELP: Readonly<Record<Alert['helpNeeded'], string>> = { accompany: '需要陪伴', medical: '需要就医', police: '需要出警', family: '需要通知家属' };

/** Calls for help in danger: which help, for which case, and not a word of what was said. */
export const reportDanger = (docket: SupportDocket, input: Alert, moment: Moment): SupportDecision => ({
  facts: { alerts: [...(docket.facts.alerts ?? []), { on: moment.on, to: input.to }] },
  refer: [{ purpose: 'copy', to: input.to, particulars: { subject: '紧急援助', body: HELP[input.helpNeeded] } }],
});
