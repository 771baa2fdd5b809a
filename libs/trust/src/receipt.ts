import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { AgencyKeys } from './agency-keys.js';
import { checkInclusion, digestsOf, proofsIn, signTree, treeOf } from './batch.js';
import type { CryptoProfile, Digest } from './crypto-profile.js';
import type { KeyDirectory } from './key-directory.js';
import { isDigest, isInclusionProof } from './merkle.js';
import { refuseTrust } from './refusals.js';
import { claimsReader, verifyClaims, type Claims } from './signed-claims.js';

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

/** Receipts of one sheet at most. */
const SHEET_LIMIT = 1_024;

/**
 * Receipts under one signature, as they travel and are kept. Their order gives each its place in the batch, so that the
 * proof of one is made when somebody asks for it ({@link bundlesOf}).
 */
export interface ReceiptSheet {
  readonly receipts: readonly Receipt[];
  readonly signedRoot: string;
}

const receiptSheetSchema = z.strictObject({ receipts: z.array(receiptSchema).min(1).max(SHEET_LIMIT), signedRoot: z.string() });

/** {@link digestOf} for receipts: its members are fixed, so they are written in canonical order instead of sorted. */
export function receiptDigest(receipt: Receipt, profile: CryptoProfile): Digest {
  const { caseNo, from, id, kind, messageId, of, outcome, reason, receivedAt, to, type, v } = receipt;
  return profile.digest(JSON.stringify({ caseNo, from, id, kind, messageId, of, outcome, reason, receivedAt, to, type, v }));
}

/** What the receiver says; who gives the receipt and when comes from the keys and `at`. */
export type ReceiptDraft = Omit<Receipt, 'v' | 'kind' | 'from' | 'receivedAt'>;

/** Members in canonical order: the sheet is written without sorting them again. */
function receiptOf({ caseNo, id, messageId, of, outcome, reason, to, type }: ReceiptDraft, from: string, receivedAt: string): Receipt {
  return {
    ...(caseNo === undefined ? {} : { caseNo }), from, id, kind: 'receipt', messageId, of, outcome,
    ...(reason === undefined ? {} : { reason }), receivedAt, to, type, v: 1,
  };
}

/**
 * Gives receipts for many messages under one signature.
 * @param at instant of reception in epoch milliseconds
 * @throws RangeError for none, or more than fit on a sheet; Refused `key-none-usable` where the own keys have run out
 */
export function makeReceiptSheet(drafts: readonly ReceiptDraft[], keys: AgencyKeys, at: number): ReceiptSheet {
  if (drafts.length < 1 || drafts.length > SHEET_LIMIT) throw new RangeError(`a sheet has 1 to ${SHEET_LIMIT} receipts`);
  const receivedAt = new Date(at).toISOString();
  const receipts = drafts.map(draft => receiptOf(draft, keys.agency, receivedAt));
  const tree = treeOf(receipts.map(receipt => receiptDigest(receipt, keys.profile)), keys.profile);
  return { receipts, signedRoot: signTree(tree, receipts.length, { purpose: 'receipt', at }, keys) };
}

/** Verifies a sheet (parsed JSON) as a whole: form, signature, giver, and that the signature is over these receipts in this order. */
export function readReceiptSheet(raw: unknown, directory: KeyDirectory): ReceiptSheet | Refusal {
  const parsed = receiptSheetSchema.safeParse(raw);
  if (!parsed.success) return refuseTrust('receipt-malformed');
  const { receipts, signedRoot } = parsed.data;
  const claims = verifyClaims(signedRoot, 'receipt', directory);
  if (isRefusal(claims)) return claims;
  const strange = receipts.find(({ from }) => from !== claims.by);
  if (strange) return refuseTrust('receipt-giver-mismatch', { named: strange.from, signed: claims.by });
  const profile = directory.profileOf(claims.by);
  const tree = treeOf(receipts.map(receipt => receiptDigest(receipt, profile)), profile);
  if (tree.root !== claims.root || receipts.length !== claims.size) return refuseTrust('not-in-batch', { size: claims.size });
  return raw as ReceiptSheet; // as it came, members in canonical order: the schema's copy would have to be sorted again
}

/** The receipts of a sheet as files that are checked alone, by their place from 0. @param profile of the agency that gave them */
export function bundlesOf({ receipts, signedRoot }: ReceiptSheet, profile: CryptoProfile): (index: number) => ReceiptBundle {
  const proofOf = proofsIn(receipts.map(receipt => receiptDigest(receipt, profile)), profile);
  return index => ({ receipt: receipts[index]!, proof: proofOf(index), signedRoot });
}

/** {@link makeReceiptSheet}, each receipt as a file of its own. */
export function makeReceipts(drafts: readonly ReceiptDraft[], keys: AgencyKeys, at: number): readonly ReceiptBundle[] {
  const sheet = makeReceiptSheet(drafts, keys, at);
  const bundle = bundlesOf(sheet, keys.profile);
  return sheet.receipts.map((_, index) => bundle(index));
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
    const profile = directory.profileOf(claims.by);
    const outside = checkInclusion(receiptDigest(receipt, profile), proof, claims, profile);
    return outside ?? checkMatch(receipt, claims, expected) ?? receipt;
  };
}

function checkMatch(receipt: Receipt, claims: Claims<'receipt'>, expected: Expected): Refusal | null {
  if (receipt.from !== claims.by) return refuseTrust('receipt-giver-mismatch', { named: receipt.from, signed: claims.by });
  return isFor(receipt, expected) ? null : refuseTrust('receipt-of-other-message', { of: receipt.of });
}

/** `of` is the digest that the sender of the message signed, so it stands in the sender's profile, not the giver's. */
function isFor({ of }: Receipt, { message, digest }: Expected): boolean {
  if (message === undefined) return digest === undefined || digest === of;
  return digestsOf(message).includes(of);
}

/** Verifies one receipt offline; with `expected`, also that it is for that message. */
export function verifyReceipt(bundle: unknown, directory: KeyDirectory, expected: Expected = {}): Receipt | Refusal {
  return receiptVerifier(directory)(bundle, expected);
}
