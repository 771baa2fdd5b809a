import { civilDate } from '@fengqiao/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testScheme } from '../test/schemes.js';
import {
  busRoutes, consentText, countOf, drawScheme, holds, movesFrom, observersOf, promiseOf, sayTerm, schemeInForce, schemeKey, stationsFor, type Scheme,
} from './index.js';

let small: Scheme;
beforeAll(async () => { small = await testScheme('small'); });

describe('terms', () => {
  it.each([
    ['same-day', 0, { length: 0, unit: 'calendar', rolls: false }],
    ['hours', 48, { length: 2, unit: 'calendar', rolls: false }],
    ['hours', 49, { length: 3, unit: 'calendar', rolls: false }],
    ['minutes', 46, { length: 1, unit: 'calendar', rolls: false }],
    ['working', 3, { length: 3, unit: 'working', rolls: true }],
    ['prompt', 0, undefined],
  ] as const)('counts %s %i in civil days', (unit, length, count) => {
    expect(countOf({ unit, length })).toEqual(count);
  });

  it('says a term as people do', () => {
    expect(sayTerm({ unit: 'working', length: 3 })).toEqual({ zh: '3个工作日内', en: 'within 3 working days' });
    expect(sayTerm({ unit: 'same-day', length: 0 }).zh).toBe('当日');
  });
});

describe('conditions', () => {
  it('takes what is absent as unknown: no claim, one worker, no sum, relation undetermined', () => {
    expect(holds({ claims: ['wages'] }, {})).toBe(false);
    expect(holds({ onlyClaims: ['wages'] }, {})).toBe(false);
    expect(holds({ headcount: { atMost: 9 } }, {})).toBe(true);
    expect(holds({ relation: ['undetermined'] }, {})).toBe(true);
    expect(holds({ amountYuan: { atLeast: 1 } }, {})).toBe(false);
  });

  it('needs every member, and any entry of a list', () => {
    const condition = { headcount: { atLeast: 10 }, claims: ['wages' as const, 'overtime' as const] };
    expect(holds(condition, { headcount: 10, claims: ['overtime'] })).toBe(true);
    expect(holds(condition, { headcount: 9, claims: ['overtime'] })).toBe(false);
  });
});

describe('a promise', () => {
  it('is found by procedure and duty', () => {
    expect(promiseOf(small, 'mediation', 'acceptance')).toEqual({ length: 2, unit: 'working', clause: '四（一）', title: '受理调解' });
    expect(promiseOf(small, 'mediation', 'talks')).toBeUndefined();
  });

  it('made for referred cases is none for one who walks in', () => {
    const scheme = { ...small, promises: [{ ...small.promises[0]!, only: 'referred' as const }] };
    expect(promiseOf(scheme, 'mediation', 'acceptance', 'direct')).toBeUndefined();
    expect(promiseOf(scheme, 'mediation', 'acceptance', 'referred')).toMatchObject({ length: 2 });
  });
});

describe('the version in force', () => {
  const of = (version: number, from: string, to?: string): Scheme =>
    ({ ...small, version, validFrom: civilDate(from), ...(to ? { validTo: civilDate(to) } : {}) });

  it('is the newest that has begun and not ended', () => {
    const versions = [of(1, '2024-01-01'), of(2, '2025-01-01', '2025-12-31')];
    const on = (day: string) => schemeKey(schemeInForce(versions, 'small', civilDate(day)) as Scheme);
    expect([on('2024-06-01'), on('2025-12-31'), on('2026-01-01')])
      .toEqual(['small@1', 'small@2', 'small@1']);
  });

  it('is none after a trial, until a document prolongs it', () => {
    const trial = { ...small, trial: { until: civilDate('2025-12-31'), clause: '末条' } };
    expect(schemeInForce([trial], 'small', civilDate('2026-01-01'))).toMatchObject({ code: 'scheme-not-in-force' });
    const prolonged = { ...trial, trial: { ...trial.trial, prolonged: { until: civilDate('2026-06-30'), document: '延续通知' } } };
    expect(schemeInForce([prolonged], 'small', civilDate('2026-01-01'))).toBe(prolonged);
  });

  it('does not exist for a place without a scheme', () => {
    expect(schemeInForce([small], 'atlantis', civilDate('2026-01-01'))).toMatchObject({ code: 'no-scheme-of-place' });
  });
});

describe('the bus', () => {
  it('lets answers travel back, steps reach their two readers, and checkpoints everybody', () => {
    const nouns = (from: string, to: string) => busRoutes(small).find(route => route.from === from && route.to === to)?.nouns;
    expect(nouns('intake', 'mediation')).toContain('referral');
    expect(nouns('mediation', 'intake')).toEqual(['referral', 'step', 'receipt', 'checkpoint']);
    expect(nouns('intake', 'court-bridge')).toContain('referral');
    expect(nouns('arbitration-bridge', 'court-bridge')).toEqual(['receipt', 'checkpoint']);
    expect(nouns('court-bridge', 'analytics')).toContain('step');
    expect(nouns('intake', 'legal-aid')).toBeUndefined();
    expect(observersOf(small)).toEqual(['intake', 'analytics']);
  });

  it('joins what two versions of a place allow', () => {
    const other = { ...small, version: 2, routes: [{ ...small.routes[0]!, from: ['court-bridge'] }] };
    expect(busRoutes([small, other]).find(route => route.from === 'court-bridge' && route.to === 'mediation')?.nouns).toContain('referral');
    expect(busRoutes([small, other])).toHaveLength(20);
  });
});

describe('stations and tiers', () => {
  it('offers the station of the worker’s own trade first, and to other trades not at all', () => {
    expect(stationsFor(small, 'mediation', 'worker', { workers: ['truck'] }).map(station => station.id)).toEqual(['harbour', 'market']);
    expect(stationsFor(small, 'mediation', 'worker').map(station => station.id)).toEqual(['market']);
    expect(stationsFor(small, 'mediation', 'officer', { workers: ['truck'] }).map(station => station.id)).toEqual(['market']);
  });

  it('says where a case climbs', () => {
    expect(movesFrom(small, 'village')).toMatchObject([{ to: 'county', decidedBy: 'officer' }]);
  });
});

describe('texts and drawing', () => {
  it('falls back on the common text of consent', () => {
    expect(consentText(small, 'arbitration')).toMatchObject({ text: { zh: '同意转递' } });
  });

  it('draws who hands what to whom', () => {
    const purpose = (id: string, kind: 'referral' | 'notice') => ({ id, kind, title: { zh: '申请仲裁', en: 'arbitration' } });
    const drawing = drawScheme(small, [purpose('arbitration', 'referral'), purpose('mediation', 'notice')]);
    expect(drawing).toContain('  intake -->|"申请仲裁（劳动者同意）"| arbitration_bridge');
    expect(drawing).toContain('mediation["调解工作室"]:::lead');
    expect(drawing).not.toMatch(/intake --> *\|[^|]*\| mediation/);
    expect(drawing).toContain('tier_village -.->|"经办人"| tier_county');
  });
});
