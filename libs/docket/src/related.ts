import { personKeysFor, personKeysOf, type PersonKey, type PersonNamed } from '@fengqiao/case-file';
import type { Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import type { FoundDocket } from './ports.js';
import type { DocketRecord } from './records.js';
import { personNotNamed } from './refusals.js';

export type { PersonNamed };

/**
 * Dockets at the asker's own desk that name the same person: duplicates and related cases of this agency. Other agencies
 * are not asked; what they have is theirs to tell.
 */
export async function findRelatedCases(desk: Desk, person: Person, named: PersonNamed): Promise<readonly FoundDocket[] | Refusal> {
  const keys = personKeysFor(named);
  if (keys.length === 0) return personNotNamed();
  return findAt(desk, person, keys);
}

/**
 * Dockets of other cases at the same desk that name a person whom this docket names. A case that another agency refers
 * brings its parties along, by consent and sealed for this agency: so what it already has of them is found on arrival, and
 * nobody has to tell anybody more than the referral told (ADR 22).
 */
export async function findRelatedTo(desk: Desk, person: Person, { caseNo, file }: Pick<DocketRecord, 'caseNo' | 'file'>): Promise<readonly FoundDocket[]> {
  const keys = personKeysOf(file);
  return keys.length === 0 ? [] : (await findAt(desk, person, keys)).filter(docket => docket.caseNo !== caseNo);
}

async function findAt(desk: Desk, { place }: Person, keys: readonly PersonKey[]): Promise<readonly FoundDocket[]> {
  const found = await desk.store.findByPerson(keys);
  return place === undefined ? found : found.filter(docket => docket.place === place);
}
