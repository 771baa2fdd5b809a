import type { SubjectStore } from '@fengqiao/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from './bound.js';
import { refusingWhenAway } from './unavailable.js';

const ADD = { name: 'subject-add', text: 'insert into staff_subject (username, subject) values ($1, $2) on conflict (username) do nothing' };
const OF = { name: 'subject-of', text: 'select subject from staff_subject where username = $1' };

/** User names and their accounts on PostgreSQL; the service's role adds and reads alone. */
export class PostgresSubjects implements SubjectStore {
  constructor(private readonly em: EntityManager) {}

  firstSeen(username: string, subject: string): Promise<string> {
    return refusingWhenAway(async () => {
      await executeBound(this.em, ADD, [username, subject]);
      const [row] = await executeBound<{ subject: string }>(this.em, OF, [username]);
      return row!.subject;
    });
  }
}
