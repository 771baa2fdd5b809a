import type { Json } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { makeExport, type ExportEntry, type ReceiptExport } from '@fengqiao/trust';
import type { KeyRing } from './key-ring.js';

type Messages = Awaited<ReturnType<Queries['messagesOf']>>;

function sentEntry(row: Messages['sent'][number]): ExportEntry[] {
  // Not yet taken by the broker: nothing has been signed, so there is nothing to prove.
  if (!row.proof) return [];
  const { proof, signedRoot } = row.proof;
  return [{
    direction: 'sent', message: JSON.parse(row.body) as Json, digest: row.digest, proof, signedRoot,
    ...(row.receipt ? { receipt: row.receipt } : {}),
  }];
}

function receivedEntry(row: Messages['received'][number]): ExportEntry[] {
  if (!row.proof) return [];
  const { proof, signedRoot } = row.proof;
  return [{ direction: 'received', message: row.message as Json, digest: row.digest, proof, signedRoot }];
}

/** All that an agency can prove about one case. `at` is an ISO instant. */
export function exportReceipts(agency: string, caseNo: string, { sent, received }: Messages, keys: KeyRing, at: string): ReceiptExport {
  return makeExport({
    caseNo, agency, exportedAt: at, directory: keys.published, entries: [...sent.flatMap(sentEntry), ...received.flatMap(receivedEntry)],
  });
}
