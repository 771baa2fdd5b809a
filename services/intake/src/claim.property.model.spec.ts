import { addDays, civilDate, isRefusal, type CivilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Walk, aCaseNumber, worker } from '@fengqiao/testing/walks';
import { file } from '../test/claims.js';
import { claim } from './procedures/claim.procedure.js';
import type { HandOff } from './procedures/claim.head.js';
import { isWaiting } from './decisions/hand-over.js';

const HEARD = ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const;

function inputOf(action: string, day: CivilDate, pick: number, waiting: readonly string[]): unknown {
  const reason = { reason: { code: 'other', text: '说明' } };
  const inputs: Record<string, unknown> = {
    takeIn: { channel: { kind: 'transfer' } }, turnDown: reason, askReturn: reason,
    triage: { suitable: true, next: 'mediation', urgency: 'normal', reason: '适宜' }, decideRelation: { relation: ['labour', 'civil'][pick % 2], reason: '说明' },
    supplement: { events: [{ id: `e${pick}`, on: addDays(day, -pick), what: '主张', by: 'w1', interruptsLimitation: true }] },
    noteSuspension: { from: addDays(day, -pick), to: day, why: '住院' }, link: { caseNo: aCaseNumber(9), kind: 'same-employer', matched: ['respondent'] },
    unlink: { caseNo: aCaseNumber(9), reason: '误联' }, addWorkers: { parties: [worker(`more-${pick}`)] }, merge: { into: aCaseNumber(9), reason: '重复' },
    requestAid: { form: 'arbitration' }, requestEvidence: { wanted: ['台账'] }, requestMediation: { body: 'union' }, requestArbitration: { jurisdiction: 'employer-seat' },
    receiveForArbitration: { jurisdiction: 'employer-seat' }, receiveForCourt: { cause: '追索劳动报酬', ground: 'wage-slip' }, fileSuit: { cause: '追索劳动报酬', ground: 'wage-slip' },
    requestPaymentOrder: { basis: 'wages', amount: 1 }, passClue: { violation: '欠薪' }, notify: { to: ['analytics'], subject: '通报', body: '内容' },
    hearAnswer: { purpose: waiting[pick % Math.max(1, waiting.length)] ?? 'mediation', answer: HEARD[pick % 6] },
    recordOutcome: { party: 'w1', outcome: 'paid' }, resolve: { outcome: 'paid', summary: '付清' }, visit: { note: '回访' }, withdraw: { reason: '自行协商' },
  };
  return inputs[action] ?? {};
}

const step = fc.record({
  action: fc.constantFrom(...Object.keys(claim.actions).filter(name => name !== 'register' && name !== 'receive')), wait: fc.nat(20), pick: fc.nat(30),
});

function live(steps: readonly { readonly action: string; readonly wait: number; readonly pick: number }[]): Walk {
  let day = civilDate('2026-01-05');
  const life = new Walk(claim, { file: file(), purpose: 'claim-intake' }).take('receive', day);
  for (const { action, wait, pick } of steps) {
    day = addDays(day, wait);
    const waiting = ((life.docket.facts['handOffs'] ?? []) as HandOff[]).filter(isWaiting).map(line => line.purpose);
    const input = inputOf(action, day, pick, waiting);
    if (!isRefusal(life.ask(action, day, input))) life.take(action, day, input);
  }
  return life;
}

describe('any life of a claim that a partner handed over', () => {
  it('is answered exactly once by its end, and never ends while somebody else holds a duty of it', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), steps => {
      const life = live(steps);
      const answers = life.steps.flatMap(taken => taken.answers.map(answer => answer.answer));
      const endings = answers.filter(answer => answer === 'concluded' || answer === 'declined' || answer === 'revoked');
      const { state, facts } = life.docket;
      expect(endings.length).toBeLessThanOrEqual(1);
      if (!claim.states[state]!.terminal) return;
      if (state !== 'goneBack') expect(endings).toHaveLength(1);
      expect(((facts['handOffs'] ?? []) as HandOff[]).filter(isWaiting)).toEqual([]);
    }), { numRuns: 300 });
  });

  it('keeps the day it arrived as the proof of interruption, whatever comes later', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), steps => {
      expect(live(steps).docket.file.events.find(event => event.id === 'docket-1-registered')).toMatchObject({ on: '2026-01-05', interruptsLimitation: true });
    }), { numRuns: 100 });
  });
});
