import type { Moment } from '@fengqiao/procedure';
import type { CaseDecision, CaseDocket, CaseState } from '../procedures/arbitration-case.head.js';
import type { Suspension } from '../procedures/arbitration-case.hearing.inputs.js';

/** 中止审理 (办案规则 art. 47): the time in between does not count toward the forty-five days. */
export const suspendCase = (docket: CaseDocket, input: Suspension, moment: Moment): CaseDecision => ({
  to: 'suspended', facts: { suspension: { ground: input.ground, since: moment.on, before: docket.state } },
});

/** 恢复审理, where the case stood. */
export const resumeCase = (docket: CaseDocket): CaseDecision =>
  ({ to: (docket.facts.suspension?.before ?? 'accepted') as CaseState });
