import { civilDate, fen } from '@fengqiao/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testFiles, testScheme } from '../test/schemes.js';
import { smallAgencies, smallWorld } from '../test/small-world.js';
import { checkSchemeFile, documentName, promiseOf, routeFor, schemeInForce, stationsFor, triggeredBy, type Scheme } from './index.js';

let scheme: Scheme;
beforeAll(async () => { scheme = await testScheme('expressive'); });
const route = (facts: object, from = 'intake', purpose = 'mediation') => routeFor(scheme, { from, purpose, facts });

describe('what other places ask of a scheme', () => {
  it('is accepted by the checker as a whole', async () => {
    const sources = Object.fromEntries(Object.entries(await testFiles()).map(([name, data]) => [name, { data, lines: {} }]));
    const { findings } = checkSchemeFile(sources, 'expressive', smallAgencies, smallWorld);
    expect(findings.filter(finding => finding.level === 'refusal')).toEqual([]);
  });

  it('1: waits for a mediation before acceptance while the statutory clock runs on', () => {
    expect(scheme.holds[0]).toMatchObject({ procedure: 'arbitration-case', before: 'accept', length: 15, clocks: { acceptance: 'runs' } });
  });

  it('2: delegates to another station of the same tier', () => {
    expect(scheme.routes[0]!.delegate).toMatchObject({ among: 'same-tier' });
    expect(stationsFor(scheme, 'mediation', 'worker', { workers: ['truck'] }, { sameTierAs: 'market' }).map(station => station.id))
      .toEqual(['harbour']);
  });

  it('3: asks the worker who applies, nobody else when the employer applies, and nobody when a court orders', () => {
    expect(route({})).toMatchObject({ consent: 'worker' });
    expect(route({ applicant: 'employer' })).toMatchObject({ consent: 'none' });
    expect(route({ ordered: true }, 'court-bridge')).toMatchObject({ consent: 'none' });
  });

  it('4: requires the reason and the record of a failed mediation', () => {
    expect(scheme.returns[0]).toMatchObject({ outcomes: ['failed'], requires: ['failure'], document: 'failure-record' });
  });

  it('5: closes arbitration by kind of claim and by relation, with the reason', () => {
    expect(route({ claims: ['platform-injury'], relation: 'labour' }, 'intake', 'arbitration'))
      .toMatchObject({ code: 'route-not-allowed', basis: '问五', message: { zh: expect.stringContaining('职业伤害保障待遇') } });
    expect(route({ claims: ['platform-injury', 'wages'], relation: 'labour' }, 'intake', 'arbitration'))
      .toMatchObject({ to: 'arbitration-bridge' });
    expect(route({ relation: 'civil' }, 'intake', 'arbitration')).toMatchObject({ code: 'route-not-allowed' });
  });

  it('6: promises hours and minutes', () => {
    expect(promiseOf(scheme, 'mediation', 'acceptance')).toEqual({ length: 48, unit: 'hours', clause: '问六' });
    const facts = { flags: ['grave'], headcount: 30, amount: fen(1_000_00) };
    expect(triggeredBy(scheme, facts)).toMatchObject([{ id: 'at-once', within: { length: 46, unit: 'minutes' } }]);
    expect(triggeredBy(scheme, { amount: fen(500_000_00) })).toMatchObject([{ id: 'big-sum' }]);
  });

  it('7: extends with the consent of both, once, by five days', () => {
    expect(scheme.promises.at(-1)!.extension).toMatchObject({ length: 5, times: 1, consent: 'both' });
  });

  it('8: nests meetings and gives a yearly report its day', () => {
    expect(scheme.meetings.map(meeting => [meeting.every, meeting.feeds ?? meeting.dueOn]))
      .toEqual([['week', 'monthly'], ['month', 'quarterly'], ['quarter', undefined], ['year', '12-20']]);
  });

  it('9: keeps duties after a case has ended', () => {
    expect(scheme.aftercare[0]).toMatchObject({ repeat: { length: 1, unit: 'months', times: 3 } });
  });

  it('10: inherits, overrides and ends on its own day', () => {
    expect(scheme.lineage).toEqual(['expressive@3', 'small@1']);
    expect(schemeInForce([scheme], 'expressive', civilDate('2027-01-01'))).toMatchObject({ code: 'scheme-not-in-force' });
  });

  it('11: keeps targets apart from rules', () => {
    expect(scheme.indicators.map(indicator => indicator.target)).toEqual([{ atLeast: 12, unit: '个' }, { atMost: 46, unit: '分钟' }]);
  });

  it('12: calls a paper by the name it had on the day', () => {
    expect(documentName(scheme, 'failure-record', civilDate('2025-08-31'))).toMatchObject({ zh: '终止调解记录' });
    expect(documentName(scheme, 'failure-record', civilDate('2025-09-01'))).toMatchObject({ zh: '调解终止通知书' });
  });
});
