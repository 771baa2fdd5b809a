import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { file, firm, number, worker } from '../../test/claim-file.js';
import { onDay } from '../../test/time.js';
import type { ClaimDocket } from '../procedures/claim.head.js';
import { addWorkers, nameRepresentatives } from './form-group.js';
import { requestConfirmation } from './hand-over.js';
import { mergeClaim, recordOutcome, withdrawClaim } from './resolve-claim.js';
import { decideRelation } from './triage-claim.js';

const DAY = '2026-03-02';
const docket = (more: Parameters<typeof file>[0] = {}, facts: ClaimDocket['facts'] = {}): ClaimDocket =>
  ({ id: 'docket-1', state: 'triaged', facts, file: file(more), openedOn: civilDate(DAY) });
const ten = { parties: [...Array.from({ length: 10 }, (_, at) => worker(`w${at + 1}`)), firm()] };

describe('what a claim refuses', () => {
  it('is a representative from outside the group, and a worker listed twice', () => {
    expect(nameRepresentatives(docket(ten), { parties: ['stranger'], electedOn: civilDate(DAY) })).toMatchObject({ code: 'representative-not-in-group' });
    expect(addWorkers(docket(ten), { parties: [worker('w1')], claims: [] }, onDay(DAY))).toMatchObject({ code: 'worker-already-listed' });
    expect(addWorkers(docket(ten), { parties: [firm({ id: 'other' })], claims: [] }, onDay(DAY))).toMatchObject({ code: 'worker-already-listed' });
  });

  it('is an outcome for a stranger, a merger into itself, and an end while others hold a duty', () => {
    expect(recordOutcome(docket(), { party: 'firm', outcome: 'paid' }, onDay(DAY))).toMatchObject({ code: 'applicant-unknown' });
    expect(recordOutcome(docket(ten), { party: 'w1', alike: ['w2', 'firm'], outcome: 'paid' }, onDay(DAY))).toMatchObject({ code: 'applicant-unknown' });
    expect(mergeClaim(docket(), { into: number(7), reason: '误填' })).toMatchObject({ code: 'merge-into-itself' });
    const held = docket({}, { handOffs: [{ purpose: 'mediation', on: civilDate(DAY), answer: 'accepted' }] });
    expect(withdrawClaim(held, { reason: '不想继续' })).toMatchObject({ code: 'referral-still-open', details: { purposes: ['mediation'] } });
    expect(mergeClaim(held, { into: number(9), reason: '重复' })).toMatchObject({ code: 'referral-still-open' });
  });

  it('is a kind of work relation without a word on the work', () => {
    const { employment: _none, ...bare } = file();
    expect(decideRelation({ ...docket(), file: bare }, { relation: 'labour', reason: '有管理' }, onDay(DAY))).toMatchObject({ code: 'employment-missing' });
  });

  it('is confirmation without an agreement', () => {
    expect(requestConfirmation(docket(), { joint: true, court: 'mediation-body' }, onDay(DAY))).toMatchObject({ code: 'no-agreement' });
  });
});
