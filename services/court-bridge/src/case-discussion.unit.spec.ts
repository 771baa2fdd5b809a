import { afterAll, describe, expect, it } from '@jest/globals';
import { livesOf } from '@fengqiao/testing/walks';
import { caseDiscussion } from './procedures/case-discussion.procedure.js';

const { life, untouched } = livesOf(caseDiscussion);
const REASON = { reason: { code: 'outside-mandate', text: '已有指导意见' } };
const received = () => life({ purpose: 'deciding-view' }).take('receive', '2026-03-05', { topic: '网约配送员劳动关系认定', questions: ['管理程度如何认定'] });

describe('a question that commission and court discuss (CO-07)', () => {
  it('is discussed by judges and answered with the court’s own view', () => {
    const walk = received().take('take', '2026-03-06').take('discuss', '2026-03-09', { who: ['judge-1', 'judge-2'], minutes: '以管理程度为准' })
      .take('giveView', '2026-03-10', { text: '同意以管理程度为准', agrees: true });
    expect(walk.last.answers).toMatchObject([{ answer: 'concluded', outcome: 'agreed', result: { agrees: true } }]);
    expect(walk.facts).toMatchObject({ meetings: [{ who: ['judge-1', 'judge-2'] }], view: { agrees: true } });
  });

  it('may differ, be declined, sent back or taken back, and never ends unanswered', () => {
    expect(received().take('take', '2026-03-06').take('giveView', '2026-03-10', { text: '不同意', agrees: false }).last.answers).toMatchObject([{ outcome: 'differs' }]);
    expect(received().take('decline', '2026-03-06', REASON).last.answers).toMatchObject([{ answer: 'declined' }]);
    expect(received().take('askReturn', '2026-03-06', REASON).take('returnGranted', '2026-03-07').state).toBe('gone');
    expect(received().take('askReturn', '2026-03-06', REASON).take('returnRefused', '2026-03-07').take('giveView', '2026-03-10', { text: '同意', agrees: true }).isOver).toBe(true);
    expect(received().take('revoked', '2026-03-06').isOver).toBe(true);
  });
});

afterAll(() => expect(untouched()).toEqual([]));
