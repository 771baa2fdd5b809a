import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { FAILURES, MediationDecision, MediationDocket, PartyOutcome } from '../procedures/mediation.head.js';
import type { Failure } from '../procedures/mediation.inputs.js';
import { openApplicants } from './record-agreement.js';
import { nextDueDay, unpaidDuties } from './record-payment.js';

type Code = (typeof FAILURES)[number];

/** The coded words that travel back; the free text of a failure stays in the room (特邀调解规定 第22条). */
const FAILURE_WORDS: Readonly<Record<Code, string>> = {
  'party-refuses': '一方明确表示不愿意调解', 'party-unreachable': '调解期限内无法联系到当事人', 'far-apart': '双方分歧较大，难以达成协议',
  'period-ended': '调解期限届满未达成协议', 'signature-refused': '一方拒绝在协议上签章', 'fake-mediation': '发现虚假调解，已停止',
  'public-order-risk': '存在激化风险，已停止并报告', other: '其他原因无法继续调解',
};

const outcomesFor = (docket: MediationDocket, outcome: PartyOutcome['outcome'], moment: Moment): PartyOutcome[] =>
  [...(docket.facts.outcomes ?? []), ...openApplicants(docket).map(party => ({ party, outcome, on: moment.on }))];

const failed = (code: Code) => ({ outcome: 'failed', result: { outcome: 'failed', failure: FAILURE_WORDS[code] } });

/** Ends the talks without agreement. Where a respondent's refusal is the reason, it must have been asked. */
export function failMediation(docket: MediationDocket, input: Failure, moment: Moment): MediationDecision | Refusal {
  if ((input.code === 'party-refuses' || input.code === 'party-unreachable') && !docket.facts.contact && !docket.facts.sessions) {
    return refuse('respondent-not-contacted', 'closed',
      { zh: '尚无联系或者核实记录，不能以对方拒绝或者无法联系为由终止', en: 'No contact is on file, so a refusal cannot be the reason' },
      { zh: '请先办理“核实情况”', en: 'Verify the facts with the respondent first' }, { basis: '《人民调解法》第17条' });
  }
  return { facts: { failure: input, outcomes: outcomesFor(docket, 'failed', moment) }, answer: failed(input.code) };
}

function afterTalks(docket: MediationDocket, moment: Moment): 'agreed' | 'overdue' | 'performed' {
  const due = nextDueDay(unpaidDuties(docket));
  if (!due) return 'performed';
  return due < moment.on ? 'overdue' : 'agreed';
}

/** Ends the talks for those of a group with whom no agreement came about; the agreements of the others stand. */
export function failRest(docket: MediationDocket, input: Failure, moment: Moment): MediationDecision {
  return {
    to: afterTalks(docket, moment),
    facts: { failure: input, outcomes: outcomesFor(docket, 'goes-on', moment) },
    answer: { outcome: 'agreement', result: { outcome: 'agreement', failure: `部分未达成协议：${FAILURE_WORDS[input.code]}` } },
  };
}

/**
 * The period ended and nobody extended it: treated as failed (企业劳动争议协商调解规定；人社厅发〔2024〕4号). Refused for the
 * talks of art. 14, which may go on: after their fifteen days arbitration is open beside them.
 */
export function expireMediation(docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision | Refusal {
  if (docket.facts.talks === 'mediation.labour') {
    return refuse('talks-go-on', 'closed', { zh: '本案满十五日后可以继续调解，不因期满终止', en: 'These talks may go on after their fifteen days' },
      { zh: '当事人可以申请仲裁；不再调解的，请办理“调解不成”', en: 'The parties may go to arbitration; to end the talks, record their failure' },
      { basis: '《劳动争议调解仲裁法》第14条' });
  }
  const failure = { code: 'period-ended', text: FAILURE_WORDS['period-ended'] } as const;
  if (docket.state === 'partAgreed') return failRest(docket, failure, moment);
  return { to: 'failed', facts: { failure, outcomes: outcomesFor(docket, 'failed', moment) }, answer: failed('period-ended') };
}

/** From this day arbitration is open although the talks go on (劳动争议调解仲裁法 第14条第3款). */
export const openArbitrationDoor = (docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision =>
  ({ facts: { arbitrationOpenSince: moment.on } });

/** The parties made it up between themselves. */
export const settleAmongThemselves = (docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision =>
  ({ facts: { outcomes: outcomesFor(docket, 'settled', moment) }, answer: { outcome: 'settled', result: { outcome: 'settled' } } });

/** The applicant takes the request back. */
export const withdrawRequest = (docket: MediationDocket, _input: unknown, moment: Moment): MediationDecision =>
  ({ facts: { outcomes: outcomesFor(docket, 'withdrawn', moment) }, answer: { outcome: 'withdrawn', result: { outcome: 'withdrawn' } } });
