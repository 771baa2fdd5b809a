import { describe, expect, it } from '@jest/globals';
import { offeredActions } from '@fengqiao/procedure';
import { clue } from './procedures/clue.procedure.js';
import { complaint } from './procedures/complaint.procedure.js';
import { evidenceRequest } from './procedures/evidence-request.procedure.js';

const mayAct = (state: string, role: string, procedure = complaint) =>
  offeredActions(procedure, state, { id: 'someone', roles: [role] }).filter(offered => offered.open).map(offered => offered.action);

describe('who may act in an inspection', () => {
  it.each([
    ['investigating', ['extendInvestigation', 'queryAccounts', 'drop', 'transferCrime', 'recordInvitation']],
    ['deciding', ['decide', 'extendDecision', 'drop', 'transferCrime']],
    ['decided', ['applyEnforcement', 'transferCrime']],
  ])('leaves to the head in %s what the head answers for', (state, headOnly) => {
    expect(mayAct(state, 'head')).toEqual(expect.arrayContaining(headOnly));
    expect(mayAct(state, 'inspector').filter(action => headOnly.includes(action))).toEqual([]);
  });

  it('lets an inspector deliver evidence, and only the head decline to help', () => {
    expect(mayAct('gathering', 'inspector', evidenceRequest)).toContain('deliverEvidence');
    expect(mayAct('received', 'inspector', evidenceRequest)).not.toContain('decline');
    expect(mayAct('received', 'inspector', clue)).not.toContain('decline');
  });
});
