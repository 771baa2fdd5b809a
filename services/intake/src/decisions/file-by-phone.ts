import { partiesOf, personKeysFor, plainName, type CaseFile } from '@fengqiao/case-file';
import type { VisitorSays } from '@fengqiao/procedure';
import type { z } from 'zod';
import { Registration } from '../procedures/claim.inputs.js';
import { matchCases, type CaseKeys } from './match-cases.js';

/** 自助登记时另外填写的事项: what a worker may say on the own telephone besides the case file. */
export const SelfSaid = Registration.pick({ wish: true, knewOn: true, declaredHeadcount: true });
export type SelfSaid = z.infer<typeof SelfSaid>;

/** By what files of one worker are compared. They never leave this process, so the identities stand for themselves. */
function keysOf({ parties, claims }: Pick<CaseFile, 'parties' | 'claims'>): Omit<CaseKeys, 'caseNo'> {
  return {
    applicants: partiesOf({ parties }, 'applicant').flatMap(({ idNumber, phone }) => personKeysFor({ idNumber, phone }).map(({ kind, value }) => `${kind} ${value}`)),
    respondents: partiesOf({ parties }, 'respondent').map(({ name }) => plainName(name)),
    claims: claims.map(({ kind }) => kind),
    months: claims.flatMap(({ months }) => months ?? []),
  };
}

/**
 * The registration that a worker's own filing is: by the code of a station or without one, with the own open matters that
 * it may repeat (IN-12). What others have open is not looked at, so nothing of it is told.
 */
export function fileByPhone({ particulars, station, file, own, openAnyway }: VisitorSays<SelfSaid>): z.input<typeof Registration> {
  return {
    ...particulars,
    channel: station ? { kind: 'qr-scan', station } : { kind: 'online' },
    found: matchCases(keysOf(file), own.map(matter => ({ ...keysOf(matter.file), caseNo: matter.caseNo }))),
    ...(openAnyway ? { openAnyway } : {}),
  };
}
