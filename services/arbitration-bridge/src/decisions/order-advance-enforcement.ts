import type { ClaimItem, Instrument } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AdvanceRuling } from '../procedures/arbitration-case.award.inputs.js';
import { ADVANCE_TESTS } from '../procedures/arbitration-case.codes.js';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';

/** 劳动报酬、工伤医疗费、经济补偿、赔偿金 (劳动争议调解仲裁法 art. 44(1)). */
const KINDS: readonly ClaimItem['kind'][] = [
  'wages', 'overtime', 'annual-leave', 'double-wage', 'injury-medical', 'injury-benefit', 'economic-compensation', 'unlawful-dismissal',
];

type Test = (typeof ADVANCE_TESTS)[number];

const TITLES: Readonly<Record<Test, string>> = {
  'kind-of-claim': '请求不属于劳动报酬、工伤医疗费、经济补偿或者赔偿金',
  'applied-for': '当事人尚未申请先予执行',
  'clear-rights': '当事人之间权利义务关系不明确',
  hardship: '不先予执行不致严重影响申请人生活',
};

/** Which tests of art. 44 the application fails, in the order of the article. */
export function failedAdvanceTests(file: CaseDocket['file'], input: AdvanceRuling, on: AdvanceRuling['appliedOn']): Test[] {
  const claimed = file.claims.filter(claim => input.claims.includes(claim.id));
  const rightKind = claimed.length === input.claims.length && claimed.every(claim => KINDS.includes(claim.kind));
  const passed: Readonly<Record<Test, boolean>> = {
    'kind-of-claim': rightKind, 'applied-for': input.appliedOn <= on, 'clear-rights': input.clearRights, hardship: input.hardship,
  };
  return ADVANCE_TESTS.filter(test => !passed[test]);
}

/**
 * 先予执行裁决. No security is asked of a worker (art. 44(3)) and no suit lies against it (法释〔2020〕26号 art. 10), so no
 * clock starts; the case goes on for the rest. Refuses `advance-enforcement-not-open` with each test that fails.
 */
export function orderAdvanceEnforcement(docket: CaseDocket, input: AdvanceRuling, moment: Moment): CaseDecision | Refusal {
  const failed = failedAdvanceTests(docket.file, input, moment.on);
  if (failed.length) {
    return refuse('advance-enforcement-not-open', 'closed',
      { zh: `不符合先予执行条件：${failed.map(test => TITLES[test]).join('；')}`, en: `Advance enforcement is not open: ${failed.join(', ')}` },
      { zh: '请继续审理；部分事实已经清楚的，可以先行裁决', en: 'Go on with the case; what is clear already may be decided by a part award' },
      { basis: '《劳动争议调解仲裁法》第四十四条', details: { failed } });
  }
  const ruling: Instrument = {
    id: moment.newId(), kind: 'advance-enforcement-ruling', number: input.number, issuedBy: 'arbitration', issuedOn: moment.on, effectiveOn: moment.on,
    obligations: [{ id: input.claims[0]!, payer: input.payer, payee: input.payee, amount: input.amount, dueOn: input.dueOn }], summary: input.findings,
  };
  return {
    adds: { instruments: [ruling] },
    facts: { advance: { ruling: ruling.id, amount: input.amount, tests: [...ADVANCE_TESTS] } },
  };
}

/** 移送执行: the ruling goes to the court itself, the worker need not apply. Refuses `no-advance-ruling`. */
export function sendAdvanceToCourt(docket: CaseDocket): CaseDecision | Refusal {
  const { advance } = docket.facts;
  if (!advance) {
    return refuse('no-advance-ruling', 'closed', { zh: '尚未作出先予执行裁决', en: 'There is no ruling on advance enforcement yet' },
      { zh: '请先作出先予执行裁决', en: 'Make the ruling first' }, { basis: '《劳动争议调解仲裁法》第四十四条' });
  }
  const particulars = { instrument: advance.ruling, unpaid: advance.amount, greenChannel: false, note: '仲裁委员会移送先予执行' };
  return { refer: [{ purpose: 'enforcement', particulars }] };
}
