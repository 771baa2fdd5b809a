import { timeOn, firm, worker } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { file } from '../../test/dispute.js';
import { findTalksRule } from './open-mediation.js';

const rider = { parties: [worker('w1', { workerKind: 'food-delivery' }), firm()] };
const rule = (day: string, relation: 'labour' | 'civil' | 'undetermined') =>
  findTalksRule(file({ ...rider, employment: { relation, region: 'wenzhou' } }), {}, timeOn(day));

describe('the rule of talks with a platform worker', () => {
  it('is the notice of 2024 since it is in force, unless the relation is a labour one', () => {
    expect([rule('2024-02-01', 'undetermined'), rule('2024-02-01', 'civil'), rule('2024-02-01', 'labour')])
      .toEqual(['mediation.new-employment', 'mediation.new-employment', 'mediation.labour']);
  });

  it('is the ordinary one before (K04)', () => {
    expect([rule('2020-03-02', 'undetermined'), rule('2020-03-02', 'civil')]).toEqual(['mediation.labour', 'mediation.people']);
  });
});

describe('the rule of other talks', () => {
  const today = timeOn('2026-03-02');

  it('is that of the body, and of whoever commissioned them before that', () => {
    expect(findTalksRule(file(), { body: 'union' }, today)).toBe('mediation.labour');
    expect(findTalksRule(file(), { body: 'enterprise' }, today)).toBe('mediation.enterprise');
    expect(findTalksRule(file(), { body: 'enterprise', commission: 'entrusted-summary' }, today)).toBe('mediation.entrusted-summary');
  });
});
