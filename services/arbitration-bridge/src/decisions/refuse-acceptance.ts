import type { Instrument } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AnswerReason } from '@fengqiao/referral';
import type { NonAcceptance } from '../procedures/arbitration-case.filing.inputs.js';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';

const ANSWER: Readonly<Record<NonAcceptance['ground'], AnswerReason>> = {
  'outside-scope': 'outside-mandate', 'no-clear-claim': 'not-eligible', 'no-direct-interest': 'not-eligible',
  'no-clear-respondent': 'not-eligible', 'outside-area': 'outside-area', 'already-decided': 'already-decided',
  'already-pending': 'already-pending', 'papers-missing': 'papers-missing',
};

/**
 * 不予受理, in writing and with its reason: the applicant may sue with this notice (劳动争议调解仲裁法 art. 29).
 * A commission without jurisdiction names the one that has it (办案规则 art. 31); else `competent-commission-missing`.
 */
export function refuseAcceptance(_docket: CaseDocket, input: NonAcceptance, moment: Moment): CaseDecision | Refusal {
  if (input.ground === 'outside-area' && !input.competentCommission) {
    return refuse('competent-commission-missing', 'invalid',
      { zh: '没有管辖权的，应当告知申请人有管辖权的仲裁委员会', en: 'A commission without jurisdiction has to name the one that has it' },
      { zh: '请填写有管辖权的仲裁委员会名称', en: 'Fill in the commission of the place of performance or of the employer' },
      { basis: '《劳动人事争议仲裁办案规则》第三十一条' });
  }
  const notice: Instrument = {
    id: moment.newId(), kind: 'refusal-notice', number: input.number, issuedBy: 'arbitration', issuedOn: moment.on,
    effectiveOn: moment.on, obligations: [], summary: input.explanation,
  };
  const where = input.competentCommission ? `，有管辖权的是${input.competentCommission}` : '';
  return {
    answer: {
      reason: { code: ANSWER[input.ground], text: `${input.explanation}${where}。对不予受理不服的，可以就该争议向人民法院起诉` },
      outcome: 'not-accepted',
      result: { outcome: 'not-accepted', instrument: notice.id },
    },
    adds: { instruments: [notice] },
  };
}
