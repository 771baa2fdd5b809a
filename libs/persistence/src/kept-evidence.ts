import { bundlesOf, isProfileName, PROFILES, proofsIn, type CryptoProfile, type InclusionProof, type Receipt, type ReceiptBundle } from '@fengqiao/trust';
import type { Arrived } from '@fengqiao/docket';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DeliveryRow, ReceivedLetterRow, ReceiptSheetRow, SentLetterRow } from './records/delivery-entities.js';

/** A signature over one message, checked alone. */
export interface Proof {
  readonly proof: InclusionProof;
  readonly signedRoot: string;
}

/** Where a message that came stands under its sender's signature. */
type Place = Arrived['proof'];

/** What this agency can show of a message that it sent: its own signature once the letter was taken, and the receiver's receipt. */
export interface Proven {
  readonly proof: Proof | null;
  readonly receipt: ReceiptBundle | null;
}

/** A letter or a sheet as its row keeps it: what was signed, in its order, and the signature. */
interface Kept {
  readonly profile: string;
  readonly signedRoot: string;
}

function profileOf({ profile }: Kept): CryptoProfile {
  if (isProfileName(profile)) return PROFILES[profile];
  throw new RangeError(`no such profile: ${profile}`);
}

/** The signature over one message of a letter, by its place from 0. */
export function proofIn(letter: Kept & { readonly digests: string }): (leaf: number) => Proof {
  const proofOf = proofsIn(letter.digests.split(' '), profileOf(letter));
  return leaf => ({ proof: proofOf(leaf), signedRoot: letter.signedRoot });
}

/** One receipt of a sheet, by its place from 0. */
export const receiptIn = (sheet: Kept & { readonly receipts: string }): (line: number) => ReceiptBundle =>
  bundlesOf({ receipts: JSON.parse(sheet.receipts) as Receipt[], signedRoot: sheet.signedRoot }, profileOf(sheet));

/** The senders' signatures over what came. */
export async function signaturesOver(em: EntityManager, received: readonly { readonly proof: Place }[]): Promise<(place: Place) => Proof | null> {
  const letters = await em.find(ReceivedLetterRow, { id: { $in: [...new Set(received.map(({ proof }) => proof.letter))] } });
  const proofs = new Map(letters.map(letter => [letter.id, proofIn(letter)]));
  return ({ letter, leaf }) => proofs.get(letter)?.(leaf) ?? null;
}

/** What proves messages of the outbox, by their positions. */
export async function provenOf(em: EntityManager, positions: readonly bigint[]): Promise<(position: bigint) => Proven> {
  const deliveries = await em.find(DeliveryRow, { position: { $in: positions } });
  const named = (column: 'letter' | 'sheet'): string[] => [...new Set(deliveries.flatMap(delivery => delivery[column] ?? []))];
  const [letters, sheets] = await Promise.all([em.find(SentLetterRow, { id: { $in: named('letter') } }), em.find(ReceiptSheetRow, { id: { $in: named('sheet') } })]);
  const proofs = new Map(letters.map(letter => [letter.id, proofIn(letter)]));
  const receipts = new Map(sheets.map(sheet => [sheet.id, receiptIn(sheet)]));
  const deliveryOf = new Map(deliveries.map(delivery => [delivery.position, delivery]));
  return position => {
    const { letter, leaf, sheet, line } = deliveryOf.get(position) ?? {};
    return { proof: proofs.get(letter ?? '')?.(leaf!) ?? null, receipt: receipts.get(sheet ?? '')?.(line!) ?? null };
  };
}
