import { describe, expect, it } from '@jest/globals';
import { cn } from '../../../calendar/test/cn-calendar.js';
import { openingAt, type StationOpening } from './opening-at.js';
import { OpeningHours } from './opening-hours.js';

const hours = (more: object): OpeningHours => OpeningHours.parse({ clause: '演示', ...more });
const weekly = (days: string[], ...times: string[]) => ({ days, times });

/** 工作日，午休. */
const desk = hours({ weekly: [weekly(['workday'], '08:30-12:00', '14:30-17:30')] });
/** 每天，节假日休息. */
const daily = hours({ weekly: [weekly(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], '08:00-20:00')] });
const always = hours({ roundTheClock: true });
/** 夜间，跨过午夜. */
const night = hours({ weekly: [weekly(['fri'], '22:00-24:00'), weekly(['sat'], '00:00-06:00')], holidays: 'open' });
const tuesdays = hours({ weekly: [weekly(['tue'], '09:00-11:00')] });

/** `open until …`, `closed until …`, as somebody at the door would say it. */
function said(opening: StationOpening): string {
  const moment = opening.open ? opening.until : opening.next;
  return `${opening.open ? 'open' : 'closed'}${moment ? ` until ${moment.on} ${moment.at}${moment.provisional ? ' (provisional)' : ''}` : ''}`;
}
const at = (kept: OpeningHours, shanghai: string): string => said(openingAt(kept, cn, Date.parse(`${shanghai}+08:00`)));

describe('a station', () => {
  it.each([
    ['is open on a working day', desk, '2026-11-23T09:00', 'open until 2026-11-23 12:00'],
    ['is open from the first minute of its hours', desk, '2026-11-23T08:30', 'open until 2026-11-23 12:00'],
    ['is closed a minute before', desk, '2026-11-23T08:29', 'closed until 2026-11-23 08:30'],
    ['is closed from the minute at which it closes', desk, '2026-11-23T12:00', 'closed until 2026-11-23 14:30'],
    ['is closed at noon and opens again in the afternoon', desk, '2026-11-23T13:00', 'closed until 2026-11-23 14:30'],
    ['opens after a weekend', desk, '2026-11-20T18:00', 'closed until 2026-11-23 08:30'],
    ['is closed on a holiday, and opens when it is over', desk, '2026-10-01T10:00', 'closed until 2026-10-08 08:30'],
    ['is open on a Sunday that is worked in return', desk, '2026-09-20T10:00', 'open until 2026-09-20 12:00'],
    ['opens on the make-up Saturday, not on the Monday after', desk, '2026-10-09T17:30', 'closed until 2026-10-10 08:30'],
    ['that is kept every day is open on an ordinary Saturday', daily, '2026-11-21T10:00', 'open until 2026-11-21 20:00'],
    ['that is kept every day is closed on the Saturday of a holiday', daily, '2026-10-03T10:00', 'closed until 2026-10-08 08:00'],
    ['that is kept round the clock is open on a holiday at night', always, '2026-10-01T03:00', 'open'],
    ['that is kept round the clock is open in years of which no notice is known', always, '2031-10-01T03:00', 'open'],
    ['is open over midnight until it really closes', night, '2026-11-20T23:30', 'open until 2026-11-21 06:00'],
    ['is open after midnight', night, '2026-11-21T05:59', 'open until 2026-11-21 06:00'],
    ['of one morning a week waits for the next one', tuesdays, '2026-11-24T11:00', 'closed until 2026-12-01 09:00'],
    ['of one morning a week passes over a holiday', tuesdays, '2026-09-29T11:00', 'closed until 2026-10-13 09:00'],
    ['says that a day beyond the calendar may yet move', desk, '2026-12-31T18:00', 'closed until 2027-01-04 08:30 (provisional)'],
    ['keeps the fixed holidays where no notice reaches', daily, '2027-05-01T10:00', 'closed until 2027-05-03 08:00 (provisional)'],
  ] as const)('%s', (_rule, kept, when, expected) => expect(at(kept, when)).toBe(expected));

  it('is open by the time of Shanghai, wherever the machine stands', () => {
    expect(said(openingAt(desk, cn, Date.parse('2026-11-23T00:30:00Z')))).toBe('open until 2026-11-23 12:00');
    expect(said(openingAt(desk, cn, Date.parse('2026-11-22T23:00:00-05:00')))).toBe('closed until 2026-11-23 14:30');
  });
});

describe('opening hours', () => {
  it.each([
    ['neither round the clock nor by the week', {}], ['both', { roundTheClock: true, weekly: [weekly(['mon'], '09:00-12:00')] }],
    ['an hour that there is not', { weekly: [weekly(['mon'], '09:00-25:00')] }], ['a beginning at 24:00', { weekly: [weekly(['mon'], '24:00-24:00')] }],
    ['no time', { weekly: [weekly(['mon'])] }],
  ])('are not read with %s', (_what, given) => expect(OpeningHours.safeParse({ clause: '演示', ...given }).success).toBe(false));
});
