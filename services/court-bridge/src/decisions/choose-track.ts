import { fen, formatYuan, refuse, sumFen, type CivilDate, type Fen, type Refusal } from '@fengqiao/kernel';
import type { FilingDecision, FilingDocket, FilingDuty, FilingFacts, Track } from '../procedures/court-filing.head.js';
import type { TrackChoice } from '../procedures/court-filing.inputs.js';

type TrialClocks = NonNullable<FilingDecision['clocks']>;

interface ChosenTrack {
  readonly facts: Pick<FilingFacts, 'track' | 'fastTrack'>;
  readonly clocks: TrialClocks;
}

const CLOCK: Readonly<Record<Track, FilingDuty>> = { 'small-claims': 'smallClaimsTrial', summary: 'summaryTrial', ordinary: 'ordinaryTrial' };

/** Half of the province's average annual wage; up to twice it where both parties agree (民事诉讼法 art. 165). */
export const smallClaimsLimits = (averageAnnualWage: Fen): { readonly byLaw: Fen; readonly byAgreement: Fen } =>
  ({ byLaw: fen(Math.floor(averageAnnualWage / 2)), byAgreement: fen(averageAnnualWage * 2) });

const notOpen = (code: string, zh: string, en: string, article: string): Refusal =>
  refuse(code, 'closed', { zh, en }, { zh: '请选择简易程序或者普通程序', en: 'Choose the summary or the ordinary procedure' }, { basis: `《民事诉讼法》第${article}条` });

function checkSmallClaims(docket: FilingDocket, choice: TrackChoice): Refusal | undefined {
  const claims = docket.file.claims;
  const bars = [...choice.bars, ...(claims.some(claim => claim.kind === 'labour-relation') ? ['status'] : [])];
  if (bars.length) return notOpen('small-claims-barred', '本案属于不适用小额诉讼程序的案件', 'This kind of case is kept out of the small-claims procedure', '一百六十六');
  if (!choice.clear || claims.some(claim => claim.amount === undefined)) {
    return notOpen('small-claims-not-simple', '小额诉讼程序限于事实清楚、争议不大的金钱给付案件', 'It is only for simple claims of money', '一百六十五');
  }
  if (choice.averageAnnualWage === undefined) {
    return refuse('average-wage-missing', 'invalid', { zh: '未填写上年度就业人员年平均工资', en: 'The average annual wage is missing' },
      { zh: '请填写本省上年度就业人员年平均工资', en: 'Fill in the province’s figure of last year' }, { basis: '《民事诉讼法》第一百六十五条' });
  }
  const sum = sumFen(claims.map(claim => claim.amount!));
  const { byLaw, byAgreement } = smallClaimsLimits(choice.averageAnnualWage);
  if (sum <= byLaw || (choice.bothAgree && sum <= byAgreement)) return undefined;
  return notOpen('small-claims-too-large', `标的额 ${formatYuan(sum)} 元，超过 ${formatYuan(choice.bothAgree ? byAgreement : byLaw)} 元`,
    `${formatYuan(sum)} yuan is above the limit of ${formatYuan(choice.bothAgree ? byAgreement : byLaw)}`, '一百六十五');
}

/** A new track has a new limit, counted from the filing all the same (民事诉讼法 arts. 152, 164, 168–170). */
const clocksFor = (track: Track, filedOn: CivilDate): TrialClocks =>
  Object.fromEntries(Object.entries(CLOCK).map(([name, duty]) => [duty, name === track ? { from: filedOn } : false]));

/**
 * Small claims, summary or ordinary, with the trial limit of each.
 * @returns the facts and clocks, or `small-claims-barred`, `small-claims-not-simple`, `average-wage-missing`,
 * `small-claims-too-large`, `summary-not-open`
 */
export function chooseTrack(docket: FilingDocket, choice: TrackChoice, filedOn: CivilDate): ChosenTrack | Refusal {
  if (choice.track === 'small-claims') {
    const wrong = checkSmallClaims(docket, choice);
    if (wrong) return wrong;
  }
  if (choice.track === 'summary' && ((!choice.clear && !choice.bothAgree) || choice.bars.includes('party-missing'))) {
    return notOpen('summary-not-open', '事实不清、争议较大或者被告下落不明的，不适用简易程序', 'Facts that are not clear, or a missing defendant, keep it out of the summary procedure', '一百六十');
  }
  return { facts: { track: choice.track, fastTrack: choice.fastTrack }, clocks: clocksFor(choice.track, filedOn) };
}

/** 程序转换, to a fuller procedure only; its limit counts from the filing. Refuses `track-not-convertible`. */
export function convertTrack(docket: FilingDocket, choice: { track: 'summary' | 'ordinary' }): FilingDecision | Refusal {
  const from = docket.facts.track;
  const open = from === 'small-claims' || (from === 'summary' && choice.track === 'ordinary');
  if (!open) return notOpen('track-not-convertible', '只能由小额诉讼程序、简易程序转为更完整的程序', 'A case converts only to a fuller procedure', '一百七十');
  return { facts: { track: choice.track }, clocks: clocksFor(choice.track, docket.facts.filedOn ?? docket.openedOn) };
}
