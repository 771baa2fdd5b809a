import { partOf, personKeysOf, withAdditions, type Additions, type CaseFile } from '@fengqiao/case-file';
import type { Agency } from '@fengqiao/contracts';
import { issuedPapers, type DocketRecord, type LedgerRecord, type StepTold } from '@fengqiao/docket';
import { composePaper, findPaper, lackingFields } from '@fengqiao/papers';
import type { Procedure } from '@fengqiao/procedure';
import { routeFacts } from '@fengqiao/scheme';
import type { Tables } from '@fengqiao/service-kit/world';
import { Readings, recorded, watchedAgency, watchedPage, type FieldsRead } from '@fengqiao/testing/reading';
import { anAgreement, claimOf, firm } from '@fengqiao/testing/walks';
import fc from 'fast-check';
import { definitionOf, paperSource } from '../../../../libs/service-kit/src/papers/paper-source.js';
import { isOrdered } from '../../../../libs/docket/src/is-ordered.js';
import { agencies } from '../../../cli/src/agencies.js';
import { firstDay, needsTime } from '../../../cli/src/demo/journey-file.js';
import { loadJourneys, type Journey } from '../../../cli/src/demo/load-journeys.js';
import { runJourney } from '../../../cli/src/demo/run-journey.js';
import { SimulatedSystem } from '../../../cli/test/simulated-system.js';
import type { Birth } from '../../model/dispute.js';
import { FIRST_DAY, PageLife, type Turn } from '../../model/page-life.js';
import { fullDispute } from './full-file.js';
import type { DeskReadings } from './table.js';

/** A fixed seed: the same lives every day. */
const LIVES = { seed: 20_260_302, numRuns: 30 };
const births: fc.Arbitrary<Birth> = fc.record({
  door: fc.nat(6), relation: fc.constantFrom('labour', 'labour', 'undetermined', 'civil', 'not-fully-labour'), papers: fc.constantFrom('none', 'agreement', 'all'),
});
const turns: fc.Arbitrary<Turn[]> = fc.array(fc.record({ wait: fc.nat(6), which: fc.nat(997), seed: fc.nat() }), { minLength: 15, maxLength: 45 });

const toldOf = ({ entry, payload, details }: LedgerRecord): StepTold =>
  ({ on: entry.on, action: entry.action, payload: JSON.parse(payload), details: details ? JSON.parse(details) : {} }) as StepTold;

/** Draws up every paper of a docket, and notes what of the file each looks at. */
function readPapers(readings: Readings, system: SimulatedSystem, tables: Tables, agency: Agency, docket: DocketRecord): void {
  const { store } = system.place.at(agency.name);
  const steps = store.ledger.filter(({ entry }) => entry.docketId === docket.id).map(toldOf);
  const scheme = tables.schemes.find(({ place, version }) => `${place}@${version}` === docket.scheme)!;
  const origin = { agency, procedure: docket.procedure, scheme, ordinal: 1, hidden: new Set<string>(), openedBy: docket.openedBy };
  for (const issued of issuedPapers(docket, steps, store.papers.filter(row => row.docketId === docket.id))) {
    const definition = definitionOf(issued, origin);
    if (!definition) continue;
    const plain = paperSource(issued, origin);
    const source = { ...plain, file: readings.watch(plain.file, docket.id, docket.procedure, `文书 ${issued.paper}`) };
    const given = Object.fromEntries(lackingFields(definition, source).map(({ name }) => [name, '某某']));
    composePaper(definition, { ...source, given });
  }
}

async function readJourney(readings: Readings, tables: Tables, journey: Journey): Promise<SimulatedSystem> {
  const taking = agencies.map(agency => watchedAgency(agency, readings));
  const system = needsTime(journey) ? new SimulatedSystem(tables, firstDay(journey), taking) : new SimulatedSystem(tables, undefined, taking);
  await runJourney(system, journey, tables.schemes.find(scheme => scheme.place === journey.place)!, () => undefined);
  for (const agency of agencies) {
    for (const docket of system.place.at(agency.name).store.dockets.values()) readPapers(readings, system, tables, agency, docket);
  }
  return system;
}

/** Draws up every paper that a page may issue from a file that holds everything, as if nothing had been decided yet. */
function readEveryPaper(readings: Readings, { agency, page }: { agency: Agency; page: Procedure }, file: CaseFile): void {
  readings.begins('every-paper', file);
  for (const action of Object.values(page.actions)) for (const paper of action.issues) {
    const definition = findPaper(paper, agency.name, page.name);
    if (!definition) continue;
    const source = {
      agency: { name: agency.name, body: agency.title.zh }, procedure: page.name, action: action.name, on: FIRST_DAY, facts: {}, input: {}, adds: {},
      receivers: [], lastDays: {}, ordinal: 1, given: {}, file: readings.watch(file, 'every-paper', page.name, `文书 ${paper}`),
    };
    composePaper(definition, { ...source, given: Object.fromEntries(lackingFields(definition, source).map(({ name }) => [name, '某某'])) });
  }
}

function readLives(readings: Readings, page: Procedure): void {
  const watched = watchedPage(page, readings);
  fc.assert(fc.property(births, turns, (birth, steps) => {
    new PageLife(watched, birth, () => undefined, fullDispute(birth, FIRST_DAY)).live(steps);
  }), LIVES);
}

/** Notes which fields of a file somebody looks at. */
function readBy(file: CaseFile, readers: Readonly<Record<string, (file: CaseFile) => unknown>>): FieldsRead {
  const found = new Map<string, Set<string>>();
  for (const [reader, look] of Object.entries(readers)) {
    look(recorded(file, path => { found.set(path, (found.get(path) ?? new Set<string>()).add(reader)); }, { passedOnWhole: true }));
  }
  return found;
}

const FULL = fullDispute({ door: 0, relation: 'labour', papers: 'all' }, FIRST_DAY);
/** Of each section something new, so that all of them are merged. */
const NEWCOMERS: Additions = { parties: [firm('new')], claims: [claimOf('new')], instruments: [anAgreement({ id: 'new' })], evidence: [{ ...FULL.evidence[0]!, id: 'new' }], events: [{ ...FULL.events[0]!, id: 'new' }] };

/** What a desk looks at whatever its page says: related cases (ADR 22), the place's conditions, items by their id; and whom a hand-over concerns. */
export const deskReadings = (file: CaseFile): DeskReadings => ({
  every: readBy(file, { 关联案件: personKeysOf, 联动机制: one => [routeFacts(one), isOrdered(one, 'mediation', 'intake')], 案卷合并: one => withAdditions(one, NEWCOMERS) }),
  onward: readBy(file, { 分案转办: one => partOf(one, ['w1']) }),
});

/** Replays every shipped journey and lives through every page, looking at what is looked at. */
export async function gatherReadings(tables: Tables): Promise<{ readonly readings: Readings; readonly systems: readonly SimulatedSystem[] }> {
  const readings = new Readings();
  const systems: SimulatedSystem[] = [];
  for (const journey of await loadJourneys('all')) systems.push(await readJourney(readings, tables, journey));
  for (const agency of agencies) for (const page of agency.procedures) {
    readLives(readings, page);
    readEveryPaper(readings, { agency, page }, FULL);
  }
  return { readings, systems };
}
