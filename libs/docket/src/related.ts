import { personKeysFor, type PersonNamed } from '@fengqiao/case-file';
import type { Refusal } from '@fengqiao/kernel';
import type { Person } from './act.js';
import type { Desk } from './desk.js';
import type { FoundDocket } from './ports.js';
import { personNotNamed } from './refusals.js';

export type { PersonNamed };

/**
 * Dockets at the asker's own desk that name the same person: duplicates and related cases of this agency. Other agencies
 * are not asked; what they have is theirs to tell.
 */
export async function findRelatedCases(desk: Desk, person: Person, named: PersonNamed): Promise<readonly FoundDocket[] | Refusal> {
  const keys = personKeysFor(named);
  if (keys.length === 0) return personNotNamed();
  const found = await desk.store.findByPerson(keys);
  return person.place === undefined ? found : found.filter(docket => docket.place === person.place);
}
