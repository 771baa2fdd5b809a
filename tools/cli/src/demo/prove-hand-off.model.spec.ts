import { describe, expect, it } from '@jest/globals';
import type { ProvedExport, ProvedMessage } from '../receipts/read-export.js';
import { proveHandOff } from './prove-hand-off.js';

const sent = (type: string, more: Partial<ProvedMessage> = {}): ProvedMessage =>
  ({ direction: 'sent', digest: type, type, referralId: 'r1', signature: 'verified', receipt: 'verified', receivedAt: '2026-09-21T01:00:00.000Z', outcome: 'stored', ...more });
const received = (type: string, more: Partial<ProvedMessage> = {}): ProvedMessage =>
  ({ direction: 'received', digest: type, type, referralId: 'r1', signature: 'verified', receipt: 'none', ...more });
const exported = (agency: string, ...messages: ProvedMessage[]): ProvedExport => ({ agency, messages });

const intake = exported('intake', sent('referral.sent'), received('referral.accepted'));
const aid = exported('legal-aid', received('referral.sent'), sent('referral.accepted'));

describe('the proof of a hand-off', () => {
  it('holds where both sides show every message with signature and receipt', () => {
    expect(proveHandOff('r1', intake, aid)).toEqual({ proved: true, lacking: [], receivedAt: '2026-09-21T01:00:00.000Z' });
  });

  it('fails without the opening message, or for another referral', () => {
    expect(proveHandOff('r2', intake, aid)).toMatchObject({ proved: false, lacking: ['referral.sent: not in the export of its sender'] });
  });

  it('fails while a receipt is missing, also that of an answer', () => {
    expect(proveHandOff('r1', exported('intake', sent('referral.sent', { receipt: 'none' }), received('referral.accepted')), aid).lacking).toEqual(['referral.sent: receipt missing']);
    expect(proveHandOff('r1', intake, exported('legal-aid', received('referral.sent'), sent('referral.accepted', { receipt: 'none' }))).proved).toBe(false);
  });

  it('fails where the receiver holds another message, or has put it aside', () => {
    const other = exported('legal-aid', received('referral.sent', { digest: 'other' }), sent('referral.accepted'));
    expect(proveHandOff('r1', intake, other).lacking).toEqual(['referral.sent: not among what the receiver can prove it received']);
    const parked = exported('intake', sent('referral.sent', { outcome: 'parked' }), received('referral.accepted'));
    expect(proveHandOff('r1', parked, aid).lacking).toEqual(['referral.sent: parked by its receiver']);
  });

  it('rests on the signed receipt alone where the receiver was only told and takes no part in the case', () => {
    const told = exported('intake', sent('referral.sent'));
    expect(proveHandOff('r1', told, 'was-told-only')).toMatchObject({ proved: true, lacking: [] });
    expect(proveHandOff('r1', exported('intake', sent('referral.sent', { receipt: 'none' })), 'was-told-only').lacking).toEqual(['referral.sent: receipt missing']);
    expect(proveHandOff('r1', told, undefined).proved).toBe(false);
  });
});
