import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import { NOW, worlds } from '../test/agencies.js';
import { digestOf } from './batch.js';
import { makeReceipts, receiptDigest, receiptVerifier, verifyReceipt, type ReceiptDraft } from './receipt.js';
import { sealLetter } from './seal-letter.js';

describe.each(worlds)('in the $name world', world => {
  const { arbitration, directory, mediation } = world;

  const messages = Array.from({ length: 64 }, (_, i) => ({ id: `message-${i}`, text: '移送材料' }));
  const drafts: ReceiptDraft[] = messages.map((message, i) => ({
    id: `receipt-${i}`,
    of: digestOf(message, mediation.profile),
    messageId: message.id,
    type: 'referral.sent.v1',
    caseNo: 'NC26-7K4QX2M9-D',
    to: 'mediation',
    outcome: 'stored',
  }));
  const bundles = makeReceipts(drafts, arbitration, NOW);

  describe('a receipt', () => {
    it('is verified alone, as a file, for its message', () => {
      bundles.forEach((bundle, i) => {
        const file: unknown = JSON.parse(JSON.stringify(bundle));
        expect(verifyReceipt(file, directory, { message: messages[i] })).toEqual({
          v: 1,
          kind: 'receipt',
          ...drafts[i],
          from: 'arbitration',
          receivedAt: '2026-03-05T02:00:00.000Z',
        });
      });
    });

    it('is hashed over its canonical JSON, with and without what may be left out', () => {
      const { receipt } = bundles[0]!;
      const { caseNo: _, ...short } = receipt;
      for (const each of [receipt, short, { ...receipt, outcome: 'parked', reason: 'poison' } as const]) {
        expect(receiptDigest(each, arbitration.profile)).toBe(digestOf(each, arbitration.profile));
      }
    });

    it('counts for a message of which only the digest is left', () => {
      expect(isRefusal(verifyReceipt(bundles[0], directory, { digest: drafts[0]!.of }))).toBe(false);
      expect(verifyReceipt(bundles[0], directory, { digest: drafts[1]!.of })).toMatchObject({
        code: 'receipt-of-other-message',
      });
    });

    it('shares one signature with its batch, and fits a kilobyte with it', () => {
      expect(new Set(bundles.map(bundle => bundle.signedRoot)).size).toBe(1);
      expect(JSON.stringify({ ...bundles[5], receipt: undefined }).length).toBeLessThan(1000);
    });

    it('is refused when any part of it is changed', () => {
      const texts = ['id', 'of', 'messageId', 'type', 'caseNo', 'from', 'to', 'receivedAt'] as const;
      const verify = receiptVerifier(directory);
      fc.assert(
        fc.property(
          fc.nat(63),
          fc.constantFrom(...texts),
          fc.constantFrom(digestOf('other'), '2026-03-06T02:00:00.000Z', ''),
          (i, field, value) => {
            const { receipt, ...rest } = bundles[i]!;
            expect(isRefusal(verify({ ...rest, receipt: { ...receipt, [field]: value } }))).toBe(true);
          },
        ),
        { numRuns: 300 },
      );
      expect(isRefusal(verify({ ...bundles[0], receipt: { ...bundles[0]!.receipt, outcome: 'parked' } }))).toBe(true);
      expect(isRefusal(verify({ ...bundles[0], receipt: { ...bundles[0]!.receipt, reason: 'added' } }))).toBe(true);
    });

    it('is not made from the signature over a letter', () => {
      const { signedRoot } = orThrow(
        sealLetter(
          { from: 'mediation', to: 'arbitration', headers: { id: 'l', type: 't' }, messages: [1], at: NOW },
          mediation,
          directory,
        ),
      );
      expect(verifyReceipt({ ...bundles[0], signedRoot }, directory)).toMatchObject({ code: 'purpose-mismatch' });
    });
  });
});
