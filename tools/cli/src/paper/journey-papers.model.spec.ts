import { describe, expect, it } from '@jest/globals';
import type { Agency } from '@fengqiao/contracts';
import { issuedPapers, type DocketRecord, type LedgerRecord, type StepTold } from '@fengqiao/docket';
import { isRefusal } from '@fengqiao/kernel';
import { composePaper, lackingFields } from '@fengqiao/papers';
import { definitionOf, paperSource } from '../../../../libs/service-kit/src/papers/paper-source.js';
import { SimulatedSystem, shippedTables } from '../../test/simulated-system.js';
import { agencies } from '../agencies.js';
import { loadJourneys } from '../demo/load-journeys.js';
import { runJourney } from '../demo/run-journey.js';

const tables = await shippedTables();
const journeys = await loadJourneys([...new Set(tables.schemes.map(scheme => scheme.place))]);

/** What only people can say: particulars that a file may not have, and what a tribunal finds and why. */
const BY_PEOPLE = ['evidence', 'findings', 'reasoning', 'servedPaper', 'judge', 'knownProperty', 'receiver'];

const toldOf = ({ entry, payload, details }: LedgerRecord): StepTold =>
  ({ on: entry.on, action: entry.action, payload: JSON.parse(payload), details: details ? JSON.parse(details) : {} }) as StepTold;

interface Looked {
  readonly paper: string;
  readonly defined: boolean;
  readonly lacking: readonly string[];
  readonly text: string;
}

function papersOf(system: SimulatedSystem, agency: Agency, docket: DocketRecord): Looked[] {
  const { store } = system.place.at(agency.name);
  const steps = store.ledger.filter(({ entry }) => entry.docketId === docket.id).map(toldOf);
  const rows = store.papers.filter(row => row.docketId === docket.id);
  const issued = issuedPapers(docket, steps, rows);
  expect(issued.map(paper => paper.id)).toEqual(rows.map(row => row.id));
  const scheme = tables.schemes.find(({ place, version }) => `${place}@${version}` === docket.scheme)!;
  const origin = { agency, procedure: docket.procedure, scheme, ordinal: 1, hidden: new Set<string>(), openedBy: docket.openedBy };
  return issued.map(one => {
    const paper = `${agency.name} ${docket.procedure} ${one.action} ${one.paper}`;
    const definition = definitionOf(one, origin);
    if (!definition) return { paper, defined: false, lacking: [], text: '' };
    const source = paperSource(one, origin);
    const lacking = lackingFields(definition, source).map(({ name }) => name);
    const document = composePaper(definition, { ...source, given: Object.fromEntries(lacking.map(name => [name, '某某'])) });
    expect(isRefusal(document)).toBe(false);
    return { paper, defined: true, lacking, text: JSON.stringify(document) };
  });
}

describe('the papers of all journeys that are shipped', () => {
  it.each(journeys.map(journey => [journey.name, journey] as const))('%s: each has a form and lacks only what people alone can say', async (_, journey) => {
    const system = new SimulatedSystem(tables);
    // How a journey ends is for other tests to say; its papers up to there count here.
    await runJourney(system, journey, tables.schemes.find(scheme => scheme.place === journey.place)!, () => undefined).catch(() => undefined);
    const papers = agencies.flatMap(agency => [...system.place.at(agency.name).store.dockets.values()].flatMap(docket => papersOf(system, agency, docket)));
    expect(papers.length).toBeGreaterThan(0);
    expect(papers.filter(({ defined }) => !defined).map(({ paper }) => paper)).toEqual([]);
    const unexpected = papers.flatMap(({ paper, lacking }) => lacking.filter(name => !name.includes('@') && !BY_PEOPLE.includes(name)).map(name => `${paper}: ${name}`));
    expect(unexpected).toEqual([]);
    for (const { text } of papers) expect(text).not.toMatch(/\{\{|undefined|\[object|NaN/);
  });
});
