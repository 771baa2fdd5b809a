import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Heard, Moment } from '@fengqiao/procedure';
import type { HelpAsked, MediationDecision, MediationDocket } from '../procedures/mediation.head.js';

const isWaiting = (line: HelpAsked): boolean => line.answer === undefined || line.answer === 'accepted';

/**
 * Asks another agency for something while the mediation stays here, once until it is answered; what it sends comes into
 * the file.
 * @param purpose what is asked for; the input, but for `to`, becomes the particulars
 * @returns a rule that decides or refuses with `help-already-asked`
 */
export function askHelp(purpose: HelpAsked['purpose']) {
  return (docket: MediationDocket, { to, ...particulars }: { readonly to?: string | undefined }, moment: Moment): MediationDecision | Refusal => {
    const asked = docket.facts.help ?? [];
    if (asked.some(line => line.purpose === purpose && isWaiting(line))) {
      return refuse('help-already-asked', 'closed', { zh: '同一事项已经请求协助，尚待答复', en: 'The same has been asked for and is not answered yet' },
        { zh: '请等待答复；需要更换机构的，先撤回原转办', en: 'Wait for the answer; to change the agency, revoke the first request' }, { details: { purpose } });
    }
    const referral = moment.newId();
    return {
      facts: { help: [...asked, { purpose, on: moment.on, referral }] },
      refer: [{ purpose, id: referral, ...(to ? { to } : {}), particulars }],
    };
  };
}

/** Notes what became of a request for help; evidence that came with the answer is in the file already. */
export function hearHelp(docket: MediationDocket, heard: Heard): MediationDecision {
  const asked = docket.facts.help ?? [];
  const at = asked.findLastIndex(line => (heard.referral ? line.referral === heard.referral : line.purpose === heard.purpose && isWaiting(line)));
  return { facts: { help: asked.map((line, index) => (index === at ? { ...line, answer: heard.answer, ...(heard.reason ? { reason: heard.reason.text } : {}) } : line)) } };
}
