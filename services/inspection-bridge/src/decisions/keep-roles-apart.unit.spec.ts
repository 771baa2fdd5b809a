import { describe, expect, it } from '@jest/globals';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { inviteMediators } from './invite-mediators.js';
import { actAsInspectors } from './keep-roles-apart.js';

const docket = (facts: ComplaintDocket['facts']) => aDocket<ComplaintDocket>('investigating', facts);
const enteredBy = (actor: string) => timeOn('2026-03-20', { actor });

describe('one officer, one role in a case', () => {
  it('refuses enforcement powers to the court’s invited mediator', () => {
    expect(actAsInspectors(docket({ invitedMediators: ['甲'] }), ['甲', '乙'], enteredBy('丙'), {})).toMatchObject({ code: 'mediator-may-not-enforce' });
  });

  it('refuses them also to a mediator who enters the step in the names of others', () => {
    expect(actAsInspectors(docket({ invitedMediators: ['甲'] }), ['乙', '丙'], enteredBy('甲'), {}))
      .toMatchObject({ code: 'mediator-may-not-enforce', details: { officers: ['甲'] } });
  });

  it('leaves enforcement to the others, and remembers all who used it and who entered it', () => {
    expect(actAsInspectors(docket({ invitedMediators: ['甲'], inspectors: ['丙'], actors: ['丙'] }), ['乙', '丙'], enteredBy('乙'), { facts: { findings: '属实' } }))
      .toEqual({ facts: { findings: '属实', inspectors: ['丙', '乙'], actors: ['丙', '乙'] } });
  });

  it('refuses mediation to whoever has used enforcement powers, or entered their use', () => {
    expect(inviteMediators(docket({ inspectors: ['甲'] }), { officers: ['甲'] })).toMatchObject({ code: 'inspector-may-not-mediate' });
    expect(inviteMediators(docket({ inspectors: ['甲'], actors: ['乙'] }), { officers: ['乙'] })).toMatchObject({ code: 'inspector-may-not-mediate' });
    expect(inviteMediators(docket({ inspectors: ['甲'], invitedMediators: ['乙'] }), { officers: ['乙', '丙'] }))
      .toEqual({ facts: { invitedMediators: ['乙', '丙'] } });
  });
});
