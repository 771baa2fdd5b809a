import { civilDate, daysBetween } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { about, claim, firm, work, worker, yuan } from './cast.js';
import { replay } from './replay.js';

/** 抚顺，2014：工伤未评残，医院欠费五万余元，申请先予执行。申请和裁决的日期未公布，为演示所填；适用 2014 年的规则。 */
const RULING = {
  number: '先裁1号', appliedOn: '2014-04-28', claims: ['c1', 'c2'], amount: yuan('52,732'), payer: 'firm', payee: 'w1', dueOn: '2014-05-08',
  clearRights: true, hardship: true, findings: '欠费影响继续治疗',
};
const k42 = await replay({ today: '2014-06-03' }, {
  parties: [worker(1, { bornOn: civilDate('1994-01-01') }), firm()], employment: work('labour', { startedOn: civilDate('2011-02-19') }),
  claims: [claim('c1', 'injury-medical', '52,732', { title: '医院欠费' }), claim('c2', 'wages', undefined, { title: '十二个月工资（暂计）' }), claim('c3', 'injury-benefit', undefined, { title: '评残后的待遇' })],
  events: [about('injury', '2013-04-24', 'day', '受伤'), about('recognised', '2014-04-15', 'day', '认定工伤')],
});
await k42.when(
  ['2014-04-28', 'arbitration-case.apply', { jurisdiction: 'employer-seat' }],
  ['2014-04-29', 'arbitration-case.accept', { number: '1号' }],
  ['2014-05-05', 'arbitration-case.orderAdvanceEnforcement', { ...RULING, hardship: false, clearRights: false }, 'advance-enforcement-not-open'],
  ['2014-05-05', 'arbitration-case.orderAdvanceEnforcement', { ...RULING, security: '保证金' }, 'input-invalid'],
  ['2014-05-05', 'arbitration-case.orderAdvanceEnforcement', RULING],
  ['2014-05-09', 'arbitration-case.sendAdvanceToCourt'],
  ['2014-05-12', 'enforcement.file', { number: '执1号' }],
);

describe('K42 advance enforcement before the disability was graded', () => {
  it('holds the application against the check-list of article 44: kind of claim, clear rights, effect on living', () => {
    expect(k42.blocked('advance-enforcement-not-open')).toMatchObject({ basis: '《劳动争议调解仲裁法》第四十四条', details: { failed: ['clear-rights', 'hardship'] } });
    expect(k42.facts('arbitration-case').advance).toMatchObject({ tests: ['kind-of-claim', 'applied-for', 'clear-rights', 'hardship'] });
  });

  it('asks the worker for no security; there is not even a field for it', () => {
    expect(JSON.stringify(k42.blocked('input-invalid')?.details)).toContain('security');
  });

  it('puts out a ruling and a letter of transfer, and the court files it under the rules of 2014', () => {
    expect(k42.papers('arbitration-bridge')).toEqual(expect.arrayContaining(['advance-enforcement-ruling', 'enforcement-transfer-letter']));
    expect(k42.file('enforcement').instruments).toMatchObject([{ kind: 'advance-enforcement-ruling', number: '先裁1号' }]);
    expect(k42.docket('enforcement').state).toBe('filed');
    expect(k42.clock('enforcement.filing')).toMatchObject({ lastDay: '2014-05-16', basis: expect.stringContaining('法释〔1998〕15号') });
  });

  it('is open to no suit, and the main case goes on for the rest', () => {
    for (const remedy of ['suit', 'workerSuit', 'setAside', 'partSuit']) expect(k42.clock(`arbitration-case.${remedy}`)).toBeUndefined();
    expect(k42.docket('arbitration-case').state).toBe('accepted');
    expect(k42.clock('arbitration-case.award')).toMatchObject({ state: 'running', lastDay: '2014-06-13' });
  });

  it('comes after a recognition that took 356 days from the injury, within the worker’s year', () => {
    const [injury, recognised] = k42.file('arbitration-case').events;
    expect(daysBetween(injury!.on, recognised!.on)).toBe(356);
    expect(k42.law('work-injury.worker-application', injury!.on).lastDay > recognised!.on).toBe(true);
  });
});
