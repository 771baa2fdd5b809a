import type { Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, type Bilingual, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { FilingDecision, FilingDocket, FilingFacts } from '../procedures/court-filing.head.js';
import type { SuitFiling } from '../procedures/court-filing.inputs.js';
import { chooseTrack } from './choose-track.js';
import { weighAward } from './weigh-award.js';

type Check = (docket: FilingDocket, input: SuitFiling, moment: Moment) => Refusal | undefined;

const INTERPRETATION = '《最高人民法院关于审理劳动争议案件适用法律问题的解释（一）》';

const arbitrationFirst = (zh: string, en: string, article: string): Refusal => refuse('arbitration-first', 'closed', { zh, en },
  { zh: '请告知当事人先向有管辖权的劳动争议仲裁委员会申请仲裁', en: 'Tell the party to apply to the arbitration commission first' }, { basis: article });

/** 不予受理通知书 of a commission; other bodies write notices of refusal too, and none of theirs opens the court. */
const isCommissions = ({ kind, issuedBy }: Instrument): boolean => kind === 'refusal-notice' && (issuedBy === 'arbitration' || issuedBy.includes('仲裁'));

const onlyWages: (docket: FilingDocket) => boolean = ({ file }) => file.claims.every(claim => claim.kind === 'wages' || claim.kind === 'overtime');

/** Whether each claimant is within their own time, counted from their own receipt, or excused by the court: else `receipt-unknown` or `suit-too-late`. */
function inTime(docket: FilingDocket, input: SuitFiling, moment: Moment, rule: string, zh: string, en: string, instead: Bilingual): Refusal | undefined {
  if (docket.facts.excusedDelay?.granted) return undefined;
  for (const claimant of input.claimants) {
    const receipt = input.receipts.find(candidate => candidate.party === claimant);
    if (!receipt) {
      return refuse('receipt-unknown', 'invalid', { zh: `未填写起诉人收到${zh}的日期`, en: `The day on which a claimant received the ${en} is missing` },
        { zh: `请逐人填写收到${zh}的日期`, en: 'Fill it in for each claimant' }, { details: { party: claimant } });
    }
    const last = moment.deadline(rule, receipt.receivedOn);
    if (isRefusal(last)) return last;
    if ((docket.facts.appliedOn ?? docket.openedOn) > last.lastDay) {
      return refuse('suit-too-late', 'closed', { zh: `起诉的最后一日为 ${last.lastDay}`, en: `The last day to sue was ${last.lastDay}` }, instead,
        { basis: last.basis, details: { party: claimant, lastDay: last.lastDay } });
    }
  }
  return undefined;
}

/** 起诉期限 after an award: each claimant's own fifteen days; an employer has no suit on a final award (法释〔2020〕26号 art. 18). */
const afterAward: Check = (docket, input, moment) => {
  if (input.commissionOverdue) return undefined;
  const award = docket.file.instruments.findLast(instrument => instrument.kind === 'award');
  if (!award) return arbitrationFirst('案件材料中没有仲裁裁决书', 'The file has no award', '《劳动争议调解仲裁法》第五条');
  const isFinal = award.effectiveOn === award.issuedOn;
  const employer = docket.file.parties.find(party => input.claimants.includes(party.id) && party.kind === 'firm');
  if (isFinal && employer) {
    return refuse('set-aside-instead', 'closed', { zh: '用人单位对终局裁决不能起诉', en: 'An employer cannot sue on a final award' },
      { zh: '请告知其自收到不予受理裁定之日起三十日内向中级人民法院申请撤销', en: 'Thirty days from this ruling are open to ask the intermediate court to set it aside' },
      { basis: `${INTERPRETATION}第十八条` });
  }
  return inTime(docket, input, moment, isFinal ? 'arbitration.worker-suit' : 'arbitration.suit', '裁决书', 'award',
    { zh: '裁决已生效，可以申请强制执行', en: 'The award is in force and can be enforced' });
};

/**
 * 裁决被撤销后起诉: each claimant's own fifteen days from receipt of the ruling (劳动争议调解仲裁法 art. 49(3)). Either side
 * may sue, the employer too, and no arbitration is needed once more.
 */
const afterSetAside: Check = (docket, input, moment) => {
  if (!docket.file.instruments.some(paper => paper.kind === 'award' && paper.setAsideOn)) {
    return refuse('award-not-set-aside', 'closed', { zh: '卷内裁决书未被裁定撤销', en: 'No award of the file has been set aside' },
      { zh: '请补充撤销裁定；裁决未被撤销的，请选择“不服裁决”作为起诉依据', en: 'Add the ruling; where the award stands, choose the ground "after an award"' },
      { basis: '《劳动争议调解仲裁法》第四十九条' });
  }
  return inTime(docket, input, moment, 'arbitration.suit-after-set-aside', '撤销裁定', 'ruling',
    { zh: '已过起诉期限，可以协商或者重新申请调解', en: 'Talks or mediation remain' });
};

const CHECKS: Readonly<Record<FilingFacts['ground'], Check>> = {
  'after-award': afterAward,
  'after-set-aside': afterSetAside,
  'not-accepted': (docket, input) => (input.commissionOverdue || docket.file.instruments.some(isCommissions) ? undefined
    : arbitrationFirst('没有仲裁委员会的不予受理通知，也未逾期', 'There is no notice of refusal, and the commission’s time has not passed', '《劳动争议调解仲裁法》第二十九条')),
  'wage-slip': docket => (onlyWages(docket) ? undefined
    : arbitrationFirst('除工资欠条外还涉及其他争议', 'More than a wage slip is in dispute', `${INTERPRETATION}第十五条`)),
  civil: docket => (docket.file.employment?.relation === 'labour'
    ? arbitrationFirst('双方为劳动关系，劳动争议须仲裁前置', 'There is a labour relation; a labour dispute goes to arbitration first', '《劳动争议调解仲裁法》第五条') : undefined),
  agreement: docket => (onlyWages(docket) && docket.file.instruments.some(instrument => instrument.kind === 'mediation-agreement') ? undefined
    : arbitrationFirst('只有仅就劳动报酬达成的调解协议可以直接起诉', 'Only an agreement on wages alone can be sued on directly', `${INTERPRETATION}第五十一条`)),
  'after-payment-order': docket => (docket.file.instruments.some(instrument => instrument.kind === 'mediation-agreement') ? undefined
    : arbitrationFirst('仅凭拖欠劳动报酬申请的支付令终结后，应当先申请仲裁', 'After an order on wages alone, arbitration comes first', `${INTERPRETATION}第十三条`)),
};

/**
 * 立案 (民事诉讼法 art. 126): whether arbitration had to come first, by the ground of the suit, and whether it is in time.
 * Fixes the procedure and its limit, and records what the suit leaves of the award, worker by worker.
 * @returns the decision, or `arbitration-first`, `set-aside-instead`, `award-not-set-aside`, `receipt-unknown`, `suit-too-late`, or what the choice of the procedure refuses
 */
export function fileSuit(docket: FilingDocket, input: SuitFiling, moment: Moment): FilingDecision | Refusal {
  const ground = docket.facts.ground ?? 'civil';
  const refusal = CHECKS[ground](docket, input, moment);
  if (refusal) return refusal;
  const track = chooseTrack(docket, input.trial, moment.on);
  if (isRefusal(track)) return track;
  const concerning = input.concerning ?? input.claimants;
  return {
    clocks: track.clocks,
    facts: {
      ...track.facts, number: input.number, filedOn: moment.on, claimants: input.claimants, concerning,
      ...(ground === 'after-award' ? { standing: weighAward(docket.file, concerning) } : {}),
    },
  };
}
