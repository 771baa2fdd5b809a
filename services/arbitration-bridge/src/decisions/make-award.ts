import { formatYuan, isRefusal, refuse, type Fen, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AwardDraft, Awards } from '../procedures/arbitration-case.award.inputs.js';
import type { Award, CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import { instrumentOfAward } from './bind-award.js';
import { remainingApplicants, withOutcomes } from './settle-workers.js';
import { finalityOf, finalityThreshold, testItem } from './test-finality.js';

const ARTICLE = '《劳动争议调解仲裁法》第四十七条';

const MIXED = {
  zh: '同一裁决书包含终局和非终局事项，按非终局裁决处理；规则要求分别制作裁决书', en: 'Both kinds in one document: it counts as non-final; the rules ask for two',
};

function thresholdFor(docket: CaseDocket, draft: AwardDraft, moment: Moment): Fen | Refusal {
  const region = draft.region ?? docket.file.employment?.region;
  if (!region) {
    return refuse('region-unknown', 'invalid', { zh: '未载明劳动合同履行地，无法确定当地最低工资标准', en: 'Without a region there is no minimum wage to test the award by' },
      { zh: '请填写适用最低工资标准的地区', en: 'Name the region whose minimum wage applies' }, { basis: ARTICLE });
  }
  const wage = moment.minimumWage(region, moment.on);
  return isRefusal(wage) ? wage : finalityThreshold(wage.monthly);
}

/** Called final though one of its items is not: the worker would lose nothing, the employer its suit. */
const notFinal = (items: Award['items'], threshold: Fen): Refusal => {
  const above = items.filter(item => !item.final);
  return refuse('award-not-final', 'closed',
    {
      zh: `不能作出终局裁决：${above.map(item => `${item.title}（${item.why}）`).join('；')}`,
      en: `This award cannot be final: ${above.map(item => item.id).join(', ')} fail the test of art. 47 (limit ${formatYuan(threshold)} yuan an item)`,
    },
    { zh: '请将上述事项另行制作非终局裁决书；依据国家劳动标准作出的，请注明适用第四十七条第二项', en: 'Put these items into a non-final award, or state that an item rests on national standards' },
    { basis: ARTICLE, details: { items: above.map(item => item.id), threshold } });
};

const calledNonFinal = (): Refusal => refuse('award-is-final', 'closed',
  { zh: '各项均符合终局裁决条件，裁决书应当载明为终局裁决', en: 'Every item meets the test; the award is final and must say so' },
  { zh: '请更正裁决类型，并告知劳动者起诉、用人单位申请撤销的权利', en: 'Correct the kind of the award and its notice of remedies' }, { basis: ARTICLE });

/**
 * Tests a draft item by item against what it calls itself.
 * Refuses `award-not-final` (called final, an item fails the test) and `award-is-final` (called non-final, none fails).
 * Both kinds in one document called non-final is allowed, because courts treat it so (法释〔2020〕26号 art. 20), and noted.
 */
export function testAward(draft: AwardDraft, threshold: Fen): Pick<Award, 'called' | 'mixed' | 'items'> | Refusal {
  const items = draft.items.map(item => {
    const { final, why } = testItem(item, threshold);
    return { ...item, final, why };
  });
  const finality = finalityOf(items);
  if (draft.called === 'final' && finality !== 'final') return notFinal(items, threshold);
  if (draft.called === 'non-final' && finality === 'final') return calledNonFinal();
  return { called: draft.called, mixed: finality === 'mixed', items };
}

function draw(docket: CaseDocket, drafts: readonly AwardDraft[], part: boolean, moment: Moment) {
  const awards: Award[] = [];
  for (const draft of drafts) {
    const threshold = thresholdFor(docket, draft, moment);
    if (isRefusal(threshold)) return threshold;
    const tested = testAward(draft, threshold);
    if (isRefusal(tested)) return tested;
    awards.push({ id: moment.newId(), number: draft.number, madeOn: moment.on, part, performBy: draft.performBy, ...tested, receipts: [] });
  }
  return { awards: [...(docket.facts.awards ?? []), ...awards], instruments: awards.map(award => instrumentOfAward(award)) };
}

/**
 * 裁决. Mediation must have been tried before (art. 42): `mediation-not-tried`. The clocks to sue or to have it set aside
 * start with each party's receipt, not here.
 */
export function makeAward(docket: CaseDocket, input: Awards, moment: Moment): CaseDecision | Refusal {
  if (!docket.facts.mediated) {
    return refuse('mediation-not-tried', 'closed', { zh: '作出裁决前应当先行调解', en: 'Mediation has to be tried before an award' },
      { zh: '请先组织调解并记录结果', en: 'Try mediation and record what came of it' }, { basis: '《劳动争议调解仲裁法》第四十二条' });
  }
  const drawn = draw(docket, input.awards, false, moment);
  if (isRefusal(drawn)) return drawn;
  const mixed = drawn.awards.some(award => award.mixed);
  return {
    facts: { awards: drawn.awards, outcomes: withOutcomes(docket, remainingApplicants(docket), 'award', moment.on) },
    adds: { instruments: drawn.instruments },
    answer: { outcome: 'award', result: { outcome: 'award', instrument: drawn.instruments[0]!.id } },
    ...(mixed ? { remark: MIXED } : {}),
  };
}

/** 先行裁决 on what is clear already (art. 43(2)); the rest of the case goes on. */
export function makePartAward(docket: CaseDocket, input: AwardDraft, moment: Moment): CaseDecision | Refusal {
  const drawn = draw(docket, [input], true, moment);
  if (isRefusal(drawn)) return drawn;
  return { facts: { awards: drawn.awards }, adds: { instruments: drawn.instruments } };
}
