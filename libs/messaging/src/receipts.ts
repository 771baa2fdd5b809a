import type { ReceiptTaken, Reception } from '@fengqiao/docket';
import { isRefusal, Refused, type Json, type Refusal } from '@fengqiao/kernel';
import { LETTER_LIMIT, makeReceipts, receiptVerifier, type AgencyKeys, type KeyDirectory, type ReceiptBundle, type ReceiptDraft } from '@fengqiao/trust';
import type { OpenLetter } from './open-arrived.js';
import { refuseMessage } from './refusals.js';
import type { LetterContent } from './write-letter.js';

/** Type of the letters that carry receipts. A receipt is not receipted: who misses one asks again. */
export const RECEIPT_TYPE = 'receipt.given';

type Stored = Reception['stored'][number];

/** The code alone goes back: the words behind it may quote what is nobody else's business. */
const codeOf = (reason: string): string => reason.split(':', 1)[0]!;

function draftOf({ message, outcome, reason }: Stored, newId: () => string): ReceiptDraft {
  const { head } = message.message;
  return {
    id: newId(), of: message.digest, messageId: message.id, type: String(head.type), caseNo: message.caseNo, to: message.from, outcome,
    ...(reason ? { reason: codeOf(reason) } : {}),
  };
}

/** Signs at the moment of reception, also when a repetition asks for it later; a key of that moment may be revoked by now. */
function signed(drafts: readonly ReceiptDraft[], keys: AgencyKeys, at: number, now: number): readonly ReceiptBundle[] {
  try {
    return makeReceipts(drafts, keys, at);
  } catch (fault) {
    if (fault instanceof Refused) return makeReceipts(drafts, keys, now);
    throw fault;
  }
}

/**
 * The receipts for all that lies in the inbox, in one letter for each sender and place. Everything that was stored at
 * one moment shares one signature, whoever sent it.
 */
export function receiptLetters(stored: readonly Stored[], keys: AgencyKeys, newId: () => string, now: number): LetterContent[] {
  const unique = new Map(stored.toReversed().map(entry => [entry.message.id, entry])); // the first word about each counts
  const places = new Map(stored.map(({ message }) => [message.id, String(message.message.head.place)]));
  const bundles = [...Map.groupBy(unique.values(), ({ at }) => at)]
    .flatMap(([at, group]) => signed(group.map(entry => draftOf(entry, newId)), keys, Date.parse(at), now));
  const letters: LetterContent[] = [];
  for (const group of Map.groupBy(bundles, ({ receipt }) => `${receipt.to} ${places.get(receipt.messageId)}`).values()) {
    const { to, messageId } = group[0]!.receipt;
    for (let from = 0; from < group.length; from += LETTER_LIMIT) {
      letters.push({ to, type: RECEIPT_TYPE, place: places.get(messageId)!, messages: group.slice(from, from + LETTER_LIMIT) as unknown as Json[] });
    }
  }
  return letters;
}

/** What a letter of receipts brings; `refusal` for the first that does not verify or is not for us. */
export interface ReceiptsRead {
  readonly taken: readonly ReceiptTaken[];
  readonly refusal?: Refusal;
}

/** Verifies the receipts of letters: given by the letter's sender, for us. Each signature is checked once. */
export function receiptReader(agency: string, directory: KeyDirectory): (letter: OpenLetter) => ReceiptsRead {
  const verify = receiptVerifier(directory);
  return letter => {
    const taken: ReceiptTaken[] = [];
    let refusal: Refusal | undefined;
    for (const bundle of letter.messages) {
      const receipt = verify(bundle);
      if (isRefusal(receipt)) refusal ??= receipt;
      else if (receipt.from !== letter.from || receipt.to !== agency) refusal ??= refuseMessage('receipt-misdirected');
      else {
        const { messageId, from, of, outcome, reason } = receipt;
        taken.push({ messageId, from, digest: of, outcome, ...(reason ? { reason } : {}), bundle: bundle as unknown as ReceiptTaken['bundle'] });
      }
    }
    return { taken, ...(refusal ? { refusal } : {}) };
  };
}
