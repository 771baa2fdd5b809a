import { describe, expect, it } from '@jest/globals';
import { civilDate, isRefusal } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { policeDecline, transferCrime } from './transfer-crime.js';

const moment = timeOn('2026-03-20');
const transfer = { offence: 'refusal-to-pay', to: '某公安分局', number: '移1号' } as const;
const ordered = (state: ComplaintDocket['state'], lastDay: string) => aDocket<ComplaintDocket>(state,
  { order: { number: '令1号', issuedOn: civilDate('2026-03-03'), lastDay: civilDate(lastDay), debtors: ['firm'] } });

describe('a transfer to the police', () => {
  it('for refusal to pay needs an order, and the day after its last day', () => {
    expect(transferCrime(aDocket('investigating', {}), transfer, moment)).toMatchObject({ code: 'order-not-given' });
    expect(transferCrime(ordered('ordered', '2026-03-20'), transfer, moment)).toMatchObject({ code: 'order-still-running', details: { from: '2026-03-21' } });
    expect(transferCrime(ordered('orderMissed', '2026-03-19'), transfer, moment)).toEqual({ facts: { transfer: { ...transfer, from: 'orderMissed' } } });
  });

  it('names no proof that the file does not hold', () => {
    expect(transferCrime(aDocket('investigating', {}), { ...transfer, offence: 'other', proof: [{ fact: '上游已付清', evidence: ['nowhere'] }] }, moment)).toMatchObject({ code: 'proof-not-in-file' });
  });

  it('for another offence waits for nothing', () => {
    expect(isRefusal(transferCrime(aDocket('investigating', {}), { ...transfer, offence: 'other' }, moment))).toBe(false);
  });

  it('that the police decline comes back to where it was', () => {
    expect(policeDecline(aDocket('transferring', { transfer: { ...transfer, from: 'deciding' } }))).toEqual({ to: 'deciding' });
  });
});
