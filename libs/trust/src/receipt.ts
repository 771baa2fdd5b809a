import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { AgencyKeys } from './agency-keys.js';
import { checkInclusion, digestOf, signBatch } from './batch.js';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import type { KeyDirectory } from './key-directory.js';
import { isDigest, isInclusionProof } from './merkle.js';
import { refuseTrust } from './refusals.js';
import { claimsReader, type Claims } from './signed-claims.js';

const digest = z.string().refine(isDigest);

/** What a receiver states about one message. */
export const receiptSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal('receipt'),
  id: z.string().min(1),
  /** Digest of the message. */
  of: digest,
  messageId: z.string().min(1),
  type: z.string().min(1),
  caseNo: z.string().exactOptional(),
  /** The agency that received and gives this receipt. */
  from: z.string().min(1),
  /** The agency that sent the message. */
  to: z.string().min(1),
  /** ISO instant, UTC. */
  receivedAt: z.iso.datetime(),
  /** `stored` 已入库 it stands in the inbox, `duplicate` 重复 it stood there already, `parked` 待处理 it waits for a person. */
  outcome: z.enum(['stored', 'duplicate', 'parked']),
  /** Why it was parked: a stable code. Never personal data. */
  reason: z.string().exactOptional(),
});

/** A receipt: the receiving agency's signed word that a message is in its hands. */
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

export const receiptBundleSchema = z.strictObject({
  receipt: receiptSchema,
  proof: z.custom(isInclusionProof),
  signedRoot: z.string(),
});

/** A receipt that is checked alone: with its proof and the signature over its batch. */
export type ReceiptBundle = Readonly<z.infer<typeof receiptBundleSchema>>;

/** {@link digestOf} for receipts: its members are fixed, so they are written in canonical order instead of sorted. */
export function receiptDigest(receipt: Receipt, profile: CryptoProfile): Digest {
  const { caseNo, from, id, kind, messageId, of, outcome, reason, receivedAt, to, type, v } = receipt;
  return profile.digest(JSON.stringify({ caseNo, from, id, kind, messageId, of, outcome, reason, receivedAt, to, type, v }));
}

/** What the receiver says; who gives the receipt and when comes from the keys and `at`. */
export type ReceiptDraft = Omit<Receipt, 'v' | 'kind' | 'from' | 'receivedAt'>;

/**
 * Gives receipts for many messages, to one or more senders, under one signature.
 * @param at instant of reception in epoch milliseconds
 */
export function makeReceipts(drafts: readonly ReceiptDraft[], keys: AgencyKeys, at: number): readonly ReceiptBundle[] {
  const receivedAt = new Date(at).toISOString();
  const receipts = drafts.map(draft => ({ v: 1, kind: 'receipt', ...draft, from: keys.agency, receivedAt }) as const);
  const leaves = receipts.map(receipt => receiptDigest(receipt, keys.profile));
  const { proofs, signedRoot } = signBatch(leaves, { purpose: 'receipt', at }, keys);
  return receipts.map((receipt, i) => ({ receipt, proof: proofs[i]!, signedRoot }));
}

/** What a receipt is expected to be for: the message itself, or its digest where the content is no longer at hand. */
export interface Expected {
  readonly message?: unknown;
  readonly digest?: Digest;
}

/**
 * Verifies receipts offline, each signature once.
 * @returns a function from a bundle (parsed JSON) to its receipt, or the refusal
 */
export function receiptVerifier(directory: KeyDirectory): (bundle: unknown, expected?: Expected) => Receipt | Refusal {
  const readClaims = claimsReader('receipt', directory);
  return (bundle, expected = {}) => {
    const parsed = receiptBundleSchema.safeParse(bundle);
    if (!parsed.success) return refuseTrust('receipt-malformed');
    const { receipt, proof, signedRoot } = parsed.data;
    const claims = readClaims(signedRoot);
    if (isRefusal(claims)) return claims;
    const outside = checkInclusion(receiptDigest(receipt, directory.profile), proof, claims, directory.profile);
    return outside ?? checkMatch(receipt, claims, expected, directory) ?? receipt;
  };
}

function checkMatch(
  receipt: Receipt,
  claims: Claims<'receipt'>,
  expected: Expected,
  { profile }: KeyDirectory,
): Refusal | null {
  if (receipt.from !== claims.by) return refuseTrust('receipt-giver-mismatch', { named: receipt.from, signed: claims.by });
  const digest = expected.message === undefined ? expected.digest : digestOf(expected.message, profile);
  if (digest !== undefined && digest !== receipt.of) return refuseTrust('receipt-of-other-message', { of: receipt.of });
  return null;
}

/** Verifies one receipt offline; with `expected`, also that it is for that message. */
export function verifyReceipt(bundle: unknown, directory: KeyDirectory, expected: Expected = {}): Receipt | Refusal {
  return receiptVerifier(directory)(bundle, expected);
}
