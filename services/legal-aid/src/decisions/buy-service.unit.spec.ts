import { afterAll, describe, expect, it } from '@jest/globals';
import { aCaseNumber, livesOf } from '@fengqiao/testing/walks';
import { servicePurchase } from '../procedures/service-purchase.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(servicePurchase);
const CONTRACT = { provider: '示例律师事务所', service: '驻点值班和案件代理', number: '购1号', from: '2026-03-02', to: '2026-12-31', quota: 10, unitPrice: 150_000 };
const running = () => life().take('sign', DAY, CONTRACT);

describe('a contract for aid services (LA-07)', () => {
  it('is paid for what was delivered, at its price, after an assessment', () => {
    const walk = running().take('recordDelivery', '2026-04-01', { count: 2, cases: [aCaseNumber(1), aCaseNumber(2)] }).take('expire', '2027-01-01').take('settle', '2027-01-05', { assessment: '合格' });
    expect(walk.docket).toMatchObject({ state: 'settled', facts: { settled: { count: 2, amount: 300_000 } } });
  });

  it('never counts more than was bought, nor a case twice', () => {
    const walk = running().take('recordDelivery', '2026-04-01', { count: 9, cases: [aCaseNumber(1)] });
    expect(walk.refusal('recordDelivery', '2026-04-02', { count: 2 })).toBe('quota-exceeded');
    expect(walk.refusal('recordDelivery', '2026-04-02', { count: 1, cases: [aCaseNumber(1)] })).toBe('case-counted-already');
  });

  it('has a length, and may be ended early', () => {
    expect(life().refusal('sign', DAY, { ...CONTRACT, to: '2026-03-02' })).toBe('contract-without-length');
    expect(running().take('terminate', '2026-05-06', { endedWhy: '服务质量不合格' }).state).toBe('ended');
  });
});

afterAll(() => expect(untouched()).toEqual([]));
