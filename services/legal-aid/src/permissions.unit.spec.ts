import { describe, expect, it } from '@jest/globals';
import { openTo } from '@fengqiao/testing/walks';
import { aidApplication } from './procedures/aid-application.procedure.js';
import { aidObjection } from './procedures/aid-objection.procedure.js';

describe('who may act in a legal-aid case', () => {
  it('lets no lawyer decide on an application', () => {
    expect(openTo(aidApplication, 'received', 'lawyer')).toEqual([]);
  });

  it('leaves termination and change of lawyer to the director', () => {
    expect(openTo(aidApplication, 'assisting', 'director')).toEqual(['changeLawyer', 'terminate']);
    expect(openTo(aidApplication, 'assisting', 'reviewer')).not.toContain('terminate');
  });

  it('keeps proposing and approving a subsidy in two hands', () => {
    expect(openTo(aidApplication, 'filed', 'reviewer')).toEqual(['proposePayment']);
    expect(openTo(aidApplication, 'subsidyProposed', 'reviewer')).toEqual([]);
    expect(openTo(aidApplication, 'subsidyProposed', 'director')).toEqual(['approvePayment', 'returnPayment']);
  });

  it('lets the office not review the objection against itself', () => {
    expect(openTo(aidObjection, 'raised', 'director')).toEqual([]);
    expect(openTo(aidObjection, 'raised', 'bureau-reviewer')).toEqual(['uphold', 'orderCorrection', 'withdraw']);
  });
});
