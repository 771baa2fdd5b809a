import { civilDate, isRefusal, orThrow } from '@fengqiao/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { SHIPPED } from '../test/schemes.js';
import { diffSchemes, promiseOf, routeFor, schemeInForce, stationsFor, triggeredBy, type RouteFacts, type Scheme } from './index.js';
import { loadSchemes } from './load.js';

const FIVE = ['longyan', 'nancheng', 'nanchang', 'yangxin', 'wenzhou'];
let schemes: Scheme[];
beforeAll(async () => { schemes = await loadSchemes(SHIPPED); });

const of = (place: string): Scheme => orThrow(schemeInForce(schemes, place, civilDate('2026-11-01')));
const route = (place: string, from: string, purpose: string, facts: RouteFacts = {}) => routeFor(of(place), { from, purpose, facts });

describe('every shipped scheme', () => {
  it.each(FIVE)('%s cites a clause on every line and gives each case number its own place code', place => {
    const scheme = of(place);
    const entries = Object.values(scheme).filter(Array.isArray).flat().filter((item): item is { clause: string } => typeof item === 'object');
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.every(item => item.clause.length > 1)).toBe(true);
    expect(new Set(schemes.map(item => item.placeCode)).size).toBe(schemes.length);
  });

  it.each(FIVE)('%s gives a failed mediation a way on, for a labour and for a civil relation', place => {
    expect(route(place, 'intake', 'arbitration', { relation: 'labour' })).toMatchObject({ to: 'arbitration-bridge', consent: 'worker' });
    expect(route(place, 'intake', 'arbitration', { relation: 'civil' })).toMatchObject({ code: 'route-not-allowed' });
    expect(route(place, 'intake', 'court-filing', { relation: 'civil' })).toMatchObject({ to: 'court-bridge' });
  });

  it.each(FIVE)('%s closes arbitration review to an agreement on the relation alone, and leaves confirmation open', place => {
    expect(route(place, 'mediation', 'arbitration-review', { claims: ['labour-relation'] }))
      .toMatchObject({ code: 'route-not-allowed', basis: expect.stringContaining('第75条') });
    expect(route(place, 'mediation', 'arbitration-review', { claims: ['wages'], relation: 'not-fully-labour' }))
      .toMatchObject({ code: 'route-not-allowed' });
    expect(route(place, 'mediation', 'judicial-confirmation', { relation: 'not-fully-labour' }))
      .toMatchObject({ to: 'court-bridge', consent: 'both' });
  });

  it.each(FIVE)('%s handles a group of ten together', place => {
    expect(triggeredBy(of(place), { headcount: 10, claims: ['wages'] })).not.toEqual([]);
    expect(triggeredBy(of(place), { headcount: 9, claims: ['wages'] })).toEqual([]);
  });
});

describe('what sets the five apart', () => {
  it('only Nanchang has the inspectorate', () => {
    expect(FIVE.filter(place => of(place).agencies.some(agency => agency.name === 'inspection-bridge'))).toEqual(['nanchang']);
    expect(route('nanchang', 'legal-aid', 'evidence-help')).toMatchObject({ to: 'inspection-bridge', consent: 'worker' });
    expect(route('nanchang', 'intake', 'violation-clue')).toMatchObject({ consent: 'none', answerWithin: { unit: 'prompt' } });
    expect(route('wenzhou', 'intake', 'inspection-complaint')).toMatchObject({ code: 'no-route' });
  });

  it('Nanchang asks the worker before aid, and has a referred application decided the same day', () => {
    expect(route('nanchang', 'arbitration-bridge', 'legal-aid')).toMatchObject({ consent: 'worker', answerWithin: { unit: 'same-day' } });
    expect(promiseOf(of('nanchang'), 'aid-application', 'decision', 'referred'))
      .toMatchObject({ unit: 'same-day', clause: '三（二）法律援助机构应当日审查' });
    expect(promiseOf(of('nanchang'), 'aid-application', 'decision', 'direct')).toBeUndefined();
    expect(promiseOf(of('nanchang'), 'arbitration-case', 'acceptance')).toMatchObject({ unit: 'same-day' });
    expect(promiseOf(of('nanchang'), 'arbitration-case', 'notice')).toMatchObject({ length: 3, unit: 'working' });
  });

  it('a county of Nanchang differs from the city in one promise', () => {
    const lines = diffSchemes(of('nanchang'), of('nanchang-xinjian')).filter(change => change.path.includes('.'));
    expect(lines).toMatchObject([{ kind: 'changed', path: 'promises.arbitration-case.notice' }]);
    expect(promiseOf(of('nanchang-xinjian'), 'arbitration-case', 'notice')).toMatchObject({ length: 2, unit: 'working' });
  });

  it('a Wenzhou courier chooses between the trade station and the two centres; only an officer sends down to an outlet', () => {
    expect(stationsFor(of('wenzhou'), 'mediation', 'worker', { workers: ['courier'] }).map(station => station.id))
      .toEqual(['courier-station', 'east-centre', 'west-centre']);
    expect(stationsFor(of('wenzhou'), 'mediation', 'officer', { workers: ['courier'] }).map(station => station.id))
      .toEqual(['courier-outlet']);
    expect(route('wenzhou', 'mediation', 'arbitration')).toMatchObject({ consent: 'worker', clause: expect.stringContaining('结合劳动者个人意愿') });
    expect(route('wenzhou', 'mediation', 'enforcement')).toMatchObject({ clause: expect.stringContaining('执行绿色通道') });
  });

  it('Yangxin and Nancheng entrust mediation only with the consent of both', () => {
    for (const place of ['yangxin', 'nancheng']) expect(route(place, 'court-bridge', 'mediation'))
      .toMatchObject({ to: 'mediation', consent: 'both' });
  });

  it('Yangxin climbs five levels from the gig-worker post to the county', () => {
    const { tiers, moves } = of('yangxin');
    expect(tiers.map(tier => tier.id)).toEqual(['gig-post', 'enterprise', 'township', 'institute', 'county']);
    expect(moves.filter(move => move.from === 'institute').map(move => move.to)).toEqual(['county', 'county']);
  });

  it('meetings keep the rhythm of their documents', () => {
    expect(Object.fromEntries(FIVE.map(place => [place, of(place).meetings[0]!.every])))
      .toEqual({ longyan: 'half-year', nancheng: 'quarter', nanchang: 'on-request', yangxin: 'regular', wenzhou: 'regular' });
  });

  it('Longyan’s trial of one year ended in 2024 and runs on only by what prolongs it', () => {
    const { trial } = of('longyan');
    expect(trial).toMatchObject({ until: '2024-11-30', prolonged: { document: expect.stringContaining('演示延续') } });
    const { prolonged: _document, ...bare } = trial!;
    expect(isRefusal(schemeInForce([{ ...of('longyan'), trial: bare }], 'longyan', civilDate('2024-12-01')))).toBe(true);
  });

  it('stations are as many as promised where the document counts them', () => {
    expect(of('longyan').stations.filter(station => station.tier === 'station')).toHaveLength(10);
    expect(of('yangxin').stations.filter(station => station.tier === 'township')).toHaveLength(6);
    expect(of('longyan').rooms).toHaveLength(6);
  });
});
