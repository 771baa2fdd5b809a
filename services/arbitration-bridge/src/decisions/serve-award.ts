import type { Party } from '@fengqiao/case-file';
import { isRefusal, laterOf, refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from '@fengqiao/procedure';
import type { AwardService } from '../procedures/arbitration-case.award.inputs.js';
import { REMEDIES, type Award, type CaseDecision, type CaseDocket, type CaseDuty, type Receipt } from '../procedures/arbitration-case.head.js';
import { isWorker } from './bind-award.js';

type Remedy = Receipt['remedy'];

const RULE: Readonly<Record<Remedy, string>> = {
  suit: 'arbitration.suit', workerSuit: 'arbitration.worker-suit', setAside: 'arbitration.set-aside',
};

const PART_CLOCK = { suit: 'partSuit', workerSuit: 'partWorkerSuit', setAside: 'partSetAside' } as const satisfies Record<Remedy, CaseDuty>;

/**
 * How a party may go to court over an award.
 * - final: the worker sues (劳动争议调解仲裁法 art. 48), the employer may only ask for set-aside (art. 49)
 * - otherwise, and where both kinds stand in one document: either side sues (art. 50, 法释〔2020〕26号 art. 20)
 */
export function remedyOf(award: Pick<Award, 'called'>, party: Party): Remedy {
  if (award.called === 'non-final') return 'suit';
  return isWorker(party) ? 'workerSuit' : 'setAside';
}

/** The clocks run to the last of the parties' own days; each party's own day stands with its receipt. */
function clocksOf(receipts: readonly Receipt[], clock: (remedy: Remedy) => CaseDuty): Partial<Record<CaseDuty, { from: CivilDate } | false>> {
  return Object.fromEntries(REMEDIES.map(remedy => {
    const days = receipts.filter(receipt => receipt.remedy === remedy).map(receipt => receipt.on);
    return [clock(remedy), days.length ? { from: days.reduce(laterOf) } : false];
  }));
}

/**
 * 送达裁决书: fifteen days to sue or thirty for set-aside, from the party's own receipt.
 * @param part whether it is a 先行裁决, which has clocks of its own
 * @returns a decision, or `award-unknown`, `party-unknown`, `award-served-already`, `date-out-of-order`
 */
export function serveAward(part: boolean) {
  return (docket: CaseDocket, input: AwardService, moment: Moment): CaseDecision | Refusal => {
    const awards = docket.facts.awards ?? [];
    const award = awards.find(candidate => candidate.id === input.award && candidate.part === part);
    const party = docket.file.parties.find(candidate => candidate.id === input.party);
    if (!award) return unknown('award-unknown', '裁决书', 'award');
    if (!party) return unknown('party-unknown', '当事人', 'party');
    if (award.receipts.some(receipt => receipt.party === party.id)) return servedAlready();

    const wrong = daysInOrder({ zh: '送达', en: 'Service' }, input.receivedOn, moment, { on: award.madeOn, what: { zh: '裁决', en: 'the award' } });
    if (wrong) return wrong;

    const remedy = remedyOf(award, party);
    const until = moment.deadline(RULE[remedy], input.receivedOn);
    if (isRefusal(until)) return until;
    const receipt: Receipt = { party: party.id, on: input.receivedOn, remedy, until: until.lastDay };
    const served = awards.map(other => (other === award ? { ...award, receipts: [...award.receipts, receipt] } : other));
    const receipts = served.filter(other => other.part === part).flatMap(other => other.receipts);
    return { facts: { awards: served }, clocks: clocksOf(receipts, name => (part ? PART_CLOCK[name] : name)) };
  };
}

const unknown = (code: string, zh: string, en: string): Refusal => refuse(code, 'not-found',
  { zh: `本案没有该${zh}`, en: `This case has no such ${en}` }, { zh: `请核对${zh}编号`, en: `Check the id of the ${en}` });

const servedAlready = (): Refusal => refuse('award-served-already', 'closed',
  { zh: '该当事人已经收到本裁决书', en: 'This party has already received this award' },
  { zh: '起诉或者申请撤销的期限自第一次收到之日起算', en: 'Its time to act counts from the first receipt' }, { basis: '《劳动争议调解仲裁法》第四十八条至第五十条' });
