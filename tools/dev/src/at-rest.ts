import { shanghaiDay } from '@fengqiao/kernel';
import { withClient } from './databases.js';
import type { RunningStack } from './running-stack.js';
import type { AgencyName } from './topology.js';
import { until } from './until.js';

/**
 * What an agency still has to do by itself: messages without a receipt, messages held, clocks due, chains in no checkpoint
 * or unwitnessed; and how much it has done so far.
 */
const STANDING = `
  select (select count(*) from delivery where receipted_at is null) + (select count(*) from inbox where outcome = 'held')
      + (select count(*) from clock where state = 'running' and wake_on < $1 and last_day < $1)
      + (select count(*) from case_chain where checkpointed < seq)
      + (select greatest(0, coalesce(max(c.number), 0) - coalesce((select min(number) from witness_progress), 0)) from checkpoint c) as left,
    (select count(*) from ledger) + (select count(*) from outbox) + (select count(*) from inbox) + (select count(*) from checkpoint) as done`;

interface Standing { readonly agency: AgencyName; readonly left: string; readonly done: string }

/** The day by which the services of a stack go. */
export const todayOf = ({ clock }: Pick<RunningStack, 'clock'>): string => shanghaiDay(clock?.now() ?? Date.now());

async function standingOf(stack: Pick<RunningStack, 'parts' | 'clock'>, agency: AgencyName): Promise<Standing> {
  const { rows } = await withClient(stack.parts.databases[agency].ownerUrl, client => client.query<Omit<Standing, 'agency'>>(STANDING, [todayOf(stack)]));
  return { agency, ...rows[0]! };
}

/**
 * Waits until no agency of a stack has anything left to do by itself. They cannot all be asked in one instant, and one may
 * give work to another that was asked before: so all must have nothing left twice in a row, and have done nothing in between.
 * @throws where they do not come to rest in time, with who has how much left
 */
export async function comeToRest(stack: Pick<RunningStack, 'services' | 'parts' | 'clock'>, { within }: { within: number }): Promise<void> {
  let before: string | undefined;
  await until('a stack at rest', async () => {
    const standings = await Promise.all((Object.keys(stack.services) as AgencyName[]).map(agency => standingOf(stack, agency)));
    const now = JSON.stringify(standings);
    const same = now === before;
    before = now;
    if (standings.some(({ left }) => Number(left) > 0)) throw new Error(`not at rest: ${now}`);
    return same ? true : undefined;
  }, { within });
}
