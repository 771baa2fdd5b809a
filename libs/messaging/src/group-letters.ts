import type { Outgoing } from '@fengqiao/docket';
import { LETTER_LIMIT } from '@fengqiao/trust';

/** Messages that may share a letter: one receiver, one type, one place. */
export interface LetterPlan {
  readonly to: string;
  readonly type: string;
  readonly place: string;
  readonly messages: readonly Outgoing[];
}

/** The plans of a claim, and the messages that fit in no letter at all. */
export interface LetterPlans {
  readonly letters: readonly LetterPlan[];
  readonly oversize: readonly Outgoing[];
}

/**
 * Sorts a claim into letters. First come stays first: letters stand in the order of their first message, and messages
 * of one letter in the order of the claim.
 * @param maxBytes how much text one letter may hold, UTF-8
 */
export function groupIntoLetters(claimed: readonly Outgoing[], maxBytes: number): LetterPlans {
  const letters: (LetterPlan & { readonly messages: Outgoing[] })[] = [];
  const open = new Map<string, { readonly messages: Outgoing[]; bytes: number }>();
  const oversize: Outgoing[] = [];
  for (const message of claimed) {
    const { to, type, place } = message;
    const bytes = Buffer.byteLength(message.body) + 1;
    if (bytes > maxBytes) {
      oversize.push(message);
      continue;
    }
    const key = `${to} ${type} ${place}`;
    let letter = open.get(key);
    if (!letter || letter.messages.length === LETTER_LIMIT || letter.bytes + bytes > maxBytes) {
      letter = { messages: [], bytes: 0 };
      open.set(key, letter);
      letters.push({ to, type, place, messages: letter.messages });
    }
    letter.messages.push(message);
    letter.bytes += bytes;
  }
  return { letters, oversize };
}
