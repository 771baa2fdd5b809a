import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { AidDocket } from '../procedures/aid-head.js';
import { askAgency, sameState } from './ask-agency.js';
import { hearAnswer } from './hear-answer.js';

const moment = { on: civilDate('2026-03-10') } as Moment;
const docket = (awaiting: string[]) => ({ state: 'assisting', facts: { awaiting } }) as unknown as AidDocket;

describe('what a lawyer asks of other agencies', () => {
  it('is remembered until it is answered, once per hand-off', () => {
    expect(askAgency('evidence-help')(docket(['evidence-help']), { to: 'elsewhere' })).toMatchObject({
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

  it('cannot be asked before there is a docket', () => {
    expect(() => sameState({ state: 'new' } as AidDocket)).toThrow('no docket yet');
  });
});
