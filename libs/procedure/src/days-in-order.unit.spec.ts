import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { daysInOrder, type Moment } from './index.js';

const SERVICE = { zh: '送达', en: 'service' };
const ACCEPTED = { on: civilDate('2026-03-05'), what: { zh: '受理', en: 'the acceptance' } };
const on = (day: string) => daysInOrder(SERVICE, civilDate(day), { on: civilDate('2026-03-12') } as Moment, ACCEPTED);

describe('the day of a paper that is entered later', () => {
  it('lies between what it follows and the day of the step, both counted', () => {
    expect(['2026-03-05', '2026-03-10', '2026-03-12'].map(on)).toEqual([undefined, undefined, undefined]);
  });

  it('is refused before what it follows and after the step, with both days', () => {
    expect(on('2026-03-04')).toMatchObject({ code: 'date-out-of-order', details: { day: '2026-03-04', other: '2026-03-05' }, message: { zh: expect.stringContaining('早于受理日期') } });
    expect(on('2026-03-13')).toMatchObject({ code: 'date-out-of-order', details: { day: '2026-03-13', other: '2026-03-12' }, message: { en: expect.stringContaining('after this step') } });
  });
});
