import { addDays, civilDate, fen, isRefusal, type CivilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Walk, anAppointment, firm, worker } from '@fengqiao/testing/walks';
import { agreement, employee, file, someone } from '../test/dispute.js';
import { mediation } from './procedures/mediation.procedure.js';

const SECRET = '只在调解室里说的话';
const ANSWERS_HEARD = ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const;

/** A plausible input of every action on a day; `pick` varies it. */
function inputOf(life: Walk, action: string, day: CivilDate, pick: number): unknown {
  const owed = life.docket.file.instruments.flatMap(paper => paper.obligations).find(duty => !duty.paidOn);
  const terms = agreement(day, { obligations: [{ payer: 'firm', payee: 'w1', amount: fen(100_000), dueOn: addDays(day, pick % 40), ...(pick % 5 ? {} : { paidOn: day }) }] });
  const plan = { on: addDays(day, pick % 12), time: '09:00', form: 'room', place: '东中心', told: '电话' };
  const reason = { code: pick % 2 ? 'outside-mandate' : 'party-refuses', text: '说明' };
  const inputs: Record<string, unknown> = {
    contactRespondent: { answer: pick % 2 ? 'agrees' : 'refuses', how: '电话' }, decline: { reason }, askReturn: { reason }, sendOn: { to: 'union', reason },
    settleOnTheSpot: { ...terms, mediator: someone }, assign: { mediator: someone }, move: { direction: 'down', to: `station-${pick}`, reason: '就近' },
    verify: { answer: pick % 4 ? 'agrees' : 'refuses', how: '电话', agreed: [SECRET] }, holdSession: { place: '东中心', attended: ['w1'], record: SECRET },
    scheduleSession: plan, moveSession: { ...plan, why: '一方请求' }, callOffSession: { why: '一方请求' },
    extendPeriod: { bothAgree: true }, agreeLongerPeriod: { bothAgree: true, until: addDays(day, 10) }, reportRisk: { to: 'analytics', what: '激化' },
    recordOutcome: { party: pick % 2 ? 'w1' : 'w2', outcome: 'withdrawn' }, recordPartAgreement: { ...terms, parties: [pick % 2 ? 'w1' : 'w2'] }, recordAgreement: terms,
    failRest: { code: 'far-apart', text: SECRET }, fail: { code: 'far-apart', text: SECRET },
    passToArbitration: { jurisdiction: 'performance-place' }, requestArbitration: { jurisdiction: 'performance-place' },
    hearOnward: { purpose: 'arbitration', answer: ANSWERS_HEARD[pick % 5] },
    requestReview: { joint: true }, requestConfirmation: { joint: true }, fileSuit: { cause: '追索劳动报酬' }, remind: { how: '短信' },
    hearWay: { purpose: ['judicial-confirmation', 'payment-order', 'arbitration-review'][pick % 3], answer: ANSWERS_HEARD[pick % 6] },
    hearEnforcement: { purpose: 'enforcement', answer: ANSWERS_HEARD[pick % 6], outcome: pick % 2 ? 'completed' : 'ended-this-time' },
    recordPayment: { obligation: owed?.id ?? 'none', amount: pick % 3 ? owed?.amount ?? 1 : 1, paidOn: day },
    diagnose: { mode: 'conference', relation: SECRET, law: SECRET, plan: SECRET,
      panel: ['mediator', 'lawyer', pick % 2 ? 'arbitrator' : 'inspector'].map(office => ({ id: office, name: office, office })) },
  };
  return inputs[action] ?? {};
}

const ENDING = ['declined', 'concluded', 'sent-on', 'revoked'];
const PLATFORM = { parties: [worker('w1'), employee('w2'), firm()], employment: { relation: 'undetermined' as const, region: 'wenzhou' } };
const LABOUR = { parties: [employee('w1'), employee('w2'), firm()] };

function live(steps: readonly { readonly action: string; readonly wait: number; readonly pick: number }[], platform: boolean): Walk {
  let day = civilDate('2026-03-02');
  const life = new Walk(mediation, { file: file(platform ? PLATFORM : LABOUR), purpose: 'mediation' })
    .among({ 'mediator-appointment': [anAppointment('serving', { id: someone.id, person: someone.name })] }).take('receive', day, { body: 'station' });
  for (const step of steps) {
    day = addDays(day, step.wait);
    const input = inputOf(life, step.action, day, step.pick);
    if (!isRefusal(life.ask(step.action, day, input))) life.take(step.action, day, input);
  }
  return life;
}

const opening = new Set(['receive', 'apply']);
const step = fc.record({
  action: fc.constantFrom(...Object.keys(mediation.actions).filter(name => !opening.has(name))), wait: fc.nat(9), pick: fc.nat(30),
});
const lives = fc.tuple(fc.array(step, { minLength: 10, maxLength: 60 }), fc.boolean());

describe('any life of a mediation that another agency asked for', () => {
  it('answers exactly once, accepts before it concludes, and ends in no state unanswered', () => {
    fc.assert(fc.property(lives, ([steps, platform]) => {
      const life = live(steps, platform);
      const answers = life.steps.flatMap(taken => taken.answers.map(answer => answer.answer));
      const endings = answers.filter(answer => ENDING.includes(answer));
      expect(endings.length).toBeLessThanOrEqual(1);
      // A return that the sender refuses counts as acceptance in the protocol.
      if (endings[0] === 'concluded') expect(answers.includes('accepted') || life.taken.includes('returnRefused')).toBe(true);
      const givenBack = life.docket.state === 'goneBack';
      if (life.isOver && !givenBack) expect(endings).toHaveLength(1);
    }), { numRuns: 300 });
  });

  it('lets nothing out that was said in the room', () => {
    fc.assert(fc.property(lives, ([steps, platform]) => {
      const life = live(steps, platform);
      expect(JSON.stringify(life.steps.map(taken => [taken.adds, taken.answers, taken.referrals, taken.remark]))).not.toContain(SECRET);
    }), { numRuns: 100 });
  });

  it('pays out exactly what was promised, however it is split', () => {
    fc.assert(fc.property(lives, ([steps, platform]) => {
      const life = live(steps, platform);
      for (const paper of life.docket.file.instruments) expect(paper.obligations.reduce((sum, duty) => sum + duty.amount, 0)).toBe(100_000);
    }), { numRuns: 100 });
  });
});
