import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { CaseFile, ClaimItem } from './case-file.js';

/** Claims that ask for something else than money; what they rest on lies in the story and not in a sum. */
const NO_SUM: ReadonlySet<ClaimItem['kind']> = new Set([
  'labour-relation', 'social-insurance', 'rest', 'separation-papers', 'collective-contract', 'labour-dispatch', 'welfare', 'non-compete', 'platform-account',
]);

/** Whether a claim of this kind is for money. */
export const asksMoney = (kind: ClaimItem['kind']): boolean => !NO_SUM.has(kind);

type Told = Pick<CaseFile, 'claims' | 'employment' | 'narrative' | 'events' | 'evidence'>;

function hasFacts(claim: ClaimItem, file: Told): boolean {
  if (claim.facts || claim.working || claim.amount !== undefined || claim.months?.length) return true;
  const { employment } = file;
  const told = file.narrative || employment?.job || employment?.startedOn || file.events.length || file.evidence.length;
  return !asksMoney(claim.kind) && Boolean(told);
}

/**
 * Whether every claim says what it rests on: a sum, its months, its working or its facts; where no money is claimed the
 * work, the story, an event or a paper will do (劳动争议调解仲裁法 art. 28).
 * @returns nothing, or `claim-without-facts`, naming the claims by id
 */
export function claimsWithoutFacts(file: Told): Refusal | undefined {
  const bare = file.claims.filter(claim => !hasFacts(claim, file));
  return bare.length === 0 ? undefined : refuse('claim-without-facts', 'invalid',
    { zh: `下列请求没有写明所根据的事实：${bare.map(claim => claim.title).join('、')}`, en: `These claims do not say what they rest on: ${bare.map(claim => claim.id).join(', ')}` },
    { zh: '请逐项补充金额、所属月份、计算过程或者事实理由', en: 'Add the sum, the months, the working or the facts of each' },
    { basis: '《劳动争议调解仲裁法》第二十八条', details: { claims: bare.map(claim => claim.id) } });
}

/**
 * Whether the days of a file follow each other as they must: work, events and workings end no earlier than they begin.
 * @returns nothing, or `file-dates-out-of-order`, naming each place
 */
export function fileDatesOutOfOrder(file: Pick<CaseFile, 'employment' | 'events' | 'claims'>): Refusal | undefined {
  const wrong = (at: string, from: CivilDate | undefined, to: CivilDate | undefined) => (from && to && to < from ? [{ pointer: at, from, to }] : []);
  const { employment, events, claims } = file;
  const found = [
    ...wrong('/employment/endedOn', employment?.startedOn, employment?.endedOn),
    ...events.flatMap((event, at) => wrong(`/events/${at}/until`, event.on, event.until)),
    ...claims.flatMap((claim, at) => wrong(`/claims/${at}/working/to`, claim.working?.from, claim.working?.to)),
  ];
  return found.length === 0 ? undefined : refuse('file-dates-out-of-order', 'invalid',
    { zh: `截止日期早于起始日期：${found.map(({ from, to }) => `${from} 至 ${to}`).join('；')}`, en: `These periods end before they begin: ${found.map(({ pointer }) => pointer).join(', ')}` },
    { zh: '请核对用工起止、经过和计算期间的日期', en: 'Check the days of the work, of events and of workings' },
    { basis: '《劳动争议调解仲裁法》第二十八条', details: { errors: found } });
}
