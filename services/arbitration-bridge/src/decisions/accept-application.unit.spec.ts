import { describe, expect, it } from '@jest/globals';
import type { Party } from '@fengqiao/case-file';
import { aFile } from '@fengqiao/testing/walks';
import { NANCHANG, accepted, received } from '../../test/stations.js';

const FIRM: Party = { id: 'firm', role: 'respondent', kind: 'firm', name: '示例制造有限公司' };
const workers = (count: number, representatives = 0): Party[] =>
  Array.from({ length: count }, (_, n) => ({ id: `w${n}`, role: 'applicant', kind: 'person', name: `工人${n}`, ...(n < representatives ? { representative: true } : {}) }));
const from = (parties: Party[], claims = aFile().claims) => received({ file: aFile({ parties, claims }) });
const NUMBER = { number: '1号' };

describe('acceptance', () => {
  it('files on the day of the application, before the five working days of the law', () => {
    const walk = accepted({ place: NANCHANG });
    expect(walk.clock('acceptance')).toMatchObject({ state: 'met', lastDay: '2026-03-12' });
    expect(walk.clock('acceptance', 'promise')).toMatchObject({ state: 'met', lastDay: '2026-03-05' });
    expect(walk.last.answers).toMatchObject([{ answer: 'accepted' }]);
  });

  it('counts forty-five calendar days from acceptance', () => {
    expect(accepted().lastDay('award')).toBe('2026-04-20');
  });

  it('marks ten workers or more as collective, to be filed and heard first', () => {
    const walk = from([...workers(10), FIRM]).take('accept', '2026-03-05', NUMBER);
    expect(walk.facts).toMatchObject({ collective: true });
    expect(walk.last.remark!.zh).toContain('优先');
    expect(from([...workers(9), FIRM]).take('accept', '2026-03-05', NUMBER).facts).toMatchObject({ collective: false });
    expect(['acceptance', 'notice'].map(duty => walk.clock(duty)!.rule)).toEqual(['arbitration.collective-acceptance', 'arbitration.collective-notice']);
  });

  it('marks a dispute over a collective contract as collective, however few take part', () => {
    const claims = [{ id: 'c1', kind: 'collective-contract' as const, title: '履行集体合同', facts: '拒不履行集体合同约定的工资标准' }];
    expect(from([...workers(1), FIRM], claims).take('accept', '2026-03-05', NUMBER).facts).toMatchObject({ collective: true });
  });

  it('asks for three to five representatives where any were elected', () => {
    expect(from([...workers(12, 2), FIRM]).ask('accept', '2026-03-05', NUMBER)).toMatchObject({ code: 'representatives-out-of-number' });
    expect(from([...workers(12, 6), FIRM]).ask('accept', '2026-03-05', NUMBER)).toMatchObject({ code: 'representatives-out-of-number' });
    expect(from([...workers(12, 3), FIRM]).take('accept', '2026-03-05', NUMBER).state).toBe('accepted');
  });

  it('refuses a claim that does not say what it rests on (art. 28)', () => {
    const bare = [{ id: 'c1', kind: 'overtime' as const, title: '加班费' }];
    expect(from([...workers(1), FIRM], bare).ask('accept', '2026-03-05', NUMBER)).toMatchObject({ code: 'claim-without-facts', details: { claims: ['c1'] } });
  });

  it('refuses what has no respondent or no claim, and says that it is to be completed', () => {
    expect(from(workers(1), [])
      .ask('accept', '2026-03-05', NUMBER)).toMatchObject({ code: 'application-incomplete', details: { missing: ['明确的被申请人', '仲裁请求'] } });
  });
});
