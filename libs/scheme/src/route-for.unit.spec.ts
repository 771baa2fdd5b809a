import { isRefusal } from '@fengqiao/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED, testScheme } from '../test/schemes.js';
import { choicesFor, routeFor, type Scheme } from './index.js';
import { loadSchemes } from './load.js';

let small: Scheme;
let shipped: Scheme[];
beforeAll(async () => { small = await testScheme('small'); shipped = await loadSchemes(SHIPPED); });

/** The small scheme with its arbitration routes replaced. */
const withRoutes = (...routes: Partial<Scheme['routes'][number]>[]): Scheme => ({
  ...small, routes: routes.map(route => ({ ...small.routes[1]!, default: false, ...route })),
});
const ask = (scheme: Scheme, to?: string) => routeFor(scheme, { from: 'intake', purpose: 'arbitration', ...(to ? { to } : {}) });

describe('routeFor', () => {
  it('takes the default route and says whose consent it needs and by which clause', () => {
    expect(ask(small))
      .toEqual({ id: 'arbitration', from: 'intake', to: 'arbitration-bridge', purpose: 'arbitration', consent: 'worker', clause: '三（二）' });
  });

  it('takes the only open way without a default', () => {
    expect(ask(withRoutes({ id: 'only' }))).toMatchObject({ id: 'only' });
  });

  it('takes the first open default: rules are read from the top', () => {
    const scheme = withRoutes({ id: 'grave', default: true, when: { flags: ['grave'] }, to: ['court-bridge'] }, { id: 'usual', default: true });
    expect(ask(scheme)).toMatchObject({ id: 'usual' });
    expect(routeFor(scheme, { from: 'intake', purpose: 'arbitration', facts: { flags: ['grave'] } })).toMatchObject({ id: 'grave' });
  });

  it('asks for a choice where several are open and none is the default', () => {
    expect(ask(withRoutes({ to: ['arbitration-bridge', 'court-bridge'] })))
      .toMatchObject({ code: 'choice-needed', details: { choices: ['arbitration-bridge', 'court-bridge'] } });
  });

  it('takes the way that the worker chose', () => {
    expect(ask(withRoutes({ to: ['arbitration-bridge', 'court-bridge'] }), 'court-bridge')).toMatchObject({ to: 'court-bridge' });
  });

  it('refuses a receiver that the scheme does not name, and names those it does', () => {
    expect(ask(small, 'court-bridge'))
      .toMatchObject({ code: 'route-not-allowed', details: { open: ['arbitration-bridge'] }, basis: '《小县联动工作方案》（小联〔2024〕1号）' });
  });

  it('refuses what the place has no route for', () => {
    expect(routeFor(small, { from: 'court-bridge', purpose: 'arbitration' })).toMatchObject({ code: 'no-route' });
  });

  it('never sends to the sender itself', () => {
    expect(choicesFor(withRoutes({ from: ['intake', 'mediation'], to: ['intake', 'mediation'] }), 'intake', 'arbitration').map(route => route.to))
      .toEqual(['mediation']);
  });

  it('has a route or a refusal with a next step for every question', () => {
    const words = fc.constantFrom('intake', 'mediation', 'legal-aid', 'inspection-bridge', 'arbitration-bridge', 'court-bridge', 'analytics', 'nobody');
    const purposes = fc.constantFrom(...new Set(shipped.flatMap(scheme => scheme.routes.map(route => route.purpose))), 'nothing');
    const facts = fc.record({
      relation: fc.constantFrom('labour', 'not-fully-labour', 'civil', 'undetermined', 'other'), claims: fc.subarray(['wages', 'labour-relation']),
      headcount: fc.nat(500), applicant: fc.constantFrom('worker' as const, 'employer' as const),
    }, { requiredKeys: [] });
    fc.assert(fc.property(fc.nat(5), words, purposes, fc.option(words, { nil: undefined }), facts, (index, from, purpose, to, known) => {
      const scheme = shipped[index]!;
      const answer = routeFor(scheme, { from, purpose, facts: known, ...(to ? { to } : {}) });
      if (isRefusal(answer)) return /[一-鿿]/.test(answer.message.zh + answer.nextStep.zh) && answer.basis !== undefined;
      const takesPart = scheme.agencies.some(agency => agency.name === answer.to);
      return takesPart && answer.from === from && answer.to !== from && (to === undefined || answer.to === to);
    }));
  });
});
