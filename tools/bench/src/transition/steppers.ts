import { act, open, type Acted, type Desk } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import type { Vault } from '@fengqiao/trust';
import type { Ground } from '../ground/ground.js';
import { openDesk } from '../ground/desk.js';
import { addBallast } from './ballast.js';
import type { Stepper } from './contestant.js';
import { FILE, inquiry, mediation, NOTE, PLACE } from './inquiry.js';
import { flushStep } from './flush-step.js';
import { rawStep } from './raw-step.js';

const PERSON = { id: 'officer', roles: ['mediator'], place: PLACE } as const;
/** Enough that no two clients meet, and that a row rests between two steps. */
const DOCKETS = 256;
const AT_ONCE = 8;

async function openCase(desk: Desk): Promise<Acted> {
  return orThrow(await open(desk, { procedure: inquiry.name, action: 'begin', person: PERSON, place: PLACE, file: FILE, input: { note: NOTE } }));
}

/** The books of an agency with dockets that the product opened, for whoever works on them then. */
async function openBooks(ground: Ground, databaseName: string, vault?: Vault) {
  const database = await ground.agencyDatabase(databaseName);
  const { desk, orm, caseKeys } = await openDesk(mediation, database.url, ground.tables, vault ? { vault } : {});
  const dockets: Acted[] = [];
  while (dockets.length < DOCKETS) dockets.push(...await Promise.all(Array.from({ length: AT_ONCE }, () => openCase(desk))));
  await addBallast(database);
  return { database, desk, orm, caseKeys, dockets };
}

/** A stepper and how to end it. */
export interface OpenStepper extends Stepper {
  close(): Promise<void>;
}

/** The product: the whole path of a step, from the person's role to the commit. Another vault than its own shows what sealing costs. */
export async function productStepper(ground: Ground, name: string, databaseName = 'bench_product', vault?: Vault): Promise<OpenStepper> {
  const { database, desk, orm, dockets } = await openBooks(ground, databaseName, vault);
  const next = new Map<string, 'ask' | 'hear'>();
  return {
    name, database, dockets,
    async step(docketId) {
      const action = next.get(docketId) ?? 'ask';
      orThrow(await act(desk, { docketId, procedure: inquiry.name, action, person: PERSON, input: { note: NOTE } }));
      next.set(docketId, action === 'ask' ? 'hear' : 'ask');
    },
    close: () => orm.close(),
  };
}

/** The unit of work of the product's own records: read three kinds of entity, change, create, flush. */
export async function flushStepper(ground: Ground, name: string): Promise<OpenStepper> {
  const { database, orm, caseKeys, dockets } = await openBooks(ground, 'bench_flush');
  return { name, database, dockets, step: docketId => flushStep(orm, caseKeys, docketId), close: () => orm.close() };
}

/** `pg` by hand: one prepared SELECT, one prepared statement that writes everything. */
export async function rawStepper(ground: Ground, name: string): Promise<OpenStepper> {
  const { database, orm, caseKeys, dockets } = await openBooks(ground, 'bench_raw');
  await orm.close();
  const { step, close } = rawStep(database.url, caseKeys);
  return { name, database, dockets, step, close };
}
