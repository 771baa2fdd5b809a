import type { Json } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { makeExport, type ExportEntry, type InclusionProof, type ReceiptBundle, type ReceiptExport } from '@fengqiao/trust';
import type { KeyRing } from './key-ring.js';

type Messages = Awaited<ReturnType<Queries['messagesOf']>>;

/** The sender's batch signature over a message, as outbox and inbox keep it. */
interface KeptProof {
  readonly proof: InclusionProof;
  readonly signedRoot: string;
}

function sentEntry(row: Messages['sent'][number]): ExportEntry[] {
  // Not yet taken by the broker: nothing has been signed, so there is nothing to prove.
  if (!row.proof) return [];
  const { proof, signedRoot } = row.proof as unknown as KeptProof;
  return [{
    direction: 'sent', message: JSON.parse(row.body) as Json, digest: row.digest, proof, signedRoot,
    ...(row.receipt ? { receipt: row.receipt as unknown as ReceiptBundle } : {}),
  }];
}

function receivedEntry(row: Messages['received'][number]): ExportEntry {
  const { proof, signedRoot } = row.proof as unknown as KeptProof;
  return { direction: 'received', message: row.message as Json, digest: row.digest, proof, signedRoot };
}

/** All that an agency can prove about one case. `at` is an ISO instant. */
export function exportReceipts(agency: string, caseNo: string, { sent, received }: Messages, keys: KeyRing, at: string): ReceiptExport {
  return makeExport({
    caseNo, agency, exportedAt: at, directory: keys.published, entries: [...sent.flatMap(sentEntry), ...received.map(receivedEntry)],
  });
}
