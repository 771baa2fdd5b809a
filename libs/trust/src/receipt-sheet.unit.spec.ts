import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import { NOW, worlds } from '../test/agencies.js';
import { digestOf } from './batch.js';
import { bundlesOf, makeReceiptSheet, readReceiptSheet, verifyReceipt, type ReceiptDraft, type ReceiptSheet } from './receipt.js';

const drafts: ReceiptDraft[] = [1, 2, 3].map(n => ({
  id: `receipt-${n}`, of: digestOf({ n }), messageId: `message-${n}`, type: 'referral.sent', caseNo: 'NC26-7K4QX2M9-D', to: 'mediation', outcome: 'stored',
}));

describe.each(worlds)('a sheet of receipts in the $name world', ({ arbitration, directory }) => {
  const sheet = JSON.parse(JSON.stringify(makeReceiptSheet(drafts, arbitration, NOW))) as ReceiptSheet;
  const [first, second, third] = sheet.receipts;

  it('is read as it was made, and gives each of its receipts as a file that is checked alone', () => {
    expect(readReceiptSheet(sheet, directory)).toEqual(sheet);
    const bundle = bundlesOf(sheet, directory.profileOf('arbitration'));
    sheet.receipts.forEach((receipt, line) => expect(orThrow(verifyReceipt(bundle(line), directory, { digest: drafts[line]!.of }))).toEqual(receipt));
  });

  it.each<[string, readonly unknown[], string]>([
    ['one of them was changed', [first, { ...second, outcome: 'parked' }, third], 'not-in-batch'],
    ['one was left out', [first, third], 'not-in-batch'],
    ['one was added', [first, second, third, third], 'not-in-batch'],
    ['two changed places', [second, first, third], 'not-in-batch'],
    ['one is of another agency', [first, second, { ...third, from: 'mediation' }], 'receipt-giver-mismatch'],
    ['one has a member that no receipt has', [first, second, { ...third, note: 'x' }], 'receipt-malformed'],
    ['none is left', [], 'receipt-malformed'],
  ])('is refused as a whole where %s', (_, receipts, code) => {
    expect(readReceiptSheet({ receipts, signedRoot: sheet.signedRoot }, directory)).toMatchObject({ code });
  });

  it('has at least one receipt and not more than can be read', () => {
    expect(() => makeReceiptSheet([], arbitration, NOW)).toThrow(RangeError);
    expect(() => makeReceiptSheet(Array.from({ length: 1_025 }, () => drafts[0]!), arbitration, NOW)).toThrow(RangeError);
  });
});
