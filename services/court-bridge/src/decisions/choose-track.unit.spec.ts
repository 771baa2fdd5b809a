import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '@fengqiao/case-file';
import { fen } from '@fengqiao/kernel';
import { Walk, aFile } from '@fengqiao/testing/walks';
import { courtFiling } from '../procedures/court-filing.procedure.js';
import { smallClaimsLimits } from './choose-track.js';

const WAGE = 1_920_000;
const filed = (trial: object, file: Partial<CaseFile> = {}) => new Walk(courtFiling, { file: aFile({ employment: { relation: 'civil', region: '330300' }, ...file }), purpose: 'court-filing' })
  .take('receive', '2026-05-06', { cause: '劳务合同纠纷', ground: 'civil' }).ask('file', '2026-05-06', { number: '1号', claimants: ['worker'], trial });
const small = (more: object = {}) => ({ track: 'small-claims', clear: true, averageAnnualWage: WAGE, ...more });
const claim = (amount: number) => ({ claims: [{ id: 'c1', kind: 'wages' as const, title: '劳务报酬', amount: fen(amount) }] });

describe('the small-claims procedure', () => {
  it('is open up to half the average annual wage, by agreement up to twice it', () => {
    expect(smallClaimsLimits(fen(WAGE))).toEqual({ byLaw: 960_000, byAgreement: 3_840_000 });
    expect(filed(small(), claim(960_000))).not.toMatchObject({ refused: true });
    expect(filed(small(), claim(960_001))).toMatchObject({ code: 'small-claims-too-large' });
    expect(filed(small({ bothAgree: true }), claim(3_840_000))).not.toMatchObject({ refused: true });
    expect(filed(small({ bothAgree: true }), claim(3_840_001))).toMatchObject({ code: 'small-claims-too-large' });
  });

  it('is closed to what the Law keeps out, to unclear facts and to the labour relation', () => {
    expect(filed(small({ bars: ['appraisal'] }))).toMatchObject({ code: 'small-claims-barred' });
    expect(filed(small(), { claims: [{ id: 'c1', kind: 'labour-relation', title: '确认劳动关系' }] })).toMatchObject({ code: 'small-claims-barred' });
    expect(filed(small({ clear: false }))).toMatchObject({ code: 'small-claims-not-simple' });
    expect(filed({ track: 'small-claims', clear: true })).toMatchObject({ code: 'average-wage-missing' });
  });
});

describe('the limit of the trial', () => {
  const walk = (trial: object) => new Walk(courtFiling, { file: aFile({ employment: { relation: 'civil', region: '330300' } }), purpose: 'court-filing' })
    .take('receive', '2026-05-06', { cause: '劳务合同纠纷', ground: 'civil' }).take('file', '2026-05-06', { number: '1号', claimants: ['worker'], trial });

  it('is two, three or six months from the filing', () => {
    expect(walk(small()).lastDay('smallClaimsTrial')).toBe('2026-07-06');
    expect(walk({ track: 'summary', clear: true }).lastDay('summaryTrial')).toBe('2026-08-06');
    expect(walk({}).lastDay('ordinaryTrial')).toBe('2026-11-06');
  });

  it('runs alone', () => {
    expect(walk(small()).clocks.filter(clock => clock.duty.endsWith('Trial')).map(clock => clock.duty)).toEqual(['smallClaimsTrial']);
  });

  it('becomes that of the fuller procedure, still from the filing, and never of a lesser one', () => {
    const converted = walk(small()).take('convertTrack', '2026-06-10', { track: 'ordinary' });
    expect(converted.lastDay('ordinaryTrial')).toBe('2026-11-06');
    expect(converted.clock('smallClaimsTrial')!.state).toBe('dropped');
    expect(converted.ask('convertTrack', '2026-06-11', { track: 'summary' })).toMatchObject({ code: 'track-not-convertible' });
  });

  it('is longer by one month for small claims and summary cases, by six for ordinary ones', () => {
    expect(walk(small()).take('extendSmallClaims', '2026-07-01', { reason: '鉴定' }).lastDay('smallClaimsTrial')).toBe('2026-08-06');
    expect(walk({}).take('extendOrdinary', '2026-11-02', { reason: '复杂' }).lastDay('ordinaryTrial')).toBe('2027-05-06');
  });

  it('summary is closed where the facts are not clear or the defendant is missing', () => {
    expect(filed({ track: 'summary' })).toMatchObject({ code: 'summary-not-open' });
    expect(filed({ track: 'summary', clear: true, bars: ['party-missing'] })).toMatchObject({ code: 'summary-not-open' });
  });
});
