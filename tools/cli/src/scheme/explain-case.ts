import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { Refused, refuse } from '@fengqiao/kernel';
import { explainCase, schemeKey, type CaseStep } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { agencies } from '../agencies.js';
import type { FetchedJourney } from '../journey/fetch-journey.js';
import type { Answer } from '../session.js';
import { TABLES } from '../shipped.js';
import { explainLines, type Lang } from './explain-lines.js';

const notLoaded = (key: string, known: readonly string[]): Refused => new Refused(refuse('scheme-version-not-loaded', 'not-found',
  { zh: `案件按 ${key} 办理，但没有这个版本的机制文件`, en: `The case runs under ${key}, but there is no file of that version` },
  { zh: `请放回该版本的文件（如 ${key}.yaml）。已有：${known.join('、')}`, en: `Put that version's file back (${key}.yaml). There are: ${known.join(', ')}` }));

/**
 * Why a case is where it is and where it can go, by the version of the scheme that it runs under.
 * @throws Refused `scheme-version-not-loaded`
 */
export async function explainJourney(journey: Pick<FetchedJourney, 'caseNo' | 'scheme' | 'steps'>, lang: Lang, folder = TABLES.schemes): Promise<Answer> {
  const schemes = await loadSchemes(folder);
  const scheme = schemes.find(known => schemeKey(known) === journey.scheme);
  if (!scheme) throw notLoaded(journey.scheme, schemes.map(schemeKey));
  const explanation = explainCase(scheme, journey.steps satisfies readonly CaseStep[], agencies, STANDARD_PURPOSES);
  return { document: { caseNo: journey.caseNo, ...explanation }, lines: explainLines(journey.caseNo, explanation, lang) };
}
