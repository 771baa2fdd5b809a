import { describe, expect, it } from '@jest/globals';
import { file, worker, firm } from '../../test/dispute.js';
import { onDay } from '../../test/time.js';
import { talksClock } from './open-mediation.js';

const rider = { parties: [worker('w1', { workerKind: 'food-delivery' }), firm()] };
const clock = (day: string, relation: 'labour' | 'civil' | 'undetermined') => talksClock(file({ ...rider, employment: { relation, region: 'wenzhou' } }), {}, onDay(day));

describe('the clock of talks with a platform worker', () => {
  it('is the one of the notice of 2024 since it is in force, unless the relation is a labour one', () => {
    expect([clock('2024-02-01', 'undetermined'), clock('2024-02-01', 'civil'), clock('2024-02-01', 'labour')]).toEqual(['newEmployment', 'newEmployment', 'mediation']);
  });

  it('is the ordinary one before (K04)', () => {
    expect([clock('2020-03-02', 'undetermined'), clock('2020-03-02', 'civil')]).toEqual(['mediation', 'peoples']);
  });
});
