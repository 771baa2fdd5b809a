import { writeFile } from 'node:fs/promises';
import { orThrow } from '@fengqiao/kernel';
import type { ReceiptExport } from '@fengqiao/trust';
import { agencyNamed } from '../demo/http-demo-system.js';
import type { Answer } from '../session.js';
import { AgencyClient } from '../system/agency-client.js';
import { findPlace } from '../system/find-place.js';
import { findRunning } from '../system/find-running.js';
import { askInsider } from '../system/ask-insiders.js';

/**
 * The proofs that an agency of the running stack has of a case. Without `out` the file itself is the answer, so that it
 * can be piped.
 * @throws Refused where the stack does not run, the case or the agency is unknown
 */
export async function exportReceipts(typed: string, { agency: typedName, out, stack }: { agency: string; out?: string; stack: string }): Promise<Answer> {
  const agency = agencyNamed(typedName);
  const { caseNo, place } = await findPlace(typed);
  const client = new AgencyClient(await findRunning(stack));
  const file = orThrow(await askInsider<ReceiptExport>(client, place, agency, `/v1/cases/${caseNo}/receipts`));
  const text = JSON.stringify(file, null, 2);
  if (!out) return { document: file, lines: [text] };
  await writeFile(out, `${text}\n`);
  const receipted = file.entries.filter(entry => entry.receipt).length;
  return {
    document: { caseNo, agency, file: out, entries: file.entries.length, receipts: receipted },
    lines: [`✓ 已写入 ${out}：${file.entries.length} 条消息，${receipted} 份回执 · ${file.entries.length} messages, ${receipted} receipts`],
  };
}
