import type { Instrument } from '@fengqiao/case-file';
import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
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
  for (const claimant of input.claimants) {
    const receipt = input.receipts.find(candidate => candidate.party === claimant);
    if (!receipt) {
      return refuse('receipt-unknown', 'invalid', { zh: '未填写起诉人收到裁决书的日期', en: 'The day on which a claimant received the award is missing' },
        { zh: '请逐人填写收到裁决书的日期', en: 'Fill it in for each claimant' }, { details: { party: claimant } });
    }
    const last = moment.deadline(isFinal ? 'arbitration.worker-suit' : 'arbitration.suit', receipt.receivedOn);
    if (isRefusal(last)) return last;
    if ((docket.facts.appliedOn ?? docket.openedOn) > last.lastDay) {
      return refuse('suit-too-late', 'closed', { zh: `起诉的最后一日为 ${last.lastDay}，裁决已经生效`, en: `The last day to sue was ${last.lastDay}; the award is in force` },
        { zh: '裁决已生效的，可以申请强制执行', en: 'An award in force can be enforced' }, { basis: last.basis, details: { party: claimant, lastDay: last.lastDay } });
    }
  }
  return undefined;
};

const CHECKS: Readonly<Record<FilingFacts['ground'], Check>> = {
  'after-award': afterAward,
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
 * @returns the decision, or `arbitration-first`, `set-aside-instead`, `receipt-unknown`, `suit-too-late`, or what the choice of the procedure refuses
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
