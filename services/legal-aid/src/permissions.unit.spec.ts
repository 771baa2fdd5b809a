import { describe, expect, it } from '@jest/globals';
import { offeredActions } from '@fengqiao/procedure';
import { aidApplication } from './procedures/aid-application.procedure.js';
import { aidObjection } from './procedures/aid-objection.procedure.js';

const mayAct = (state: string, role: string, procedure = aidApplication) =>
  offeredActions(procedure, state, { id: 'someone', roles: [role] }).filter(offered => offered.open).map(offered => offered.action);

describe('who may act in a legal-aid case', () => {
  it('lets no lawyer decide on an application', () => {
    expect(mayAct('received', 'lawyer')).toEqual([]);
  });

  it('leaves termination and change of lawyer to the director', () => {
    expect(mayAct('assisting', 'director')).toEqual(['changeLawyer', 'terminate']);
    expect(mayAct('assisting', 'reviewer')).not.toContain('terminate');
  });

  it('keeps proposing and approving a subsidy in two hands', () => {
    expect(mayAct('filed', 'reviewer')).toEqual(['proposePayment']);
    expect(mayAct('subsidyProposed', 'reviewer')).toEqual([]);
    expect(mayAct('subsidyProposed', 'director')).toEqual(['approvePayment', 'returnPayment']);
  });

  it('lets the office not review the objection against itself', () => {
    expect(mayAct('raised', 'director', aidObjection)).toEqual([]);
    expect(mayAct('raised', 'bureau-reviewer', aidObjection)).toEqual(['uphold', 'orderCorrection', 'withdraw']);
  });
});
