import { refuse, type Bilingual, type Refusal } from '@fengqiao/kernel';
import { sayCondition } from '../explain/say-condition.js';
import { sourceOf } from '../refusals.js';
import type { Inherited, Scheme } from '../scheme.js';
import { tierTitle } from './say-move.js';

interface Line { readonly title: Bilingual; readonly clause: string }

export const flagSetAlready = (flag: Line): Refusal =>
  refuse('flag-set-already', 'closed',
    { zh: `案件已有标记“${flag.title.zh}”`, en: `The case carries the flag "${flag.title.en}" already` },
    { zh: '无需重复加标记', en: 'Nothing needs to be done' }, { basis: flag.clause });

export const flagNotSet = (flag: Line): Refusal =>
  refuse('flag-not-set', 'closed',
    { zh: `案件没有标记“${flag.title.zh}”`, en: `The case does not carry the flag "${flag.title.en}"` },
    { zh: '请核对案件现有标记', en: 'Look at the flags of the case' }, { basis: flag.clause });

export const approvesOwnRequest = (approver: string, clause: string): Refusal =>
  refuse('approver-is-applicant', 'forbidden',
    { zh: '申请延长的人不能自己批准', en: 'Who asks for more time cannot approve it' },
    { zh: `请由${approver}批准后再登记`, en: `Have it approved by: ${approver}` }, { basis: clause });

export const aftercareDone = (line: Line): Refusal =>
  refuse('aftercare-done', 'closed',
    { zh: `“${line.title.zh}”规定的次数已经办满`, en: `"${line.title.en}" has been done as often as the scheme asks` },
    { zh: '无需再登记；如有新情况请另行登记', en: 'Nothing more is owed; register anew if something new has happened' }, { basis: line.clause });

type Move = Inherited<'moves'>;

const clausesOf = (lines: readonly { readonly clause: string }[]): string => [...new Set(lines.map(line => line.clause))].join('；');

/** Where a case may go from here, in words: `“乡镇站”（未成）`. */
function waysInWords(scheme: Scheme, moves: readonly Move[]): Bilingual {
  const said = moves.map(move => ({ to: tierTitle(scheme, move.to), when: move.when ? sayCondition(scheme, move.when) : undefined }));
  return {
    zh: said.map(({ to, when }) => `“${to.zh}”${when ? `（${when.zh}）` : ''}`).join('、'),
    en: said.map(({ to, when }) => `"${to.en}"${when ? ` (${when.en})` : ''}`).join(', '),
  };
}

export const stationNotOfPlace = (scheme: Scheme, agency: string, station: string): Refusal => {
  const own = scheme.stations.filter(one => one.agency === agency);
  return refuse('station-not-of-this-place', 'not-found',
    { zh: `本机制没有由本机构承办的站点“${station}”`, en: `This scheme has no station "${station}" that is this agency's` },
    own.length ? { zh: `可选：${own.map(one => one.title.zh).join('、')}；属于其他机构的，请转办`, en: `There are: ${own.map(one => one.id).join(', ')}; to another agency's, hand the case over` }
      : { zh: '请按转办路由交由其他机构办理', en: 'Hand the case over by a route' },
    { basis: own.length ? clausesOf(own) : sourceOf(scheme), details: { stations: own.map(one => one.id) } });
};

export const moveNotOfPlace = (scheme: Scheme, from: string | undefined, to: string, ways: readonly Move[]): Refusal => {
  const [here, there, open] = [tierTitle(scheme, from), tierTitle(scheme, to), waysInWords(scheme, ways)];
  const tier = scheme.tiers.find(one => one.id === from);
  return refuse('move-not-of-this-place', 'closed',
    { zh: `本机制没有从“${here.zh}”到“${there.zh}”的流转`, en: `This scheme knows no move from "${here.en}" to "${there.en}"` },
    ways.length ? { zh: `从“${here.zh}”可以流转至${open.zh}`, en: `From "${here.en}" a case may go to ${open.en}` }
      : { zh: '请在本层级继续调解，或者按转办路由办理', en: 'Go on here, or hand the case over by a route' },
    { basis: ways.length ? clausesOf(ways) : tier?.clause ?? sourceOf(scheme), details: { from: from ?? null, to, open: ways.map(move => move.to) } });
};

export const moveTurned = (line: Move): Refusal =>
  refuse('move-direction-wrong', 'invalid',
    { zh: '填写的流转方向与层级不符', en: 'The direction does not fit the two tiers' },
    { zh: '到较高层级为上移（up），到较低层级为下派（down）', en: 'To a higher tier it is up, to a lower one down' }, { basis: line.clause });

export const moveConditionNotMet = (scheme: Scheme, lines: readonly Move[]): Refusal => {
  const wanted = waysInWords(scheme, lines);
  return refuse('move-condition-not-met', 'closed',
    { zh: `本案尚不具备流转条件：${wanted.zh}`, en: `The condition of this move is not met: ${wanted.en}` },
    { zh: '本站调解未成的，请填写 outcome: failed；须有标记的，请先加标记并写明理由', en: 'Say outcome: failed where the talks here came to nothing; set the flag first where one is asked for' },
    { basis: clausesOf(lines), details: { moves: lines.map(line => line.id) } });
};

export const moveIsTheWorkers = (line: Move): Refusal =>
  refuse('move-is-the-workers-choice', 'closed',
    { zh: '这项流转由劳动者选择', en: 'This move is the worker’s to choose' },
    { zh: '请征得劳动者同意后填写 workerAgrees', en: 'Ask the worker, then say workerAgrees' }, { basis: line.clause });
