import { describe, expect, it } from '@jest/globals';
import { openTo } from '@fengqiao/testing/walks';
import { clue } from './procedures/clue.procedure.js';
import { complaint } from './procedures/complaint.procedure.js';
import { evidenceRequest } from './procedures/evidence-request.procedure.js';

describe('who may act in an inspection', () => {
  it.each([
    ['investigating', ['extendInvestigation', 'queryAccounts', 'drop', 'transferCrime', 'recordInvitation']],
    ['deciding', ['decide', 'extendDecision', 'drop', 'transferCrime']],
    ['decided', ['applyEnforcement', 'transferCrime']],
  ])('leaves to the head in %s what the head answers for', (state, headOnly) => {
    expect(openTo(complaint, state, 'head')).toEqual(expect.arrayContaining(headOnly));
    expect(openTo(complaint, state, 'inspector').filter(action => headOnly.includes(action))).toEqual([]);
  });

  it('lets an inspector deliver evidence, and only the head decline to help', () => {
    expect(openTo(evidenceRequest, 'gathering', 'inspector')).toContain('deliverEvidence');
    expect(openTo(evidenceRequest, 'received', 'inspector')).not.toContain('decline');
    expect(openTo(clue, 'received', 'inspector')).not.toContain('decline');
  });
});
