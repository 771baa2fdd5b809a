import { describe, expect, it } from '@jest/globals';
import { generateAgencyKeys, loadDirectory, publicKeysOf, type LedgerRow } from '@fengqiao/trust';
import { orThrow } from '@fengqiao/kernel';
import { brokenInvariants, type AgencyRows, type Aftermath } from './invariants.js';

const directory = orThrow(loadDirectory([publicKeysOf(generateAgencyKeys('a')), publicKeysOf(generateAgencyKeys('b'))]));
const empty: AgencyRows = { outbox: [], inbox: [], referrals: [], dockets: [], clocks: [], ledger: [] };
const with_ = (a: Partial<AgencyRows>, b: Partial<AgencyRows> = {}): Aftermath => ({ agencies: { a: { ...empty, ...a }, b: { ...empty, ...b } }, directory, today: '2026-11-22' });
const message = { id: 'm1', to: 'b', caseNo: 'c', seq: 1, digest: 'd', receipt: null };
const arrived = { id: 'm1', from: 'a', caseNo: 'c', seq: 1, digest: 'd', outcome: 'applied', at: '' };
const half = { id: 'r', side: 'sender', state: 'accepted', peer: 'b', docketId: 'x' };
const codes = (aftermath: Aftermath) => [...new Set(brokenInvariants(aftermath).map(text => text.slice(0, 2)))];

describe('the checker of invariants', () => {
  it.each<[string, string, Aftermath]>([
    ['I1', 'a message that never arrived', with_({ outbox: [message] })],
    ['I1', 'a referral applied twice', with_({ dockets: [{ id: '1', openedBy: 'r' }, { id: '2', openedBy: 'r' }] })],
    ['I2', 'two halves that disagree', with_({ referrals: [half] }, { referrals: [{ ...half, side: 'receiver', state: 'revoked' }] })],
    ['I3', 'a gap in a sequence', with_({}, { inbox: [{ ...arrived, seq: 2 }] })],
    ['I4', 'an arrival without a receipt', with_({ outbox: [message] }, { inbox: [arrived] })],
    ['I5', 'a clock that fired early', with_({ clocks: [{ id: 'k', state: 'missed', lastDay: '2026-11-22' }] })],
    ['I6', 'a broken chain', with_({ ledger: [{ caseNo: 'c', row: { caseNo: 'c', seq: 1, hash: 'x', prev: 'y' } as LedgerRow }] })],
  ])('names %s for %s', (code, _what, aftermath) => {
    expect(codes(aftermath)).toContain(code);
  });

  it('finds nothing where nothing is wrong', () => {
    expect(brokenInvariants(with_({}))).toEqual([]);
  });
});
