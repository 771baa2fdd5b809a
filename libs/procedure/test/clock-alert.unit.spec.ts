import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { alertOf, type Clock } from '@fengqiao/procedure';

const clock = (startedOn: string, lastDay: string, state: Clock['state'] = 'running'): Clock =>
  ({ startedOn: civilDate(startedOn), lastDay: civilDate(lastDay), state }) as Clock;
const alerts = (of: Clock, ...days: string[]) => days.map(day => alertOf(of, civilDate(day)).alert);

describe('the warning of a clock', () => {
  it('begins when a quarter of the time is left, and a week before the last day of a long duty', () => {
    expect(alerts(clock('2026-03-02', '2026-03-22'), '2026-03-16', '2026-03-17')).toEqual(['in-time', 'soon']);
    expect(alerts(clock('2026-03-02', '2027-03-02'), '2027-02-22', '2027-02-23')).toEqual(['in-time', 'soon']);
  });

  it('begins a day before the last of a short duty, and never later', () => {
    expect(alerts(clock('2026-03-02', '2026-03-05'), '2026-03-03', '2026-03-04')).toEqual(['in-time', 'soon']);
  });

  it('names the last day itself, and every day after it, also of a clock that has been called missed', () => {
    expect(alerts(clock('2026-03-02', '2026-03-05'), '2026-03-05', '2026-03-06')).toEqual(['last-day', 'overdue']);
    expect(alertOf(clock('2026-03-02', '2026-03-05', 'missed'), civilDate('2026-03-08'))).toEqual({ alert: 'overdue', daysLeft: -3 });
  });

  it('is silent while the clock stands still', () => {
    expect(alertOf(clock('2026-03-02', '2026-03-05', 'paused'), civilDate('2026-03-08'))).toEqual({ alert: 'paused' });
  });
});
