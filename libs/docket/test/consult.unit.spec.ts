import { beforeEach, describe, expect, it } from '@jest/globals';
import { agency, checkAgency } from '@fengqiao/contracts';
import { consultAll, gatherFor } from '@fengqiao/docket';
import { addDays, isRefusal, orThrow } from '@fengqiao/kernel';
import { Days, practice, procedure, type Procedure } from '@fengqiao/procedure';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { z } from 'zod';
import { TODAY, tables } from './two-desks.js';

const basis = practice('测试');
const STATES = { open: { title: '办理中' }, done: { title: '办结', terminal: true } } as const;

/** A desk's work, with a fact that is nobody else's to know. */
const work = procedure({
  name: 'work', title: '办案', version: 1, facts: z.object({ by: z.string(), secret: z.string() }), roles: ['worker'], states: STATES, duties: {},
})(action => ({
  begin: action({ title: '登记', from: 'new', to: 'open', by: ['worker'], basis, input: z.strictObject({ by: z.string(), secret: z.string() }) }),
  finish: action({ title: '办结', from: 'open', to: 'done', by: ['worker'], basis, input: z.strictObject({}) }),
}));

/** Counts what others did; keeps all it was shown. */
const countingOf = (of: string, facts: readonly string[]): Procedure => procedure({
  name: 'counting', title: '统计', version: 1, facts: z.object({ seen: z.array(z.unknown()), of: z.string() }), roles: ['counter'], states: STATES, duties: {},
})(action => ({
  begin: action({ title: '登记', from: 'new', to: 'open', by: ['counter'], basis, input: z.strictObject({ of: z.string() }) }),
  count: action({
    title: '统计', from: 'open', to: 'open', by: ['counter'], basis, input: z.strictObject({ days: Days }),
    consults: {
      procedure: of, facts, days: ({ days }) => days,
      gather: (dockets, docket) => dockets.filter(other => other.facts['by'] === docket.facts.of).map(({ state, facts: known }) => ({ state, known })),
    },
    decide: (_docket, _input, { consulted }) => ({ facts: { seen: consulted } }),
  }),
  finish: action({ title: '办结', from: 'open', to: 'done', by: ['counter'], basis, input: z.strictObject({}) }),
}));
const counting = countingOf('work', ['by']);

const title = (zh: string) => ({ zh, en: zh });
const desk = (...procedures: readonly Procedure[]) => agency({ name: 'mediation', title: title('调解组织'), mandate: title('测试'), procedures });

let place: SimulatedPlace;

beforeEach(() => {
  place = new SimulatedPlace({ tables, today: TODAY, agencies: [desk(work, counting), agency({ name: 'analytics', title: title('联席办'), mandate: title('测试'), procedures: [] })] });
});

const began = async (by: string, where = 'wenzhou', on = TODAY) => orThrow(await place.open('mediation', {
  procedure: 'work', action: 'begin', place: where, roles: ['worker'], input: { by, secret: '谈话内容' }, file: { title: '测试案件' }, on,
}));

const counter = async () => orThrow(await place.open('mediation', {
  procedure: 'counting', action: 'begin', place: 'wenzhou', roles: ['counter'], input: { of: '甲' }, file: { title: '统计' },
}));

const ONE_DAY = { from: TODAY, to: TODAY };

describe('what a step rests on of other dockets', () => {
  it('is read by the core: of the own place, opened in the days asked for, and only the facts that the page names', async () => {
    const mine = await began('甲');
    orThrow(await place.act('mediation', mine.docketId, 'finish', ['worker']));
    await began('乙');
    await began('甲', 'nanchang');
    await began('甲', 'wenzhou', addDays(TODAY, -1));
    const { docketId } = await counter();
    orThrow(await place.act('mediation', docketId, 'count', ['counter'], { days: ONE_DAY }));
    expect(place.at('mediation').store.dockets.get(docketId)!.facts['seen']).toEqual([{ state: 'done', known: { by: '甲' } }]);
  });

  it('cannot be brought along by whoever takes the step', async () => {
    const { docketId } = await counter();
    const told = await place.act('mediation', docketId, 'count', ['counter'], { days: ONE_DAY, consulted: [{ state: 'done' }] });
    expect(isRefusal(told) && told.code).toBe('input-invalid');
  });

  it('is not read for somebody who may not take the step', async () => {
    const { docketId } = await counter();
    place.at('mediation').store.consult = () => Promise.reject(new Error('read'));
    const told = await place.act('mediation', docketId, 'count', ['worker'], { days: ONE_DAY });
    expect(isRefusal(told) && told.code).toBe('role-not-allowed');
    await expect(place.act('mediation', docketId, 'count', ['counter'], { days: ONE_DAY })).rejects.toThrow('read');
  });

  it('is the same before the step as in it', async () => {
    await began('甲');
    const { docketId } = await counter();
    const { desk: at, store } = place.at('mediation');
    const before = await gatherFor(at, counting.actions['count']!.consults!, store.dockets.get(docketId)!, () => ONE_DAY);
    orThrow(await place.act('mediation', docketId, 'count', ['counter'], { days: ONE_DAY }));
    expect(store.dockets.get(docketId)!.facts['seen']).toEqual(before);
  });

  it('is read to the last docket, however many there are, and never of an erased case', async () => {
    const { caseNo } = await began('甲');
    const { desk: at, store } = place.at('mediation');
    const [one] = [...store.dockets.values()];
    for (let n = 0; n < 1000; n++) store.dockets.set(`copy-${String(n).padStart(4, '0')}`, { ...one!, id: `copy-${String(n).padStart(4, '0')}` });
    expect(await consultAll(at, { procedure: 'work', facts: [] })).toHaveLength(1001);
    store.erased.add(caseNo);
    expect(await consultAll(at, { procedure: 'work', facts: [] })).toHaveLength(0);
  });

  it('lies at the own agency, in facts that there are, or the page is wrong', () => {
    expect(checkAgency(desk(work, counting))).toEqual([]);
    expect(checkAgency(desk(counting)).map(finding => finding.what)).toEqual(['consults "work", which lies elsewhere']);
    expect(checkAgency(desk(work, countingOf('work', ['by', 'pay']))).map(finding => finding.what)).toEqual(['work has no fact "pay"']);
  });
});
