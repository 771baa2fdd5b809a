import type { Outgoing } from '@fengqiao/docket';
import type { Json } from '@fengqiao/kernel';
import { LETTER_LIMIT } from '@fengqiao/trust';

/** Messages that may share a letter: one receiver, one type, one place. `values[i]` is what `messages[i]` says. */
export interface LetterPlan {
  readonly to: string;
  readonly type: string;
  readonly place: string;
  readonly messages: readonly Outgoing[];
  readonly values: readonly Json[];
}

/** The plans of a claim, and the messages that can go in no letter: too large, or damaged in the database. */
export interface LetterPlans {
  readonly letters: readonly LetterPlan[];
  readonly oversize: readonly Outgoing[];
  readonly damaged: readonly Outgoing[];
}

interface OpenPlan extends LetterPlan {
  readonly messages: Outgoing[];
  readonly values: Json[];
  bytes: number;
}

function valueOf(body: string): Json | undefined {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Sorts a claim into letters. First come stays first: letters stand in the order of their first message, and messages
 * of one letter in the order of the claim.
 * @param maxBytes how much text one letter may hold, UTF-8
 */
export function groupIntoLetters(claimed: readonly Outgoing[], maxBytes: number): LetterPlans {
  const letters: OpenPlan[] = [];
  const open = new Map<string, OpenPlan>();
  const oversize: Outgoing[] = [];
  const damaged: Outgoing[] = [];
  for (const message of claimed) {
    const { to, type, place } = message;
    const bytes = Buffer.byteLength(message.body) + 1;
    const value = valueOf(message.body);
    if (bytes > maxBytes || value === undefined) {
      (value === undefined ? damaged : oversize).push(message);
      continue;
    }
    const key = `${to} ${type} ${place}`;
    let letter = open.get(key);
    if (!letter || letter.messages.length === LETTER_LIMIT || letter.bytes + bytes > maxBytes) {
      letter = { to, type, place, messages: [], values: [], bytes: 0 };
      open.set(key, letter);
      letters.push(letter);
    }
    letter.messages.push(message);
    letter.values.push(value);
    letter.bytes += bytes;
  }
  return { letters, oversize, damaged };
}
