import { orThrow } from '@fengqiao/kernel';
import { PROFILES, generateAgencyKeys, loadAgencyKeys, loadDirectory, publicKeysOf, type CryptoProfile, type ReceiptDraft } from '@fengqiao/trust';
import type { Benchmark } from '../benchmark.js';
import type { Contest } from '../protocol/contest.js';
import { inBatches } from './in-batches.js';
import { oneByOne } from './one-by-one.js';
import type { Receiver } from './receiver.js';

/** Receipts of one slot: what an agency under load gives in a second or two. */
const RECEIPTS = 2048;
const AT = Date.parse('2026-03-05T02:00:00.000Z');

function receiverOf(profile: CryptoProfile, receipts: number): Receiver {
  const file = generateAgencyKeys('legal-aid', { from: '2026-01-01T00:00:00.000Z', profile });
  const drafts = Array.from({ length: receipts }, (_, i): ReceiptDraft => ({
    id: `receipt-${i}`, of: profile.digest(`message ${i}`), messageId: `message-${i}`, type: 'referral.sent',
    caseNo: 'NC26-7K4QX2M9-D', to: 'intake', outcome: 'stored',
  }));
  return { keys: orThrow(loadAgencyKeys(file)), directory: orThrow(loadDirectory([publicKeysOf(file)])), drafts, at: AT };
}

function contestOf(profile: CryptoProfile, receipts: number): Contest {
  const receiver = receiverOf(profile, receipts);
  return {
    name: `receipts, ${profile.name}, ${receipts} in a slot, given and verified`,
    contestants: [inBatches('fengqiao', receiver), oneByOne('a signature each', receiver)],
    goals: [{ peer: 'a signature each', figure: 'perSecond', atLeast: 40 }],
  };
}

/** Signed receipts, each of which can be checked alone. */
export const receipts: Benchmark = {
  name: 'receipts',
  about: 'receipts given by the receiver and verified by the sender; afterwards each can be shown alone ("proofBytes": proof and signature of the last)',
  async ready() {
    return {
      contests: [contestOf(PROFILES.international, RECEIPTS), contestOf(PROFILES.national, RECEIPTS / 8)],
      close: async () => undefined,
    };
  },
};
