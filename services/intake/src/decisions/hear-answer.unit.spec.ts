import { civilDate } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import type { ClaimDocket, ClaimFacts } from '../procedures/claim.head.js';
import { hearAnswer } from './hear-answer.js';

const on = civilDate('2026-03-02');
const line = (purpose: string, more: Partial<ClaimFacts['handOffs'][number]> = {}) => ({ purpose, on, ...more });
const hear = (...handOffs: ClaimFacts['handOffs']) =>
  hearAnswer(aDocket<ClaimDocket>('referred', { handOffs }), { purpose: 'mediation', answer: 'concluded', result: { outcome: 'agreement' } }, timeOn('2026-03-09'));

describe('an answer to a claim', () => {
  it('is written to the newest hand-off that waits for one, with its outcome', () => {
    expect(hear(line('mediation', { answer: 'declined' }), line('mediation')).facts!.handOffs)
      .toEqual([line('mediation', { answer: 'declined' }), line('mediation', { answer: 'concluded', outcome: 'agreement' })]);
  });

  it('hands the claim back to the clerk when nobody owes an answer any more', () => {
    expect(hear(line('mediation')).to).toBe('answered');
    expect(hear(line('mediation'), line('legal-aid', { answer: 'accepted' })).to).toBeUndefined();
  });

  it('does not wait for help and clues, which move nothing', () => {
    expect(hear(line('mediation'), line('violation-clue'), line('evidence-help')).to).toBe('answered');
  });
});
