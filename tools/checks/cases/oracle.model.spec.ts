import { readFile } from 'node:fs/promises';
import { lastDay, loadCalendar } from '@fengqiao/calendar';
import { civilDate, orThrow } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { replay } from './replay.js';

/** Every last day that the published cases give or imply, from the law catalogue and the calendar alone. The replays show the same days on dockets. */
const ORACLE: readonly (readonly [from: string, rule: string, last: string, nominal?: string])[] = [
  ['2023-08-08', 'legal-aid.decision', '2023-08-15'], // K01
  ['2023-08-10', 'legal-aid.appointment', '2023-08-14', '2023-08-13'],
  ['2023-08-08', 'arbitration.acceptance', '2023-08-15'],
  ['2023-01-06', 'work-injury.re-appraisal', '2023-01-28', '2023-01-21'],
  ['2020-01-21', 'arbitration.acceptance', '2020-02-05'], // K06
  ['2020-02-05', 'arbitration.award', '2020-03-23', '2020-03-21'],
  ['2020-01-10', 'work-injury.employer-application', '2020-02-10', '2020-02-09'],
  ['2023-07-28', 'agreement.judicial-confirmation', '2023-08-28', '2023-08-27'], // K15
  ['2023-07-14', 'mediation.delegated', '2023-08-14', '2023-08-13'],
  ['2023-09-01', 'enforcement.application', '2025-09-01'],
  ['2024-06-13', 'legal-aid.decision', '2024-06-20'], // K16
  ['2024-06-13', 'legal-aid.appointment', '2024-06-17', '2024-06-16'],
  ['2021-02-20', 'agreement.judicial-confirmation', '2021-03-22'], // K18
  ['2021-12-31', 'enforcement.application', '2024-01-02', '2023-12-31'],
  ['2019-04-08', 'inspection.investigation', '2019-07-03'], // K27
  ['2025-04-22', 'agreement.judicial-confirmation', '2025-05-22'], // K44
  ['2025-04-22', 'agreement.arbitration-review', '2025-05-07'],
];
const place = await replay({ today: '2026-01-05' }, {});

describe('the last days of the published cases', () => {
  it.each(ORACLE)('from %s, %s: %s', (from, rule, last, nominal = last) => {
    expect(place.law(rule, from)).toMatchObject({ lastDay: last, nominal });
  });

  it('K27: seven working days that an order sets from 2019-04-08 end on 2019-04-17', () => {
    expect(place.time('2019-04-08').deadline('inspection.order', civilDate('2019-04-08'), { length: 7, unit: 'working' })).toMatchObject({ lastDay: '2019-04-17' });
  });

  it('K06: five working days from 2020-01-21 ended on 2020-02-03 before the holiday was lengthened', async () => {
    const plans: unknown = JSON.parse(await readFile(new URL('../../../deploy/calendars/cn.json', import.meta.url), 'utf8'));
    const { period } = place.law('arbitration.acceptance', '2020-01-21');
    expect(lastDay(orThrow(loadCalendar(plans, { publishedBy: civilDate('2020-01-21') })), period).lastDay).toBe('2020-02-03');
  });
});
