import { isRefusal } from '@fengqiao/kernel';
import { bundlesOf, makeReceiptSheet, readReceiptSheet, verifyReceipt, type ReceiptSheet } from '@fengqiao/trust';
import { mustBe, type Contestant } from '../protocol/contest.js';
import type { Receiver } from './receiver.js';

/** What one letter of receipts holds. */
const SHEET = 256;

/** The product: sheets of receipts under one signature, as they travel; a receipt drawn from each must verify alone. */
export function inBatches(name: string, { keys, directory, drafts, at }: Receiver): Contestant {
  return {
    name,
    async slot() {
      const start = performance.now();
      const sheets: ReceiptSheet[] = [];
      for (let from = 0; from < drafts.length; from += SHEET) {
        const sheet = makeReceiptSheet(drafts.slice(from, from + SHEET), keys, at);
        const read = readReceiptSheet(JSON.parse(JSON.stringify(sheet)), directory);
        if (!isRefusal(read)) sheets.push(read);
      }
      const seconds = (performance.now() - start) / 1000;
      mustBe(name, 'verified receipts', sheets.reduce((sum, { receipts }) => sum + receipts.length, 0), drafts.length);
      return { perSecond: drafts.length / seconds, proofBytes: proofBytesOf(name, sheets, { keys, directory, drafts, at }) };
    },
  };
}

/** Characters that a receipt needs beside itself to be shown alone, where it stands last; each one drawn must verify. */
function proofBytesOf(name: string, sheets: readonly ReceiptSheet[], { keys, directory }: Receiver): number {
  const bundles = sheets.map(sheet => bundlesOf(sheet, keys.profile)(sheet.receipts.length - 1));
  mustBe(name, 'receipts that verify alone', bundles.filter(bundle => !isRefusal(verifyReceipt(bundle, directory))).length, sheets.length);
  const { proof, signedRoot } = bundles.at(-1)!;
  return JSON.stringify({ proof, signedRoot }).length;
}
