import type { CivilDate } from '@fengqiao/kernel';
import { consultedOf, looksOf, openActions, type Action, type Asking, type Consults, type ConsultsOne, type Days, type DocketConsulted, type Procedure } from '@fengqiao/procedure';
import type { Desk } from './desk.js';
import type { DocketsWanted } from './ports.js';
import type { DocketRecord } from './records.js';

const BATCH = 500;

/** Every docket of a procedure that was asked for, read batch by batch: only the facts that were named are kept. */
export async function consultAll(desk: Pick<Desk, 'store'>, wanted: Omit<DocketsWanted, 'after' | 'limit'>): Promise<readonly DocketConsulted[]> {
  const found: DocketConsulted[] = [];
  for (let after = ''; ;) {
    const batch = await desk.store.consult({ ...wanted, after, limit: BATCH });
    found.push(...batch);
    if (batch.length < BATCH) return found;
    after = batch.at(-1)!.id;
  }
}

type AskingAt = Asking<Record<string, unknown>, string> & { readonly place: string };

async function look(desk: Pick<Desk, 'store'>, { procedure, facts, states, gather }: ConsultsOne, docket: AskingAt, days: Days | undefined): Promise<unknown> {
  const span: { from?: CivilDate; to?: CivilDate } = days ?? {};
  return gather(await consultAll(desk, { procedure, facts, place: docket.place, ...(states ? { states } : {}), ...span }), docket, days);
}

/** What an action of this docket consults, gathered: from the same agency and place, as it stands now. @param daysOf the days that a look is about, where it is about some */
export const gatherFor = async (desk: Pick<Desk, 'store'>, consults: Consults, docket: AskingAt, daysOf: (one: ConsultsOne) => Days | undefined): Promise<unknown> =>
  consultedOf(consults, await Promise.all(looksOf(consults).map(one => look(desk, one, docket, daysOf(one)))));

/** Reads for a step what its action consults; nothing for one that the engine will refuse before it is decided. */
export async function consultFor(
  desk: Pick<Desk, 'store'>, procedure: Procedure, docket: DocketRecord, asked: { readonly action: string; readonly input: unknown; readonly person: { readonly roles: readonly string[] } },
): Promise<{ readonly consulted?: unknown }> {
  const action: Action | undefined = Object.hasOwn(procedure.actions, asked.action) ? procedure.actions[asked.action] : undefined;
  if (!action?.consults || !openActions(procedure, docket.state, asked.person.roles).includes(action.name)) return {};
  const input = action.input.safeParse(asked.input ?? {});
  if (!input.success) return {};
  return { consulted: await gatherFor(desk, action.consults, docket, one => one.days?.(input.data)) };
}
