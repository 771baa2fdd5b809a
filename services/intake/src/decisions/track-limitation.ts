import type { CaseEvent, CaseFile, ClaimItem } from '@fengqiao/case-file';
import { addDays, daysBetween, earlierOf, isRefusal, type Bilingual, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ClaimFacts, Limitation } from '../procedures/claim.head.js';

/** What the periods are worked out from. */
export interface LimitationBasis {
  readonly file: CaseFile;
  readonly knewOn?: CivilDate | undefined;
  readonly suspensions?: ClaimFacts['suspensions'] | undefined;
}

type Regime = Limitation['regime'];

interface Start { readonly from: CivilDate; readonly assumption: Bilingual }

const WAGES: readonly ClaimItem['kind'][] = ['wages', 'overtime'];

const RULES: Readonly<Record<Regime, { rule: string; basis: string }>> = {
  labour: { rule: 'limitation.general', basis: '《劳动争议调解仲裁法》第27条' },
  civil: { rule: 'limitation.civil', basis: '《民法典》第188条' },
};

const LABOUR: Bilingual = { zh: '按劳动关系，适用一年仲裁时效', en: 'assuming a labour relation: one year' };
const CIVIL: Bilingual = { zh: '按民事关系，适用三年诉讼时效', en: 'assuming a civil relation: three years' };

/** Which regimes to show: the one an officer decided on, or both with their assumption. */
function regimesOf(file: CaseFile): readonly Regime[] {
  switch (file.employment?.relation) {
    case 'labour': return ['labour'];
    case 'civil': case 'not-fully-labour': return ['civil'];
    default: return ['labour', 'civil'];
  }
}

function startOf({ file, knewOn }: LimitationBasis): Start {
  if (knewOn) return { from: knewOn, assumption: { zh: '自劳动者所述知道权利被侵害之日起算', en: 'from the day the worker says the infringement was known' } };
  const ended = file.employment?.endedOn;
  if (ended) return { from: ended, assumption: { zh: '未填知道日期，暂按用工终止之日起算', en: 'the day of knowledge is missing; from the end of the work for now' } };
  return { from: file.openedOn, assumption: { zh: '未填知道日期，暂按登记之日起算，请尽快核实', en: 'the day of knowledge is missing; from registration for now, please verify' } };
}

/** Moves a last day by the days a suspension covered before it; a suspension still open holds it. */
function afterSuspensions(
  last: CivilDate, from: CivilDate, suspensions: NonNullable<LimitationBasis['suspensions']>, on: CivilDate,
): { last: CivilDate; open: boolean } {
  let moved = last;
  let open = false;
  for (const pause of [...suspensions].sort((a, b) => a.from.localeCompare(b.from))) {
    if (pause.from > moved || (pause.to && pause.to < from)) continue;
    const begins = pause.from < from ? from : pause.from;
    const ends = pause.to ? earlierOf(pause.to, on) : on;
    if (!pause.to && pause.from <= on) open = true;
    if (ends > begins) moved = addDays(moved, daysBetween(begins, ends));
  }
  return { last: moved, open };
}

/** Days that restart the period, each only while it still ran; a debtor's promise also revives one that had ended. */
const interruptions = (file: CaseFile, on: CivilDate): { on: CivilDate; promise: boolean }[] => [
  ...file.events.filter((event: CaseEvent) => event.interruptsLimitation).map(event => ({ on: event.on, promise: false })),
  ...file.instruments.filter(paper => paper.kind === 'mediation-agreement' && paper.effectiveOn).map(paper => ({ on: paper.effectiveOn!, promise: true })),
].filter(event => event.on <= on).sort((a, b) => a.on.localeCompare(b.on));

function counted(
  basis: LimitationBasis, regime: Regime, start: Start, moment: Moment,
): Pick<Limitation, 'state' | 'countsFrom' | 'lastDay' | 'provisional' | 'interruptedOn' | 'runs'> | Refusal {
  let countsFrom = start.from;
  const interruptedOn: CivilDate[] = [];
  const runs: Limitation['runs'] = [];
  const until = (from: CivilDate) => {
    const deadline = moment.deadline(RULES[regime].rule, from);
    return isRefusal(deadline) ? deadline : { ...deadline, ...afterSuspensions(deadline.lastDay, from, basis.suspensions ?? [], moment.on) };
  };
  for (const event of interruptions(basis.file, moment.on)) {
    if (event.on < countsFrom || event.on === interruptedOn.at(-1)) continue;
    const running = until(countsFrom);
    if (isRefusal(running)) return running;
    if (event.on > running.last && !event.promise) continue;
    runs.push({ from: countsFrom, lastDay: running.last });
    countsFrom = event.on;
    interruptedOn.push(event.on);
  }
  const now = until(countsFrom);
  if (isRefusal(now)) return now;
  const state = now.open ? 'suspended' : moment.on > now.last ? 'expired' : 'running';
  return { state, countsFrom, lastDay: now.last, provisional: now.provisional, interruptedOn, runs: [...runs, { from: countsFrom, lastDay: now.last }] };
}

const joined = (...lines: readonly Bilingual[]): Bilingual => ({ zh: lines.map(line => line.zh).join('；'), en: lines.map(line => line.en).join('; ') });

/** Wages while the work goes on are not bound by the year; after its end, a year from the end (第27条第4款). */
function wagePeriod(basis: LimitationBasis, ids: string[], moment: Moment): Limitation | Refusal {
  const ended = basis.file.employment?.endedOn;
  const common = { claims: ids, regime: 'labour' as const, basis: '《劳动争议调解仲裁法》第27条第4款' };
  if (!ended || ended > moment.on) {
    return { ...common, state: 'not-running', interruptedOn: [], runs: [],
      assumption: joined(LABOUR, { zh: '用工关系存续期间因拖欠劳动报酬发生争议，不受一年限制', en: 'while the relation lasts, wage arrears are not bound by the year' }) };
  }
  const found = counted(basis, 'labour', { from: ended, assumption: LABOUR }, moment);
  if (isRefusal(found)) return found;
  return { ...common, ...found, assumption: joined(LABOUR, { zh: '用工终止的，自终止之日起一年', en: 'a year from the end of the relation' }) };
}

/**
 * Where every limitation period of a claim stands on `moment.on`: not running, running, suspended or expired, its last
 * day, what interrupted it, and under which assumption. Information for people; the time bar itself is the respondent's to raise.
 * @returns one line for the wage claims and one for the others, twice where the work relation is undetermined
 */
export function trackLimitation(basis: LimitationBasis, moment: Moment): readonly Limitation[] | Refusal {
  const { claims } = basis.file;
  const wages = claims.filter(claim => WAGES.includes(claim.kind)).map(claim => claim.id);
  const others = claims.filter(claim => !WAGES.includes(claim.kind)).map(claim => claim.id);
  const lines: Limitation[] = [];
  for (const regime of regimesOf(basis.file)) {
    const groups = regime === 'labour' ? [others] : [[...wages, ...others]];
    if (regime === 'labour' && wages.length) {
      const line = wagePeriod(basis, wages, moment);
      if (isRefusal(line)) return line;
      lines.push(line);
    }
    for (const ids of groups.filter(group => group.length)) {
      const start = startOf(basis);
      const found = counted(basis, regime, start, moment);
      if (isRefusal(found)) return found;
      lines.push({ claims: ids, regime, ...found, assumption: joined(regime === 'labour' ? LABOUR : CIVIL, start.assumption), basis: RULES[regime].basis });
    }
  }
  return lines;
}
