import { describe, expect, it } from '@jest/globals';
import { act } from '@fengqiao/docket';
import { civilDate, orThrow, type CaseNumber, type CivilDate } from '@fengqiao/kernel';
import { aCaseNumber } from '@fengqiao/testing/walks';
import fc from 'fast-check';
import { CaseSystem } from '../../test/case-system.js';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { agencies, findAgency } from '../agencies.js';
import { readHandOver, writeHandOver } from '../import/hand-over.js';
import { importEntries, type ImportDesk } from '../import/import-entries.js';
import { readStatusMap } from '../import/status-map.js';
import { readJson, shipped } from '../shipped.js';
import { exportLines, exportSteps, type ExportDesk, type Exported, type ToldUpTo } from './export-steps.js';
import { wordsBack } from './words-back.js';

const AGENCY = 'arbitration-bridge';
const PAGE = 'arbitration-case';
const tables = await shippedTables();
const map = readStatusMap(await readJson(shipped('bridges', `${AGENCY}.json`)), agencies);
const words = wordsBack(map, findAgency(AGENCY)!);
const FORMS: Readonly<Record<string, object>> = { suspend: { ground: 'death-awaiting-heirs', explanation: '等待继承人' }, resume: { explanation: '已确定继承人' } };

/** An agency with cases that are worked on here and in its own system, both over the real engine and pages. */
class Bridge {
  readonly system = new SimulatedSystem(tables, '2026-03-20');
  readonly other = new CaseSystem();
  readonly cases: CaseNumber[] = [];
  /** Steps taken here by hand, as the other system should come to know them. */
  readonly byHand: string[] = [];
  upTo: ToldUpTo = {};

  readonly importDesk: ImportDesk = {
    findDocket: (wanted, procedure) => this.system.findDocket(AGENCY, 'nanchang', wanted, procedure),
    act: ({ action, input, role }, docketId, on, key) => act(this.system.place.at(AGENCY).desk, {
      docketId, action: action.name, person: { id: role, roles: [role] }, input, on: civilDate(on), idempotency: { key: `${role}:${key}`, fingerprint: JSON.stringify([action.name, on, input]) },
    }),
  };

  readonly exportDesk: ExportDesk = {
    docketsOf: async procedure => [...this.#store.dockets.values()].filter(docket => docket.procedure === procedure),
    stepsOf: async docketId => {
      const number = this.#store.dockets.get(docketId)!.facts['number'];
      const rows = this.#store.ledger.filter(({ entry }) => entry['docketId'] === docketId);
      return {
        ...(typeof number === 'string' ? { number } : {}),
        steps: rows.map(({ entry, details }) => ({
          version: Number(entry['version']), on: entry['on'] as CivilDate, action: String(entry['action']), actor: String(entry['actor']), ...(JSON.parse(details ?? '{}') as object),
        })),
      };
    },
  };

  get #store() { return this.system.place.at(AGENCY).store; }

  numberOf(at: number): string { return `示劳人仲案〔2026〕${at + 1}号`; }
  docket(at: number) { return this.system.place.docketOf(AGENCY, this.cases[at]!, PAGE)!; }

  async open(): Promise<void> {
    const opened = orThrow(await this.system.open({
      agency: AGENCY, role: 'filing-officer', place: 'nanchang', on: '2026-03-05', procedure: PAGE, action: 'apply', input: { jurisdiction: 'performance-place' },
      file: {
        title: '工资争议', claims: [{ id: 'c1', kind: 'wages', title: '工资', amount: 100 }], employment: { relation: 'labour', region: '360100' },
        parties: [{ id: 'w1', role: 'applicant', kind: 'person', name: '虚构工友' }, { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构有限公司' }],
      },
    }));
    this.cases.push(opened.caseNo);
  }

  /** What comes next in a case: it is accepted, then stopped and resumed in turn. */
  next(at: number): { action: string; event: string; input: object } {
    const { state } = this.docket(at);
    const action = state === 'received' ? 'accept' : state === 'suspended' ? 'resume' : 'suspend';
    const event = Object.entries(map.events).find(([, meant]) => meant.procedure === PAGE && meant.action === action)![0];
    return { action, event, input: action === 'accept' ? { number: this.numberOf(at) } : FORMS[action]! };
  }

  async here(at: number): Promise<void> {
    const { action, event, input } = this.next(at);
    const role = findAgency(AGENCY)!.procedures.find(page => page.name === PAGE)!.actions[action]!.by.find(one => one !== 'system')!;
    orThrow(await this.system.act({ agency: AGENCY, role, place: 'nanchang', on: '2026-03-06', procedure: PAGE, action, input, docketId: this.docket(at).id }));
    this.byHand.push(`${this.cases[at]} ${event}`);
  }

  async there(at: number): Promise<void> {
    const { action, event, input } = this.next(at);
    this.other.does({ number: this.numberOf(at), caseNo: this.cases[at]!, event, on: civilDate('2026-03-06'), input: action === 'accept' ? {} : { ...input } });
    const outcomes = await importEntries(map, findAgency(AGENCY)!, this.importDesk, readHandOver(this.other.handOver));
    expect(outcomes.every(({ result }) => result === 'taken' || result === 'known')).toBe(true);
  }

  /** Tells the other system. `lost`: the file came, but the cursor was not put down. */
  async tell({ lost = false, format = 'json' as 'json' | 'csv' } = {}): Promise<Exported> {
    const exported = await exportSteps(words, this.exportDesk, this.upTo);
    this.other.takeIn(writeHandOver(exported.entries, format));
    if (!lost) this.upTo = exported.upTo;
    return exported;
  }
}

async function bridge(cases = 1): Promise<Bridge> {
  const made = new Bridge();
  for (let at = 0; at < cases; at += 1) await made.open();
  return made;
}

const toldOf = ({ other }: Bridge): string[] => other.told.map(({ caseNo, event }) => `${caseNo} ${event}`);
const byCase = (lines: readonly string[], caseNo: string): string[] => lines.filter(line => line.startsWith(caseNo));

describe('steps taken here', () => {
  it('are told in the other system’s own words, under its number, with no more of the form than the map names', async () => {
    const one = await bridge();
    await one.here(0);
    await one.here(0);
    const { entries } = await one.tell();
    expect(entries).toMatchObject([
      { number: one.numberOf(0), caseNo: one.cases[0], event: '立案', on: '2026-03-06', input: {} },
      { number: one.numberOf(0), event: '中止', input: { ground: 'death-awaiting-heirs' } },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/虚构|继承人/);
  });

  it('wait until the docket bears a number over there, and are told then with those before', async () => {
    const one = await bridge();
    const role = 'filing-officer';
    orThrow(await one.system.act({ agency: AGENCY, role, place: 'nanchang', on: '2026-03-06', procedure: PAGE, action: 'askCompletion', input: { missing: ['身份证明'] }, docketId: one.docket(0).id }));
    const first = await one.tell();
    expect(first).toMatchObject({ entries: [], withheld: [{ action: `${PAGE}.askCompletion` }] });
    expect(exportLines(first)[0]).toContain('尚无本系统案号');
  });

  it('are not told where they came from over there: what is imported leaves nothing to export', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 6 }), async steps => {
      const one = await bridge();
      for (let step = 0; step < steps; step += 1) await one.there(0);
      expect((await one.tell()).entries).toEqual([]);
      expect(one.docket(0).version).toBe(1 + steps);
    }), { seed: 8, numRuns: 6 });
  });

  it('are each told exactly once and in their order, whoever does what, however often it is asked for and interrupted', async () => {
    const turns = fc.array(fc.record({ who: fc.constantFrom('here', 'here', 'there', 'tell', 'lost'), at: fc.nat(1), csv: fc.boolean() }), { minLength: 4, maxLength: 14 });
    await fc.assert(fc.asyncProperty(turns, async happened => {
      const two = await bridge(2);
      for (const { who, at, csv } of happened) {
        if (who === 'here' || who === 'there') await two[who](at);
        else await two.tell({ lost: who === 'lost', format: csv ? 'csv' : 'json' });
      }
      await two.tell();
      for (const caseNo of two.cases) expect(byCase(toldOf(two), caseNo)).toEqual(byCase(two.byHand, caseNo));
      expect((await two.tell()).entries).toEqual([]);
      if (!happened.some(({ who }) => who === 'lost')) expect(two.other.repeated).toBe(0);
    }), { seed: 20_260_306, numRuns: 20 });
  });

  it('stay behind with the reason where no word fits, and hold up no other case', async () => {
    const two = await bridge(2);
    await two.here(0);
    await two.here(1);
    orThrow(await two.system.act({
      agency: AGENCY, role: 'filing-officer', place: 'nanchang', on: '2026-03-12', procedure: PAGE, action: 'recordService', docketId: two.docket(0).id, input: { manner: 'in-person', receivedOn: '2026-03-11' },
    }));
    const { entries, withheld } = await two.tell();
    expect(entries.map(({ event }) => event)).toEqual(['立案', '立案']);
    expect(withheld).toMatchObject([{ caseNo: two.cases[0], refusal: { code: 'word-missing' } }]);
    expect((await two.tell()).withheld).toHaveLength(1);
  });
});

describe('a hand-over file that is written', () => {
  it('is read as it was meant, in either form', () => {
    const whole = { seq: 'd/2', number: '示“1”号,\n续', caseNo: aCaseNumber(), event: '立案', on: civilDate('2026-03-06'), input: { note: '含"引号",逗号\n换行' } };
    for (const format of ['json', 'csv'] as const) {
      const [line] = readHandOver(writeHandOver([whole], format));
      expect(line!.entry).toEqual(whole);
    }
  });
});
