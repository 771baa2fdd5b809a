import { describe, expect, it } from '@jest/globals';
import { civilDate, fen, isRefusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import { TERMINATION_GROUNDS } from '../procedures/aid-application.inputs.js';
import type { AidDocket } from '../procedures/aid-head.js';
import { closeAid } from './close-aid.js';
import { keepClosingFile } from './keep-closing-file.js';
import { keepLatePapers } from './keep-late-papers.js';
import { proposePayment } from './propose-payment.js';
import { signRetainer } from './sign-retainer.js';
import { terminateAid } from './terminate-aid.js';

const moment = { on: civilDate('2026-04-10') } as Moment;
const docket = (facts: object, state = 'assisting') => ({ state, facts }) as unknown as AidDocket;
const code = (decided: unknown) => isRefusal(decided) && decided.code;

describe('the end of aid', () => {
  it('has the eight grounds of art. 48', () => {
    expect(TERMINATION_GROUNDS).toHaveLength(8);
  });

  it.each(TERMINATION_GROUNDS)('may come by %s where means were only exempt from checking', ground => {
    expect(terminateAid(docket({ means: { finding: 'exempt' } }),
      { number: '终1号', ground, why: '说明' })).toMatchObject({ answer: { result: { outcome: 'ended' } } });
  });

  it('does not come by a change of means where means never mattered', () => {
    expect(code(terminateAid(docket({ means: { finding: 'not-subject' } }),
      { number: '终1号', ground: 'means-changed', why: '收入增加' }))).toBe('means-condition-does-not-apply');
  });

  it('waits for the answers of others and for papers owed', () => {
    const closure = { endedOn: civilDate('2026-04-09'), outcome: 'paid' } as const;
    expect(code(closeAid(docket({ awaiting: ['arbitration'] }), closure, moment))).toBe('answers-outstanding');
    expect(code(closeAid(docket({ papersOwed: ['户籍证明'] }), closure, moment))).toBe('papers-still-owed');
    expect(code(closeAid(docket({}), { ...closure, endedOn: civilDate('2026-04-11') }, moment))).toBe('ended-after-entry');
    expect(closeAid(docket({}), closure, moment)).toMatchObject({ clocks: { closing: { from: '2026-04-09' } },
      answer: { result: { outcome: 'granted' } } });
  });

  it('takes late papers only when all are there', () => {
    const granted = docket({ papersOwed: ['身份证明', '户籍证明'], means: { finding: 'exempt' } });
    expect(code(keepLatePapers(granted, { supplied: ['身份证明'] }))).toBe('papers-still-missing');
    expect(keepLatePapers(granted, { supplied: ['身份证明', '户籍证明'] })).toEqual({ to: 'assisting', facts: { papersOwed: [] } });
  });

  it('makes up the review that urgency postponed', () => {
    const first = { ...docket({ papersOwed: ['身份证明'] }), file: { claims: [{ id: '1', kind: 'wages', title: '工资' }] } } as unknown as AidDocket;
    const means = { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' } as const;
    expect(code(keepLatePapers(first, { supplied: ['身份证明'] }))).toBe('means-not-yet-shown');
    expect(code(keepLatePapers(first, { supplied: ['身份证明'], means: { ...means, ground: 'migrant-injury' } }))).toBe('waiver-does-not-fit');
    expect(keepLatePapers(first, { supplied: ['身份证明'], means })).toMatchObject({ facts: { papersOwed: [], means: { finding: 'exempt' },
      scope: '《法律援助法》第31条' } });
  });

  it('needs the outcome in the closing file, unless aid was ended early', () => {
    const papers = { papers: ['closing-report', 'appointment-notice'] as ('closing-report' | 'appointment-notice')[] };
    expect(code(keepClosingFile(docket({}), papers))).toBe('closing-file-incomplete');
    expect(keepClosingFile(docket({ termination: { ground: 'own-request', why: '说明' } }),
      papers)).toMatchObject({ facts: { closingPapers: papers.papers } });
  });

  it('accepts no retainer that is signed later than it is entered', () => {
    expect(code(signRetainer(docket({}), { signedOn: civilDate('2026-04-11'), authority: 'general' }, moment))).toBe('signed-after-entry');
  });
});

describe('the lawyer’s pay', () => {
  const pay = (kind: 'case-subsidy' | 'purchased-service' | 'salaried', amount: number) => ({ kind, amount: fen(amount), basis: '标准' });

  it('is a subsidy with an amount, or a purchased service without', () => {
    expect(proposePayment(docket({}), pay('case-subsidy', 100))).toMatchObject({ facts: { payment: { amount: 100 } } });
    expect(proposePayment(docket({}), pay('purchased-service', 0))).toMatchObject({ facts: { payment: { kind: 'purchased-service' } } });
    expect(code(proposePayment(docket({}), pay('case-subsidy', 0)))).toBe('payment-amount-does-not-fit');
    expect(code(proposePayment(docket({}), pay('purchased-service', 1)))).toBe('payment-amount-does-not-fit');
  });

  it('is none for the office’s own staff', () => {
    expect(code(proposePayment(docket({ lawyer: { name: '干部甲', kind: 'staff' } }), pay('case-subsidy', 100)))).toBe('salaried-gets-no-subsidy');
    expect(isRefusal(proposePayment(docket({ lawyer: { name: '干部甲', kind: 'staff' } }), pay('salaried', 0)))).toBe(false);
  });
});
