import type { Instrument } from '@fengqiao/case-file';
import { formatYuan, isRefusal, refuse, sumFen, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AnswerReason } from '@fengqiao/referral';
import type { EnforcementDecision, EnforcementDocket } from '../procedures/enforcement.head.js';
import type { EnforcementFiling, FilingRefusal } from '../procedures/enforcement.inputs.js';

/** 执行依据: instruments that a court enforces as they are. An agreement is not among them. */
const ENFORCEABLE: readonly Instrument['kind'][] = [
  'mediation-statement', 'award', 'advance-enforcement-ruling', 'confirmation-ruling', 'payment-order', 'judgment', 'inspection-decision',
];

const RULES = '《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第十六条';

function enforceable(docket: EnforcementDocket): Instrument | Refusal {
  const instrument = docket.file.instruments.find(candidate => candidate.id === docket.facts.instrument);
  if (instrument?.kind === 'mediation-agreement') {
    return refuse('agreement-not-enforceable', 'closed',
      { zh: '调解协议本身没有强制执行效力', en: 'A mediation agreement is not enforceable by itself' },
      { zh: '请先申请仲裁审查、司法确认或者支付令', en: 'Apply for arbitration review, judicial confirmation or a payment order first' },
      { basis: '《人民调解法》第三十三条、《劳动争议调解仲裁法》第十六条' });
  }
  if (!instrument || !ENFORCEABLE.includes(instrument.kind)) {
    return refuse('no-enforceable-instrument', 'closed', { zh: '案件材料中没有该执行依据', en: 'The file has no such enforceable instrument' },
      { zh: '请补充生效法律文书及其生效证明', en: 'Add the instrument and the proof that it is in force' }, { basis: RULES });
  }
  return instrument;
}

/**
 * 执行立案 (执行工作规定 art. 16): an instrument in force, a debtor in default, a sum that is owed.
 * An application after two years is filed all the same and marked: only the debtor can plead it (民事诉讼法 art. 250).
 * @returns the decision, or `agreement-not-enforceable`, `no-enforceable-instrument`, `instrument-not-in-force`, `not-due-yet`, `more-than-owed`
 */
export function fileEnforcement(docket: EnforcementDocket, input: EnforcementFiling, moment: Moment): EnforcementDecision | Refusal {
  const instrument = enforceable(docket);
  if (isRefusal(instrument)) return instrument;
  if (!instrument.effectiveOn || instrument.effectiveOn > moment.on) {
    return refuse('instrument-not-in-force', 'closed', { zh: '法律文书尚未生效，不能申请执行', en: 'The instrument is not in force yet' },
      { zh: '请待文书生效后申请', en: 'Apply once it is in force' }, { basis: RULES });
  }
  // 行政处理决定 names its sum in its text; whether its day has passed was the inspectorate's own check (保障农民工工资支付条例 art. 42).
  if (instrument.kind === 'inspection-decision') return { facts: { number: input.number, late: false } };
  const appliedOn = docket.facts.appliedOn ?? docket.openedOn;
  const open = instrument.obligations.filter(obligation => !obligation.paidOn);
  const due = open.filter(obligation => obligation.dueOn < appliedOn);
  if (!due.length) {
    return refuse('not-due-yet', 'closed', { zh: '履行期限尚未届满，或者已全部履行', en: 'Nothing is due yet, or all has been paid' },
      { zh: '请待履行期限届满后申请；已履行的请登记付款', en: 'Apply after the last day for payment; record what has been paid' }, { basis: RULES });
  }
  const owed = sumFen(open.map(obligation => obligation.amount));
  if ((docket.facts.unpaid ?? 0) > owed) {
    return refuse('more-than-owed', 'closed',
      { zh: `申请执行的金额超过文书尚未履行的 ${formatYuan(owed)} 元`, en: `More is applied for than the ${formatYuan(owed)} yuan that the instrument still orders` },
      { zh: '请核对已付款项和申请金额；迟延履行利息由执行机构另行计算', en: 'Check the payments made; interest for delay is added by the enforcement officer' }, { basis: RULES });
  }
  const lastDue = due.map(obligation => obligation.dueOn).sort().at(-1)!;
  const until = moment.deadline('enforcement.application', lastDue);
  if (isRefusal(until)) return until;
  const late = appliedOn > until.lastDay;
  return {
    facts: { number: input.number, late },
    ...(late ? { remark: { zh: `申请执行期间至 ${until.lastDay} 届满，被执行人可以提出时效异议`, en: `The time to apply ended on ${until.lastDay}; the debtor may object` } } : {}),
  };
}

const ANSWER: Readonly<Record<FilingRefusal['ground'], AnswerReason>> = {
  'not-in-force': 'not-eligible', 'not-enforceable': 'not-eligible', 'outside-area': 'outside-area',
  'nothing-owed': 'already-decided', 'papers-missing': 'papers-missing', other: 'other',
};

/** 不予受理, with its ground; nothing has been recovered. */
export const refuseFiling = (_docket: EnforcementDocket, input: FilingRefusal): EnforcementDecision => ({
  answer: { reason: { code: ANSWER[input.ground], text: input.explanation }, outcome: 'rejected', result: { outcome: 'rejected', recovered: 0 } },
});
