import { beforeEach, describe, expect, it } from '@jest/globals';
import { eraseCase, type Desk, type ErasureCommand } from '@fengqiao/docket';
import { civilDate, daysBetween, orThrow, type CaseNumber } from '@fengqiao/kernel';
import type { RetentionSpec } from '@fengqiao/procedure';
import type { Scheme } from '@fengqiao/scheme';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { TODAY, caseAt, twoDesks } from './two-desks.js';

const ADMINISTRATOR = { id: 'administrator', roles: ['administrator'] } as const;
let place: SimulatedPlace;
let caseNo: CaseNumber;
let docketId: string;

/** The asking desk, its files kept as given. */
function deskKeeping(retention?: RetentionSpec): Desk {
  const { desk } = place.at('intake');
  const procedures = desk.agency.procedures.map(page => (retention ? { ...page, retention } : page));
  return { ...desk, agency: { ...desk.agency, procedures } };
}

const erase = (more: Partial<ErasureCommand> = {}, desk = deskKeeping()) => eraseCase(desk, { caseNo, person: ADMINISTRATOR, reason: 'retention-over', ...more });
const passUntil = (day: string) => place.pass(daysBetween(place.world.today(), civilDate(day)));

/** A case that was closed on the first day of the simulation, 28 September 2026, with nothing on its way. */
beforeEach(async () => {
  place = twoDesks();
  ({ caseNo, docketId } = await caseAt(place));
  orThrow(await place.act('intake', docketId, 'finish', ['clerk']));
  await place.settle();
  expect(TODAY).toBe('2026-09-28');
});

describe('an erasure', () => {
  it.each([
    ['a file of which its page says nothing', undefined, '2036-09-28', '2036-09-29', '本机构档案保管期限表'],
    ['a file closed without an award', { rule: 'arbitration.keep-other-file', holding: { awards: 'arbitration.keep-award-file' } }, '2031-09-28', '2031-09-29', '《劳动人事争议仲裁办案规则》第二十四条'],
    ['a file that holds an award', { rule: 'arbitration.keep-other-file', holding: { heard: 'arbitration.keep-award-file' } }, '2036-09-28', '2036-09-29', '《劳动人事争议仲裁办案规则》第二十四条'],
    ['a file of the court', { rule: 'court.keep-file' }, '2056-09-28', '2056-09-29', '本机构档案保管期限表'],
  ] as const)('of %s is refused on its last day and done on the next', async (_what, retention, last, next, basis) => {
    const { store } = place.at('intake');
    store.dockets.set(docketId, { ...store.dockets.get(docketId)!, facts: { heard: ['concluded'], awards: [] } });
    passUntil(last);
    expect(await erase({}, deskKeeping(retention))).toMatchObject({ code: 'retention-running', basis, details: { keepUntil: last, erasableFrom: next } });
    place.pass(1);
    expect(await erase({}, deskKeeping(retention))).toMatchObject({ caseNo });
    expect(await erase({}, deskKeeping(retention))).toMatchObject({ code: 'case-erased' });
  });

  it('waits for the file that is kept longest', async () => {
    const { store } = place.at('intake');
    store.dockets.set('later', { ...store.dockets.get(docketId)!, id: 'later', lastStepOn: civilDate('2026-10-01') });
    passUntil('2036-09-29');
    expect(await erase()).toMatchObject({ code: 'retention-running', details: { docketId: 'later', erasableFrom: '2036-10-02' } });
  });

  it('that the person asks for does not go before the retention: the case is stored only meanwhile', async () => {
    expect(await erase({ reason: 'person-asks' })).toMatchObject({ caseNo, storageOnly: { kept: { erasableFrom: '2036-09-29' } } });
    passUntil('2036-09-29');
    expect(await erase({ reason: 'person-asks' })).toMatchObject({ caseNo, erasedAt: expect.any(String) });
  });

  it('that a decision orders goes before the retention, and the chain names the decision', async () => {
    expect(await erase({ reason: 'ordered', order: '（2026）演示决字第1号' })).toMatchObject({ caseNo });
    const entry = place.at('intake').store.ledger.findLast(row => row.caseNo === caseNo)!;
    expect([entry.entry['action'], JSON.parse(entry.payload), entry.details]).toEqual(['case.erased', { erased: 'ordered', order: '（2026）演示决字第1号' }, undefined]);
  });

  it('names the decision exactly where one orders it', async () => {
    expect(await erase({ reason: 'ordered' })).toMatchObject({ code: 'order-not-named' });
    expect(await erase({ reason: 'person-asks', order: '（2026）演示决字第1号' })).toMatchObject({ code: 'order-not-named' });
  });

  it('is refused where nobody can say how long the file is kept', async () => {
    expect(await erase({}, deskKeeping({ rule: 'nobody.knows' }))).toMatchObject({ code: 'rule-not-found' });
  });

  it('follows the schedule that the place has set where the law sets none', async () => {
    const { desk } = place.at('intake');
    const scheme = orThrow(desk.world.schemes.byKey(place.docketOf('intake', caseNo, 'asking')!.scheme));
    const line: Scheme['localRules'][number] = { rule: 'desk.keep-file', length: 3, unit: 'years', basis: '本地档案保管期限表', clause: '附则', origin: 'wenzhou@1' };
    const schemes = { ...desk.world.schemes, byKey: () => ({ ...scheme, localRules: [line] }) };
    const own = { ...deskKeeping(), world: { ...desk.world, schemes } };
    passUntil('2029-09-28');
    expect(await erase({}, own)).toMatchObject({ code: 'retention-running', basis: '本地档案保管期限表' });
    place.pass(1);
    expect(await erase({}, own)).toMatchObject({ caseNo });
  });
});
