import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  LIFT_GROUNDS, STANDING_EXCEPTIONS, eraseCase, erasureAlert, liftGrounds, liftStorageOnly, type ErasureCommand, type LiftCommand,
} from '@fengqiao/docket';
import { addDays, civilDate, daysBetween, isRefusal, orThrow, type CaseNumber } from '@fengqiao/kernel';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { caseAt, twoDesks } from './two-desks.js';

const HEAD = { id: 'head', roles: ['head'] } as const;
const ASKED = { reason: 'person-asks', party: 'worker', request: '本人要求删除全部个人信息' } as const;
let place: SimulatedPlace;
let caseNo: CaseNumber;

const erase = (more: Partial<ErasureCommand> = {}) => eraseCase(place.at('intake').desk, { caseNo, person: HEAD, ...ASKED, ...more });
const lift = (more: Partial<LiftCommand> = {}) =>
  liftStorageOnly(place.at('intake').desk, { caseNo, person: HEAD, ground: 'statutory-duty', reason: '配合检察机关办案调取案卷', ...more });
const standing = async () => (await place.at('intake').desk.store.bearingsOf(caseNo)).storageOnly;
const lastEntry = () => place.at('intake').store.ledger.findLast(row => row.caseNo === caseNo)!;

/** Closed on 28 September 2026; its file is kept for ten years. */
beforeEach(async () => {
  place = twoDesks();
  const { caseNo: made, docketId } = await caseAt(place);
  caseNo = made;
  orThrow(await place.act('intake', docketId, 'finish', ['clerk']));
  await place.settle();
});

describe('an erasure that the person asks for too early', () => {
  it('is recorded, and the case stored only until the day', async () => {
    expect(await erase()).toMatchObject({ caseNo, storageOnly: { recordedBy: 'head', kept: { keepUntil: '2036-09-28', erasableFrom: '2036-09-29' } } });
    expect(await standing()).toMatchObject({ caseNo, kept: { erasableFrom: '2036-09-29' } });
  });

  it('stands in the chain with its article and its day in the open, and who asked in which words sealed', async () => {
    await erase();
    const { entry, payload, details } = lastEntry();
    expect(entry).toMatchObject({ action: 'case.storage-only', actor: 'head' });
    expect(JSON.parse(payload)).toMatchObject({ erasableFrom: '2036-09-29', basis: expect.any(String), marks: { details: expect.any(String) } });
    expect(payload).not.toContain('worker');
    expect(JSON.parse(details!)).toMatchObject({ party: 'worker', request: ASKED.request });
  });

  it('is recorded once, however often it is asked for', async () => {
    const first = await erase();
    const entries = place.at('intake').store.ledger.length;
    expect(await erase()).toEqual(first);
    expect(place.at('intake').store.ledger).toHaveLength(entries);
  });

  it('is not taken from a head who merely has the day wrong', async () => {
    expect(await erase({ reason: 'retention-over' })).toMatchObject({ code: 'retention-running', nextStep: { zh: expect.stringContaining('person-asks') } });
    expect(await standing()).toBeUndefined();
  });

  it('is carried out when its day has come, and then nothing is stored any more', async () => {
    await erase();
    place.pass(daysBetween(place.world.today(), civilDate('2036-09-29')));
    expect(await erase()).toMatchObject({ caseNo, erasedAt: expect.any(String) });
    expect(await standing()).toBeUndefined();
  });
});

describe('a case that is stored only', () => {
  it('is so no longer when the head lifts it with a reason, and the chain says on which ground', async () => {
    await erase();
    expect(await lift()).toMatchObject({ caseNo, liftedAt: expect.any(String) });
    expect(await standing()).toBeUndefined();
    expect(lastEntry().entry).toMatchObject({ action: 'case.storage-only-lifted' });
    expect(JSON.parse(lastEntry().payload)).toMatchObject({ ground: 'statutory-duty', basis: '个人信息保护法第13条第1款第3项' });
    expect(lastEntry().payload).not.toContain('检察');
  });

  it('is lifted for a court by the number of its decision, and by no other number', async () => {
    await erase();
    expect(await lift({ ground: 'court-order' })).toMatchObject({ code: 'lift-not-grounded' });
    expect(await lift({ order: '（2027）演示调字第1号' })).toMatchObject({ code: 'lift-not-grounded' });
    expect(await lift({ ground: 'court-order', order: '（2027）演示调字第1号' })).toMatchObject({ caseNo });
    expect(JSON.parse(lastEntry().payload)).toMatchObject({ order: '（2027）演示调字第1号' });
  });

  it('is not lifted twice, nor by another place, nor where there is no such case', async () => {
    expect(await lift()).toMatchObject({ code: 'not-storage-only' });
    await erase();
    expect(await lift({ person: { ...HEAD, place: 'elsewhere' } })).toMatchObject({ code: 'unknown-docket' });
    expect(isRefusal(await lift())).toBe(false);
    expect(await lift()).toMatchObject({ code: 'not-storage-only' });
  });

  it('knows only exceptions that an article gives', () => {
    for (const { title, basis } of [...Object.values(STANDING_EXCEPTIONS), ...liftGrounds.map(ground => LIFT_GROUNDS[ground])]) {
      expect([title.zh, title.en]).not.toContain('');
      expect(basis).toMatch(/第\d+条/);
    }
  });
});

describe('the warning of a promised erasure', () => {
  it.each([[-30, 'in-time', 30], [-8, 'in-time', 8], [-7, 'soon', 7], [-1, 'soon', 1], [0, 'due', 0], [3, 'due', -3]] as const)('%i days from its day is %s', async (from, alert, daysLeft) => {
    await erase();
    const storageOnly = (await standing())!;
    expect(erasureAlert(storageOnly, addDays(storageOnly.kept.erasableFrom, from))).toEqual({ alert, daysLeft });
  });
});
