import { Refused, orThrow, readCaseNumber, refuse, type CaseNumber } from '@fengqiao/kernel';
import { loadSchemes } from '@fengqiao/scheme/load';
import { TABLES } from '../shipped.js';

/** A case number as somebody typed it, and the place whose code it bears. */
export interface CaseWithPlace {
  readonly caseNo: CaseNumber;
  readonly place: string;
}

/**
 * Where a case is at home, read off its number. A county's scheme shares its city's code; the city's staff are asked then.
 * @throws Refused `not-a-case-number`, `place-code-unknown`
 */
export async function findPlace(typed: string, folder = TABLES.schemes): Promise<CaseWithPlace> {
  const caseNo = orThrow(readCaseNumber(typed));
  const code = /^[A-Z]+/.exec(caseNo)![0];
  const schemes = (await loadSchemes(folder)).filter(scheme => scheme.placeCode === code);
  const home = schemes.find(scheme => scheme.lineage.length === 1) ?? schemes[0];
  if (home) return { caseNo, place: home.place };
  throw new Refused(refuse('place-code-unknown', 'not-found',
    { zh: `没有代码为 ${code} 的地区`, en: `No place has the code ${code}` },
    { zh: '请核对案号，或装载该地区的机制文件', en: 'Check the number, or load the scheme of that place' }));
}
