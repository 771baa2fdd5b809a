import { describe, expect, it } from '@jest/globals';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { askAgency } from './ask-agency.js';
import { hearAnswer } from './hear-answer.js';

const moment = timeOn('2026-03-10');
const docket = (awaiting: string[]) => aDocket<AidDocket>('assisting', { awaiting });

describe('what a lawyer asks of other agencies', () => {
  it('is remembered until it is answered, once per hand-off', () => {
    expect(askAgency('evidence-help')(docket(['evidence-help']), { to: 'elsewhere' })).toEqual({
      facts: { awaiting: ['evidence-help', 'evidence-help'] }, refer: [{ purpose: 'evidence-help', to: 'elsewhere', particulars: {} }],
    });
  });

  it('is still awaited after an acceptance', () => {
    expect(hearAnswer(docket(['arbitration']), { purpose: 'arbitration', answer: 'accepted' }, moment).facts?.awaiting).toEqual(['arbitration']);
  });

  it.each(['declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const)('is no longer awaited when %s', answer => {
    const after = hearAnswer(docket(['evidence-help', 'arbitration', 'evidence-help']), { purpose: 'evidence-help', answer, outcome: 'x' }, moment);
    expect(after.facts?.awaiting).toEqual(['arbitration', 'evidence-help']);
    expect(after.facts?.heard).toEqual([{ purpose: 'evidence-help', answer, outcome: 'x', on: '2026-03-10' }]);
  });
});
