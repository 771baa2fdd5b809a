import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { aDocket, firm, timeOn, worker } from '@fengqiao/testing/walks';
import type { ClaimDocket } from '../procedures/claim.head.js';
import { addWorkers, nameRepresentatives, splitGroup } from './form-group.js';

const today = timeOn('2026-03-02');
const electedOn = civilDate('2026-03-01');
const groupOf = (size: number) => aDocket<ClaimDocket>('triaged', {}, { parties: [...Array.from({ length: size }, (_, at) => worker(`w${at + 1}`)), firm()] });

describe('a group of workers', () => {
  it('elects representatives from ten on, and from its own midst', () => {
    expect(nameRepresentatives(groupOf(9), { parties: ['w1'], electedOn })).toMatchObject({ code: 'group-too-small-for-representatives' });
    expect(nameRepresentatives(groupOf(10), { parties: ['stranger'], electedOn })).toMatchObject({ code: 'representative-not-in-group' });
    expect(nameRepresentatives(groupOf(10), { parties: ['w1'], electedOn })).toMatchObject({ facts: { representatives: ['w1'] } });
  });

  it('lists nobody twice, and no employer among the workers', () => {
    expect(addWorkers(groupOf(10), { parties: [worker('w1')], claims: [] }, today)).toMatchObject({ code: 'worker-already-listed' });
    expect(addWorkers(groupOf(10), { parties: [firm('other')], claims: [] }, today)).toMatchObject({ code: 'worker-already-listed' });
  });

  it('is split without losing anybody or counting anybody twice', () => {
    const split = (...parts: string[][]) => splitGroup(groupOf(3), { parts: parts.map(parties => ({ title: '一组', parties })) }, today);
    expect(split(['w1', 'w2'], ['w3'])).toMatchObject({ facts: { parts: [{ parties: ['w1', 'w2'] }, { parties: ['w3'] }] } });
    for (const wrong of [split(['w1'], ['w2']), split(['w1', 'w2'], ['w2', 'w3']), split(['w1', 'w2'], ['firm'])]) {
      expect(wrong).toMatchObject({ code: 'split-does-not-add-up' });
    }
  });
});
