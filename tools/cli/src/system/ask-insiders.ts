import { people, type AgencyName } from '@fengqiao/dev';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { AgencyClient } from './agency-client.js';
import { staffOf } from './staff.js';

const colleaguesAt = (place: string, agency: AgencyName): string[] =>
  people.filter(person => person.place === place && person.agency === agency).map(person => person.username);

/** What is at a path about a case, asked as the first colleague who takes part in it; else the refusal. */
export async function askInsider<T>(client: AgencyClient, place: string, agency: AgencyName, path: string): Promise<T | Refusal> {
  const [first, ...others] = colleaguesAt(place, agency);
  let answer = await client.find<T>(agency, path, first ?? staffOf(place, agency).username);
  for (const username of others) {
    if (!isRefusal(answer) || answer.code !== 'no-part-in-case') return answer;
    answer = await client.find<T>(agency, path, username);
  }
  return answer;
}

/** The answers of all colleagues who take part in a case: each sees what belongs to the dockets of the own roles. */
export async function askInsiders<T>(client: AgencyClient, place: string, agency: AgencyName, path: string): Promise<T[]> {
  const answers: T[] = [];
  for (const username of colleaguesAt(place, agency)) {
    const answer = await client.find<T>(agency, path, username);
    if (!isRefusal(answer)) answers.push(answer);
    // The case never reached this agency: the others would hear the same.
    else if (answer.code !== 'no-part-in-case') return answers;
  }
  return answers;
}
