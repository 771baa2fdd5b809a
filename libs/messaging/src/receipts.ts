import type { Reception, SheetTaken } from '@fengqiao/docket';
import { canonicalJson, isRefusal, Refused, type Json, type Refusal } from '@fengqiao/kernel';
import { LETTER_LIMIT, makeReceiptSheet, readReceiptSheet, type AgencyKeys, type KeyDirectory, type ReceiptDraft, type ReceiptSheet } from '@fengqiao/trust';
import { signatureId, type OpenLetter } from './open-arrived.js';
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
function signed(drafts: readonly ReceiptDraft[], keys: AgencyKeys, at: number, now: number): ReceiptSheet {
  try {
    return makeReceiptSheet(drafts, keys, at);
  } catch (fault) {
    if (fault instanceof Refused) return makeReceiptSheet(drafts, keys, now);
    throw fault;
  }
}

/** So many receipts keep a letter below half of what a bus takes by default. */
const MOST_IN_LETTER = 512;

/**
 * The receipts for all that lies in the inbox, in letters to each sender and place: a sheet, with one signature, for
 * each moment at which some of it was stored.
 */
export function receiptLetters(stored: readonly Stored[], keys: AgencyKeys, newId: () => string, now: number): LetterContent[] {
  const unique = new Map(stored.toReversed().map(entry => [entry.message.id, entry])); // the first word about each counts
  const letters: LetterContent[] = [];
  for (const group of Map.groupBy(unique.values(), ({ message }) => `${message.from} ${String(message.message.head.place)}`).values()) {
    const { from: to, message: { head } } = group[0]!.message;
    for (let from = 0; from < group.length; from += MOST_IN_LETTER) {
      const sheets = [...Map.groupBy(group.slice(from, from + MOST_IN_LETTER), ({ at }) => at)]
        .map(([at, entries]) => signed(entries.map(entry => draftOf(entry, newId)), keys, Date.parse(at), now));
      letters.push(...lettersOf(sheets).map(messages => ({ to, type: RECEIPT_TYPE, place: String(head.place), messages })));
    }
  }
  return letters;
}

/** At most so many sheets as a letter may have messages: repetitions may come from as many moments as there are. */
function lettersOf(sheets: readonly ReceiptSheet[]): Json[][] {
  const letters: Json[][] = [];
  for (let from = 0; from < sheets.length; from += LETTER_LIMIT) letters.push(sheets.slice(from, from + LETTER_LIMIT) as unknown as Json[]);
  return letters;
}

/** What a letter of receipts brings; `refusal` for the first sheet that does not verify or is not for us. */
export interface ReceiptsRead {
  readonly sheets: readonly SheetTaken[];
  readonly refusal?: Refusal;
}

/** Verifies the receipts of a letter: given by the letter's sender, for us. */
export function readReceipts(letter: OpenLetter, agency: string, directory: KeyDirectory): ReceiptsRead {
  const sheets: SheetTaken[] = [];
  let refusal: Refusal | undefined;
  for (const message of letter.messages) {
    const sheet = readReceiptSheet(message, directory);
    if (isRefusal(sheet)) refusal ??= sheet;
    else if (sheet.receipts.some(({ from, to }) => from !== letter.from || to !== agency)) refusal ??= refuseMessage('receipt-misdirected');
    else sheets.push(takenFrom(sheet, directory.profileOf(letter.from).name));
  }
  return { sheets, ...(refusal ? { refusal } : {}) };
}

function takenFrom({ receipts, signedRoot }: ReceiptSheet, profile: string): SheetTaken {
  return {
    id: signatureId(signedRoot), profile, signedRoot, receipts: canonicalJson(receipts),
    taken: receipts.map(({ messageId, from, of, outcome, reason }, line) => ({ messageId, from, digest: of, outcome, line, ...(reason ? { reason } : {}) })),
  };
}
