import type { Outgoing } from '@fengqiao/docket';
import { LETTER_LIMIT, writtenMessage, type CryptoProfile, type WrittenMessage } from '@fengqiao/trust';

/** Messages that may share a letter: one receiver, one type, one place. `texts[i]` is what `messages[i]` says. */
export interface LetterPlan {
  readonly to: string;
  readonly type: string;
  readonly place: string;
  readonly messages: readonly Outgoing[];
  readonly texts: readonly WrittenMessage[];
}

/** The plans of a claim, and the messages that can go in no letter: too large, or damaged in the database (the text is not what was digested). */
export interface LetterPlans {
  readonly letters: readonly LetterPlan[];
  readonly oversize: readonly Outgoing[];
  readonly damaged: readonly Outgoing[];
}

interface OpenPlan extends LetterPlan {
  readonly messages: Outgoing[];
  readonly texts: WrittenMessage[];
  bytes: number;
}

/**
 * Sorts a claim into letters. First come stays first: letters stand in the order of their first message, and messages
 * of one letter in the order of the claim.
 * @param maxBytes how much text one letter may hold, UTF-8
 * @param profile the sender's, in which the messages were digested when they were written
 */
export function groupIntoLetters(claimed: readonly Outgoing[], maxBytes: number, profile: CryptoProfile): LetterPlans {
  const letters: OpenPlan[] = [];
  const open = new Map<string, OpenPlan>();
  const oversize: Outgoing[] = [];
  const damaged: Outgoing[] = [];
  for (const message of claimed) {
    const { to, type, place } = message;
    const text = writtenMessage(message.body, profile);
    const bytes = text.bytes.length + 1;
    if (bytes > maxBytes || text.digest !== message.digest) {
      (bytes > maxBytes ? oversize : damaged).push(message);
      continue;
    }
    const key = `${to} ${type} ${place}`;
    let letter = open.get(key);
    if (!letter || letter.messages.length === LETTER_LIMIT || letter.bytes + bytes > maxBytes) {
      letter = { to, type, place, messages: [], texts: [], bytes: 0 };
      open.set(key, letter);
      letters.push(letter);
    }
    letter.messages.push(message);
    letter.texts.push(text);
    letter.bytes += bytes;
  }
  return { letters, oversize, damaged };
}
