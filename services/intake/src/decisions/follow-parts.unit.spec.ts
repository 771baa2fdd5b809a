import { civilDate, isRefusal } from '@fengqiao/kernel';
import { aDocket, firm, timeOn, worker } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import type { ClaimDocket, ClaimFacts } from '../procedures/claim.head.js';
import { hearAnswer } from './hear-answer.js';
import { passClue, requestMediation } from './hand-over.js';
import { recordOutcome } from './resolve-claim.js';

const on = civilDate('2026-03-02');
const parts: ClaimFacts['parts'] = [
  { id: 'slips', title: '持有欠条', parties: ['w1', 'w2'], state: 'waiting', on }, { id: 'others', title: '没有欠条', parties: ['w3'], state: 'waiting', on },
];
const docket = (facts: Partial<ClaimFacts>) => aDocket<ClaimDocket>('referred', { parts, ...facts }, { parties: ['w1', 'w2', 'w3'].map(id => worker(id)).concat(firm()) });
const asked = (facts: Partial<ClaimFacts>, part?: string) => requestMediation(docket(facts), { body: 'union', ...(part ? { part } : {}) }, timeOn('2026-03-09'));
const factsOf = (decision: ReturnType<typeof asked>): Partial<ClaimFacts> => (isRefusal(decision) ? {} : decision.facts ?? {}) as Partial<ClaimFacts>;
const states = (facts: Partial<ClaimFacts>) => facts.parts?.map(part => part.state);

describe('a part of a group', () => {
  it('is handed over with its own workers, and has a state of its own (K18, K25)', () => {
    const decision = asked({}, 'slips');
    expect(decision).toMatchObject({ refer: [{ purpose: 'mediation', parties: ['w1', 'w2'] }] });
    expect(states(factsOf(decision))).toEqual(['handed-over', 'waiting']);
    expect(asked({}, 'nobody')).toMatchObject({ code: 'group-part-unknown' });
  });

  it('may go the same way while another part is there already, but not twice', () => {
    const first = factsOf(asked({}, 'slips'));
    expect(states(factsOf(asked(first, 'others')))).toEqual(['handed-over', 'handed-over']);
    expect(asked(first, 'slips')).toMatchObject({ code: 'already-handed-over' });
    expect(asked(first)).toMatchObject({ code: 'already-handed-over' });
  });

  it('gets the answer to its own hand-off, not to the other part’s', () => {
    const both = factsOf(asked(factsOf(asked({}, 'slips')), 'others'));
    const referral = both.handOffs![0]!.referral!;
    const heard = hearAnswer(docket(both), { purpose: 'mediation', referral, answer: 'accepted' }, timeOn('2026-03-10')).facts as Partial<ClaimFacts>;
    expect(heard.handOffs!.map(line => line.answer)).toEqual(['accepted', undefined]);
    expect(states(heard)).toEqual(['taken', 'handed-over']);
    const ended = hearAnswer(docket(heard), { purpose: 'mediation', referral, answer: 'concluded' }, timeOn('2026-03-20'));
    expect(states(ended.facts as Partial<ClaimFacts>)).toEqual(['answered', 'handed-over']);
    expect(ended.to).toBeUndefined();
  });

  it('is moved by no clue, and ends with the outcome of the last of its workers', () => {
    expect(states(factsOf(passClue(docket({}), { violation: '拖欠工资' }, timeOn('2026-03-09'))))).toEqual(['waiting', 'waiting']);
    const one = factsOf(recordOutcome(docket({}), { party: 'w1', outcome: 'paid' }, timeOn('2026-03-09')));
    expect(states(one)).toEqual(['waiting', 'waiting']);
    expect(states(factsOf(recordOutcome(docket(one), { party: 'w2', outcome: 'paid' }, timeOn('2026-03-12'))))).toEqual(['ended', 'waiting']);
  });
});
