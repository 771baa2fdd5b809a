import type { Decision, DocketView, Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { Alert, Session, SupportFacts } from '../procedures/psychological-support.facts.js';

type Docket = DocketView<SupportFacts, 'asked' | 'supporting' | 'ended' | 'notTaken'>;

/** Keeps a note of a talk, for the counsellors alone. */
export const recordSupport = (docket: Docket, input: z.output<typeof Session>, moment: Moment): Decision<SupportFacts, never, never> =>
  ({ facts: { sessions: [...(docket.facts.sessions ?? []), { on: moment.on, ...input }] } });

const HELP: Readonly<Record<z.output<typeof Alert>['helpNeeded'], string>> = { accompany: '需要陪伴', medical: '需要就医', police: '需要出警', family: '需要通知家属' };

/** Calls for help in danger: which help, for which case, and not a word of what was said. */
export function reportDanger(docket: Docket, input: z.output<typeof Alert>, moment: Moment): Decision<SupportFacts, 'asked' | 'supporting', never> {
  return {
    to: docket.state === 'asked' ? 'asked' : 'supporting',
    facts: { alerts: [...(docket.facts.alerts ?? []), { on: moment.on, to: input.to }] },
    refer: [{ purpose: 'copy', to: input.to, particulars: { subject: '紧急援助', body: HELP[input.helpNeeded] } }],
  };
}
