import { isRefusal, type Json, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import { checkInclusion, digestOf, digestsOf } from './batch.js';
import type { Digest } from './crypto-profile.js';
import { loadDirectory, pinDirectory, type Fingerprints, type KeyDirectory } from './key-directory.js';
import type { AgencyPublicKeys } from './key-file.js';
import { isDigest, type InclusionProof } from './merkle.js';
import { receiptVerifier, type Receipt, type ReceiptBundle } from './receipt.js';
import { refuseTrust } from './refusals.js';
import { claimsReader, fromIat, type Claims } from './signed-claims.js';

const FORMAT = 'fengqiao-receipts/1';

/** One message of a case: sent or received by the exporting agency, whole or by its digest alone. */
export interface ExportEntry {
  readonly direction: 'sent' | 'received';
  /** Left out where the reader of the file may not see the content; then `digest` stands for it. */
  readonly message?: Json;
  readonly digest?: Digest;
  /** The sender's signature over the letter in which the message went. */
  readonly proof: InclusionProof;
  readonly signedRoot: string;
  readonly receipt?: ReceiptBundle;
}

/** All that an agency can prove about one case, in a file that is verified without it. */
export interface ReceiptExport {
  readonly format: typeof FORMAT;
  readonly caseNo: string;
  readonly agency: string;
  readonly exportedAt: string;
  /** For convenience: whoever does not trust the file compares fingerprints or brings a directory of their own. */
  readonly directory: readonly AgencyPublicKeys[];
  readonly entries: readonly ExportEntry[];
}

/** Puts an export together. `exportedAt` is an ISO instant. */
export function makeExport(content: Omit<ReceiptExport, 'format'>): ReceiptExport {
  return { format: FORMAT, ...content };
}

/** Which keys to believe: a directory had elsewhere, or fingerprints compared over a trusted channel. */
export type Trusted = { readonly directory: KeyDirectory } | { readonly fingerprints: Fingerprints };

/** What was found about one entry. */
export interface EntryReport {
  readonly direction: 'sent' | 'received';
  readonly digest: Digest | null;
  /** Sender, receiver and instant, as the sender signed them. */
  readonly sending: { readonly by: string; readonly to: string; readonly at: string } | Refusal;
  /** `none`: the file holds no receipt for this message. */
  readonly receipt: Receipt | 'none' | Refusal;
}

/** What was found about an export; `trust` names whose word for the keys was taken. */
export interface ExportReport {
  readonly caseNo: string;
  readonly agency: string;
  readonly exportedAt: string;
  readonly trust: 'directory' | 'fingerprints' | 'embedded';
  /** Whether no entry was refused. */
  readonly ok: boolean;
  readonly entries: readonly EntryReport[];
}

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  caseNo: z.string().min(1),
  agency: z.string().min(1),
  exportedAt: z.iso.datetime(),
  directory: z.unknown(),
  entries: z.array(
    z.strictObject({
      direction: z.enum(['sent', 'received']),
      message: z.json().exactOptional(),
      digest: z.string().refine(isDigest).exactOptional(),
      proof: z.unknown(),
      signedRoot: z.string(),
      receipt: z.unknown().exactOptional(),
    }),
  ),
});

type RawFile = z.infer<typeof fileSchema>;
type RawEntry = RawFile['entries'][number];

function chooseDirectory(embedded: unknown, trusted: Trusted | undefined): KeyDirectory | Refusal {
  if (!trusted) return loadDirectory(embedded);
  return 'directory' in trusted ? trusted.directory : pinDirectory(embedded, trusted.fingerprints);
}

function trustOf(trusted: Trusted | undefined): ExportReport['trust'] {
  if (!trusted) return 'embedded';
  return 'directory' in trusted ? 'directory' : 'fingerprints';
}

/**
 * Verifies an export (parsed JSON) offline, entry by entry. Without `trusted` the keys inside the file are believed,
 * which shows that the file is of one piece, not that the agencies named in it made it; the report says so.
 * @returns the report, or `export-malformed`, or a refusal of the directory
 */
export function verifyExport(raw: unknown, trusted?: Trusted): ExportReport | Refusal {
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success)
    return refuseTrust('export-malformed', { issues: parsed.error.issues.map(issue => issue.path.join('.')) });
  const file = parsed.data;
  const directory = chooseDirectory(file.directory, trusted);
  if (isRefusal(directory)) return directory;
  const verify = entryVerifier(file, directory);
  const entries = file.entries.map(verify);
  const ok = entries.every(entry => !isRefusal(entry.sending) && !isRefusal(entry.receipt));
  const { caseNo, agency, exportedAt } = file;
  return { caseNo, agency, exportedAt, trust: trustOf(trusted), ok, entries };
}

function entryVerifier(file: RawFile, directory: KeyDirectory): (entry: RawEntry) => EntryReport {
  const readLetter = claimsReader('letter', directory);
  const readReceipt = receiptVerifier(directory);
  return entry => {
    const { direction, message } = entry;
    const signed = readLetter(entry.signedRoot);
    const digest = digestOfEntry(entry, isRefusal(signed) ? file.agency : signed.by, directory);
    if (digest === null) {
      const refusal = refuseTrust('export-malformed', { why: 'message and digest are both missing, or differ' });
      return { direction, digest, sending: refusal, receipt: entry.receipt === undefined ? 'none' : refusal };
    }
    const claims = isRefusal(signed)
      ? signed
      : (checkInclusion(digest, entry.proof, signed, directory.profileOf(signed.by)) ??
        checkSides(direction, signed, file.agency) ??
        signed);
    const receipt = entry.receipt === undefined ? 'none' : readReceipt(entry.receipt, message === undefined ? { digest } : { message });
    return {
      direction,
      digest,
      sending: isRefusal(claims) ? claims : { by: claims.by, to: claims.to, at: fromIat(claims.iat) },
      receipt: receipt === 'none' || isRefusal(receipt) ? receipt : (checkAnswer(receipt, claims, file.caseNo) ?? receipt),
    };
  };
}

/** The digest that the sender signed: in its profile, if it is known. */
function digestOfEntry({ message, digest }: RawEntry, sender: string, directory: KeyDirectory): Digest | null {
  if (message === undefined) return digest ?? null;
  if (digest === undefined) return digestOf(message, directory.profileOf(sender));
  return digestsOf(message).includes(digest) ? digest : null;
}

function checkSides(direction: 'sent' | 'received', { by, to }: Claims<'letter'>, agency: string): Refusal | null {
  return (direction === 'sent' ? by : to) === agency ? null : refuseTrust('export-entry-mismatch', { direction, by, to });
}

/** The receipt goes back the way the message came, in the same case; it stands alone where the sending is not shown. */
function checkAnswer(receipt: Receipt, claims: Claims<'letter'> | Refusal, caseNo: string): Refusal | null {
  const sameWay = isRefusal(claims) || (receipt.from === claims.to && receipt.to === claims.by);
  const fits = sameWay && (receipt.caseNo ?? caseNo) === caseNo;
  return fits ? null : refuseTrust('export-entry-mismatch', { receipt: receipt.id });
}
