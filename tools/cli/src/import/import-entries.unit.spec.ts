import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act } from '@fengqiao/docket';
import { civilDate, isRefusal, orThrow, type CaseNumber } from '@fengqiao/kernel';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { agencies, findAgency } from '../agencies.js';
import { readJson, shipped } from '../shipped.js';
import { readHandOver, type Line } from './hand-over.js';
import { importEntries, outcomeLines, type ImportDesk } from './import-entries.js';
import { readStatusMap } from './status-map.js';

const AGENCY = 'arbitration-bridge';
const tables = await shippedTables();
const map = readStatusMap(await readJson(shipped('bridges', `${AGENCY}.json`)), agencies);
const NUMBER = '示劳人仲案〔2026〕9号';

let system: SimulatedSystem;
let caseNo: CaseNumber;

/** The desk over the real engine and pages, stores in memory. */
const desk: ImportDesk = {
  findDocket: (wanted, procedure) => system.findDocket(AGENCY, 'nanchang', wanted, procedure),
  act: ({ action, input, role }, docketId, on, key) => act(system.place.at(AGENCY).desk, {
    docketId, action: action.name, person: { id: role, roles: [role] }, input, on: civilDate(on),
    idempotency: { key, fingerprint: JSON.stringify([action.name, on, input]) },
  }),
};

beforeEach(async () => {
  system = new SimulatedSystem(tables, '2026-03-20');
  const opened = orThrow(await system.open({
    agency: AGENCY, role: 'filing-officer', place: 'nanchang', on: '2026-03-05', procedure: 'arbitration-case', action: 'apply', input: { jurisdiction: 'performance-place' },
    file: {
      title: '工资争议', claims: [{ id: 'c1', kind: 'wages', title: '工资', amount: 100 }], employment: { relation: 'labour', region: '360100' },
      parties: [{ id: 'w1', role: 'applicant', kind: 'person', name: '虚构工友' }, { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构有限公司' }],
    },
  }));
  caseNo = opened.caseNo;
});

const HEADS = '序号,本系统案号,统一案号,事项,日期,内容';
const row = (seq: number, event: string, on: string, input: object = {}, of: string = caseNo, number = NUMBER) =>
  [seq, number, of, event, on, `"${JSON.stringify(input).replaceAll('"', '""')}"`].join(',');
const csv = (...rows: string[]): Line[] => readHandOver(['\uFEFF' + HEADS, ...rows].join('\r\n'));
const FILED = (): string => row(1, '立案', '2026-03-06');
const SERVED = (on = '2026-03-12'): string => row(2, '副本送达', on, { receivedOn: '2026-03-11' });
const imported = (...rows: string[]) => importEntries(map, findAgency(AGENCY)!, desk, csv(...rows));
const results = async (...rows: string[]) => (await imported(...rows)).map(outcome => outcome.refusal?.code ?? outcome.result);
const docket = () => system.place.docketOf(AGENCY, caseNo, 'arbitration-case')!;

describe('what an existing case system did', () => {
  it('becomes steps of the agency’s own page, under its own number and on its own days', async () => {
    expect(await results(FILED(), SERVED())).toEqual(['taken', 'taken']);
    expect(docket()).toMatchObject({ state: 'accepted', facts: { number: NUMBER, copyReceivedOn: '2026-03-11' }, lastStepOn: '2026-03-12' });
  });

  it('is taken over once, however often the file comes, with new lines added', async () => {
    await imported(FILED());
    const { version } = docket();
    expect(await results(FILED(), SERVED())).toEqual(['known', 'taken']);
    expect(docket().version).toBe(version + 1);
  });

  it('is refused where an entry that was taken over says something else now', async () => {
    await imported(FILED(), SERVED());
    expect(await results(SERVED('2026-03-13'))).toEqual(['idempotency-key-reused']);
  });

  it('is refused line by line, with the agency’s own refusal; later steps of that case wait, other cases go on', async () => {
    const outcomes = await imported(row(1, '结案归档', '2026-03-06'), FILED(), row(3, '立案', '2026-03-06', {}, 'NC-2026-nonsense'));
    expect(outcomes.map(outcome => outcome.refusal?.code ?? outcome.result)).toEqual(['event-unknown', 'held', 'hand-over-line-invalid']);
    expect(outcomeLines(outcomes)[0]).toContain('已知事项：立案');
    expect(docket().state).toBe('received');
    expect(await results(row(1, '开庭', '2026-03-06', { attended: ['w1'], mediation: 'failed' }))).toEqual(['action-not-open']);
    expect(await results(row(1, '延期审理', '2026-03-06'))).toEqual(['entry-form-invalid']);
  });

  it('never reaches a docket that bears another number, or a case that is not here', async () => {
    await imported(FILED());
    expect(await results(row(5, '延期审理', '2026-03-12', { reason: '案情复杂' }, caseNo, '他案〔2026〕1号'))).toEqual(['number-differs']);
    const elsewhere = new SimulatedSystem(tables, '2026-03-20');
    system = elsewhere;
    expect(await results(FILED())).toEqual(['no-docket-for-case']);
  });
});

describe('a hand-over file', () => {
  it('may be JSON as well, and says what is wrong with a line of it', () => {
    const entry = { seq: '1', number: NUMBER, caseNo, event: '立案', on: '2026-03-06' };
    const [good, bad] = readHandOver(JSON.stringify([entry, { ...entry, on: '06/03/2026' }]));
    expect(good).toMatchObject({ line: 1, entry: { event: '立案', input: {} } });
    expect(isRefusal(bad!.entry) && bad!.entry.details).toMatchObject({ errors: [{ pointer: '/on' }] });
    expect(() => readHandOver('{"a":1}')).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ code: 'hand-over-unreadable' }) }));
  });
});

describe('a status map', () => {
  it('is shipped for each bridge, and means steps that exist', async () => {
    const shippedMaps = readdirSync(shipped('bridges'));
    expect(shippedMaps).toHaveLength(3);
    for (const name of shippedMaps) expect(readStatusMap(await readJson(shipped('bridges', name)), agencies).agency).toBe(name.replace('.json', ''));
  });

  it('is refused where a word means no step of a docket', () => {
    const wrong = { ...map, events: { 立案: { procedure: 'arbitration-case', action: 'fly' }, 收件: { procedure: 'arbitration-case', action: 'apply' } } };
    expect(() => readStatusMap(wrong, agencies)).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ code: 'status-map-invalid', details: { events: ['立案', '收件'] } }) }));
    expect(() => readStatusMap({ system: 'x' }, agencies)).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ code: 'status-map-invalid' }) }));
  });
});
