import { aCaseNumber, livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { consultation } from '../procedures/consultation.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(consultation);

describe('a consultation', () => {
  const asked = () => life().take('ask', DAY, { channel: 'remote-call', topic: '扣款', question: '平台罚款合法吗' });
  const reply = { by: '值班律师甲', role: 'lawyer', text: '先看公示的规则' };

  it('keeps the call, the answer and who gave it, and becomes a claim by the worker\'s wish', () => {
    const one = asked().take('recordCall', DAY, { lawyer: '值班律师甲', minutes: 12 }).take('answer', DAY, reply).take('becomeClaim', DAY, { claimCase: aCaseNumber(7) });
    expect(one.docket).toMatchObject({ state: 'claimed', facts: { call: { minutes: 12 }, answers: [{ by: '值班律师甲', on: DAY }], claimCase: aCaseNumber(7) } });
  });

  it('takes no answer of the assistant without a source', () => {
    const one = asked();
    expect(one.refusal('answer', DAY, { ...reply, role: 'assistant' })).toBe('answer-without-source');
    one.take('answer', DAY, { ...reply, role: 'assistant', sources: ['《劳动合同法》第4条'] }).take('askFurther', DAY, { question: '没有公示呢' })
      .take('answer', DAY, reply).take('close', DAY);
  });
});

afterAll(() => expect(untouched()).toEqual([]));
