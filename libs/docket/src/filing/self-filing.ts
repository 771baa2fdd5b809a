import { FILER, Filing, claimsWithoutFacts, fileDatesOutOfOrder, fileOfFiling, personKeysFor, plainName, type CaseFile, type FiledSections } from '@fengqiao/case-file';
import type { Agency } from '@fengqiao/contracts';
import { isRefusal, type CivilDate, type Refusal } from '@fengqiao/kernel';
import { VISITOR, type Action, type OwnMatter, type Procedure, type SelfFiling } from '@fengqiao/procedure';
import { stationsTakingClaims, type Scheme } from '@fengqiao/scheme';
import type { Acted, Person } from '../act.js';
import type { Desk } from '../desk.js';
import { open } from '../open.js';
import { isClosed } from '../retention.js';
import { findProcedure, THE_SYSTEM } from '../step.js';
import { timekeeper } from '../timekeeper.js';
import { filingInvalid, stationUnknown } from './refusals.js';

/** The opening step of an agency that a visitor may take. */
export interface Door {
  readonly procedure: Procedure;
  readonly action: Action;
  readonly filing: SelfFiling<unknown>;
}

/** Where a visitor may file at an agency, if its pages have such a step. */
export function doorOf(agency: Agency): Door | undefined {
  for (const procedure of agency.procedures) {
    for (const action of Object.values(procedure.actions)) if (action.selfFiling) return { procedure, action, filing: action.selfFiling };
  }
  return undefined;
}

/** The last day of a draft that is kept today, by the rule of the law catalogue and what the place sets. */
export function draftKeptUntil(desk: Desk, scheme: Scheme): CivilDate | Refusal {
  const today = desk.world.today();
  const deadline = timekeeper(desk.world, scheme, today, THE_SYSTEM.id).deadline('desk.keep-draft', today);
  return isRefusal(deadline) ? deadline : deadline.lastDay;
}

/** Refuses a station that is none of the place's, or takes no claims. */
export function checkStation(scheme: Scheme, station: string | undefined): Refusal | undefined {
  const known = stationsTakingClaims(scheme).map(({ id }) => id);
  return station === undefined || known.includes(station) ? undefined : stationUnknown(station, known);
}

/** What a draft holds, read as it is filed: whole, or every fault of it with its place. */
export function readFiling(door: Door, answers: unknown): Filing | Refusal {
  const parsed = Filing.safeParse(answers);
  const particulars = door.filing.particulars.safeParse((answers as { particulars?: unknown } | undefined)?.particulars ?? {});
  const faults = [
    ...(parsed.error?.issues ?? []).map(issue => ({ pointer: `/answers/${issue.path.join('/')}`, detail: issue.message })),
    ...(particulars.error?.issues ?? []).map(issue => ({ pointer: `/answers/particulars/${issue.path.join('/')}`, detail: issue.message })),
  ];
  return parsed.success && particulars.success ? { ...parsed.data, particulars: particulars.data } : filingInvalid(faults);
}

/** The case file that a filing makes, or why it says too little or contradicts itself. */
export function filedFile(filing: Filing, scheme: Scheme): FiledSections | Refusal {
  const file = fileOfFiling(filing, scheme.region);
  const whole = { ...file, events: [] };
  return claimsWithoutFacts(whole) ?? fileDatesOutOfOrder(whole) ?? file;
}

/** Matters at this desk and place that are open and whose applicant has this telephone and this name: the visitor's own, nobody else's. */
async function ownMatters(desk: Desk, door: Door, place: string, { name, phone }: Filing['worker']): Promise<readonly OwnMatter[]> {
  const wanted = personKeysFor({ phone });
  const found = (await desk.store.findByPerson(wanted)).filter(docket =>
    docket.place === place && docket.procedure === door.procedure.name && !isClosed(findProcedure(desk.agency, docket.procedure), docket));
  const { dockets } = await desk.store.read({ dockets: found.map(docket => docket.docketId) });
  const isOwn = ({ parties }: CaseFile): boolean => parties.some(party =>
    party.role === 'applicant' && plainName(party.name) === plainName(name) && personKeysFor({ phone: party.phone }).some(key => key.value === wanted[0]?.value));
  return [...dockets.values()].filter(({ file }) => isOwn(file)).map(({ caseNo, file }) => ({ caseNo, file }));
}

/** A filing on its way to the core. */
export interface FilingCommand {
  /** Of the draft: however often it is handed in, it opens one case. */
  readonly draftId: string;
  readonly place: string;
  readonly station?: string | undefined;
  readonly filing: Filing;
  readonly file: FiledSections;
  readonly openAnyway?: string | undefined;
}

/** Who files: nobody whom the agency knows, but by whom the telephone was answered. */
const visitorAt = (place: string): Person => ({ id: `party:${FILER}`, roles: [VISITOR], place });

/** Takes the opening step as the visitor, by the same path as every other step. */
export async function openFiling(desk: Desk, door: Door, { draftId, place, station, filing, file, openAnyway }: FilingCommand): Promise<Acted | Refusal> {
  const own = await ownMatters(desk, door, place, filing.worker);
  const input = door.filing.input({
    particulars: filing.particulars, file, own, ...(station ? { station } : {}), ...(openAnyway ? { openAnyway } : {}),
  });
  return open(desk, {
    procedure: door.procedure.name, action: door.action.name, person: visitorAt(place), place, file: { ...file }, input,
    idempotency: { key: `filing:${draftId}`, fingerprint: draftId },
  });
}
