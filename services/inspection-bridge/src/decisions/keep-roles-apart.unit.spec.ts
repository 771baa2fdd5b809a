import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@fengqiao/kernel';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { inviteMediators } from './invite-mediators.js';
import { actAsInspectors, sameState } from './keep-roles-apart.js';

const docket = (facts: object) => ({ state: 'investigating', facts }) as unknown as ComplaintDocket;
const code = (decided: unknown) => isRefusal(decided) && decided.code;

describe('one officer, one role in a case', () => {
  it('refuses enforcement powers to the court’s invited mediator', () => {
    expect(code(actAsInspectors(docket({ invitedMediators: ['甲'] }), ['甲', '乙'], {}))).toBe('mediator-may-not-enforce');
  });

  it('leaves enforcement to the others, and remembers all who used it', () => {
    expect(actAsInspectors(docket({ invitedMediators: ['甲'], inspectors: ['丙'] }), ['乙', '丙'], { facts: { findings: '属实' } }))
      .toEqual({ facts: { findings: '属实', inspectors: ['丙', '乙'] } });
  });

  it('refuses mediation to whoever has used enforcement powers', () => {
    expect(code(inviteMediators(docket({ inspectors: ['甲'] }), { officers: ['甲'] }))).toBe('inspector-may-not-mediate');
    expect(inviteMediators(docket({ inspectors: ['甲'], invitedMediators: ['乙'] }), { officers: ['乙', '丙'] }))
      .toEqual({ to: 'investigating', facts: { invitedMediators: ['乙', '丙'] } });
  });

  it('has no state to keep before there is a docket', () => {
    expect(() => sameState({ state: 'new' } as ComplaintDocket)).toThrow('no docket yet');
  });
});
