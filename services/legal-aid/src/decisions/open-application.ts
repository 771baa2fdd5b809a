import type { LEGAL_AID } from '@fengqiao/contracts';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { Application } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

/** An application that came by referral: everything it says was typed once, by the one who sent it. */
export function openReferredApplication(_docket: AidDocket, { form, waiver, urgent }: z.output<typeof LEGAL_AID.particulars>): AidDecision {
  return { facts: { form, waiver, urgent, channel: 'referral', awaiting: [] } };
}

/**
 * An application at the office itself. Help that was sought elsewhere before becomes part of the case's history: each
 * request to a competent body starts the limitation year anew (劳动争议调解仲裁法 art. 27).
 */
export function openApplication(_docket: AidDocket, { earlierHelp, ...applied }: Application, moment: Moment): AidDecision {
  return {
    facts: { ...applied, awaiting: [] },
    ...(earlierHelp ? { adds: { events: earlierHelp.map(event => ({ id: moment.newId(), ...event, interruptsLimitation: true })) } } : {}),
  };
}
