import { CLAIM_FORMS, EVIDENCE_ASKED, WORKER_TITLES } from '@fengqiao/case-file';
import { draftKeptUntil, type Desk, type Door } from '@fengqiao/docket';
import { daysBetween, isRefusal, type Bilingual, type Refusal } from '@fengqiao/kernel';
import { observersOf, waysOf, type Scheme } from '@fengqiao/scheme';
import { z } from 'zod';
import { consentOffers, statutoryWays } from '../http/consent-offers.js';
import { agencyTitle } from '../http/party-progress.js';

/** Somebody who will see something of a claim, what of it, when and why (个人信息保护法 arts 17, 23). */
interface Viewer {
  readonly agency: string;
  readonly title: Bilingual;
  readonly when: 'at-once' | 'steps-only' | 'with-consent' | 'by-law';
  readonly what: Bilingual;
  readonly why: Bilingual;
}

const WHOLE: Bilingual = { zh: '您填写的全部内容', en: 'all that you write' };
const STEPS: Bilingual = { zh: '案号和每一步的名称、日期，没有姓名和内容', en: 'the case number and the name and day of each step, no names and no content' };
const NEEDED: Bilingual = { zh: '办理该事项所必需的部分', en: 'the part that this step needs' };

function viewersOf(desk: Desk, scheme: Scheme): Viewer[] {
  const own = desk.agency.name;
  const title = (name: string) => agencyTitle(scheme, name);
  const asked = consentOffers(desk, scheme, 'applicant');
  const lawful = statutoryWays(desk, scheme);
  return [
    { agency: own, title: title(own), when: 'at-once', what: WHOLE, why: desk.agency.mandate },
    ...observersOf(scheme).filter(name => name !== own).map((name): Viewer => (
      { agency: name, title: title(name), when: 'steps-only', what: STEPS, why: { zh: '案源登记和全程跟踪', en: 'registry of cases, and following each to its end' } })),
    ...asked.map((offer): Viewer => ({ agency: offer.receiver, title: offer.receiverTitle, when: 'with-consent', what: NEEDED, why: offer.title })),
    ...lawful.flatMap(({ purpose, title: why, article }) => waysOf(scheme, own, purpose).map((way): Viewer => (
      { agency: way.to, title: title(way.to), when: 'by-law', what: NEEDED, why: { zh: `${why.zh}（${article}）`, en: `${why.en} (${article})` } }))),
  ];
}

/** Stations where the worker may choose a body that settles disputes. */
const stationsToChoose = (scheme: Scheme) => scheme.stations
  .filter(({ bodies = [], chosenBy }) => bodies.length > 0 && chosenBy.includes('worker'))
  .map(({ id, title, bodies = [], trade }) => ({ id, title, bodies, ...(trade ? { trade } : {}) }));

/** All that a filing form of a place has to know, in Chinese and English: data, so that no page has an agency written into it. */
export function filingForm(desk: Desk, door: Door, scheme: Scheme): Readonly<Record<string, unknown>> | Refusal {
  const keepUntil = draftKeptUntil(desk, scheme);
  if (isRefusal(keepUntil)) return keepUntil;
  const stations = stationsToChoose(scheme);
  const { $schema: _dialect, ...particulars } = z.toJSONSchema(door.filing.particulars, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
  return {
    page: { procedure: door.procedure.name, action: door.action.name, title: door.procedure.title },
    keepDays: daysBetween(desk.world.today(), keepUntil),
    workerKinds: Object.entries(WORKER_TITLES).map(([id, title]) => ({ id, title })),
    claimKinds: CLAIM_FORMS,
    evidence: EVIDENCE_ASKED,
    particulars,
    choices: { bodies: [...new Set(stations.flatMap(({ bodies }) => bodies))], stations },
    consents: consentOffers(desk, scheme, 'applicant'),
    statutory: statutoryWays(desk, scheme),
    seenBy: viewersOf(desk, scheme),
  };
}
