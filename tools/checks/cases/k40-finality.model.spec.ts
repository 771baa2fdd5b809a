import { describe, expect, it } from '@jest/globals';
import { claim, firm, work, worker, yuan } from './cast.js';
import { replay } from './replay.js';

/** （2020）鄂08民特23号所涉裁决：四项工伤待遇是否终局。裁决经过的日期未公布，为演示所填；法院立案 2020-12-23、询问 2021-01-18 已公布。 */
const SUMS = ['56,840.29', '51,986.04', '86,643.40', '26,233.98'];
const TITLES = ['一次性伤残补助金', '一次性工伤医疗补助金', '一次性伤残就业补助金', '停工留薪期工资'];
const items = (more: object = {}) => SUMS.map((sum, at) => ({ id: `i${at}`, kind: 'injury-benefit', title: TITLES[at], payer: 'builder', payee: 'w1', amount: yuan(sum), ...more }));
const award = (called: string, more: object = {}) => ({ awards: [{ number: '裁1号', called, performBy: '2020-12-07', items: items(more) }] });

const k40 = await replay({ today: '2021-02-01' }, {
  parties: [worker(1, { workerKind: 'migrant' }), firm('builder')], employment: work('labour', { region: '420804' }),
  claims: SUMS.map((sum, at) => claim(`c${at}`, 'injury-benefit', sum, { title: TITLES[at]! })),
});
await k40.when(
  ['2020-09-07', 'arbitration-case.apply', { jurisdiction: 'performance-place' }],
  ['2020-09-08', 'arbitration-case.accept', { number: '1号' }],
  ['2020-09-09', 'arbitration-case.notifyOnce', { tribunal: { presiding: 'a1', others: [] }, evidenceUntil: '2020-09-23', hearing: { on: '2020-09-28', time: '09:00', form: 'room', place: '仲裁庭' } }],
  ['2020-09-28', 'arbitration-case.holdHearing', { attended: ['w1', 'builder'], mediation: 'failed' }],
  ['2020-10-20', 'arbitration-case.award', award('final'), 'award-not-final'],
  ['2020-10-20', 'arbitration-case.award', award('final', { byStandards: true })],
  ['2020-11-23', 'arbitration-case.serveAward', so => ({ award: so.list('arbitration-case', 'awards')[0]?.['id'], party: 'builder', receivedOn: '2020-11-23' })],
);
const asked = (countedFrom: string) => ({ award: k40.list('arbitration-case', 'awards')[0]?.['id'], applicant: 'builder', grounds: ['wrong-law'], countedFrom, claimedMinimumWage: yuan('1,225') });
const ACCEPT = { number: '民特23号', workerSuitPending: false };
await k40.when(
  ['2020-12-23', 'award-set-aside.apply', asked('2020-11-22')],
  ['2020-12-23', 'award-set-aside.accept', ACCEPT, 'set-aside-too-late'],
);
await k40.when(
  ['2020-12-23', 'award-set-aside.apply', asked('2020-11-23')],
  ['2020-12-23', 'award-set-aside.accept', ACCEPT],
  ['2021-01-18', 'award-set-aside.review', { held: true }],
);

describe('K40 four injury items against twelve months of minimum wage', () => {
  it('is not final by amount: each of the four lies above 14,700, and above the table’s 16,560 of that year', () => {
    expect(items().every(item => item.amount > 12 * yuan('1,225'))).toBe(true);
    expect(k40.blocked('award-not-final')).toMatchObject({ details: { items: ['i0', 'i1', 'i2', 'i3'], threshold: yuan('16,560') } });
  });

  it('may still rest on national standards, item by item, and the ground is kept', () => {
    const standard = { final: true, why: expect.stringContaining('第四十七条第二项') };
    expect(k40.list('arbitration-case', 'awards')).toMatchObject([{ called: 'final', items: TITLES.map(() => standard) }]);
  });

  it('can be asked to be set aside on 2020-12-23 only if it was received on 2020-11-23 or later', () => {
    expect(k40.clock('arbitration-case.setAside')).toMatchObject({ startedOn: '2020-11-23', lastDay: '2020-12-23' });
    expect(k40.blocked('set-aside-too-late')).toMatchObject({ details: { lastDay: '2020-12-22' } });
    expect(k40.docket('award-set-aside')).toMatchObject({ state: 'accepted', facts: { hearing: { on: '2021-01-18', held: true } } });
  });

  it('shows that the minimum wage a party counts with is not the table’s of that day', () => {
    expect(k40.facts('award-set-aside').wageDiffers).toMatchObject({ claimed: yuan('1,225'), table: yuan('1,380'), source: expect.stringContaining('2017') });
  });
});
