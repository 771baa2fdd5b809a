import { Refused, isRefusal, type Json, type Refusal } from '@fengqiao/kernel';
import { sealLetter, type SealedLetter } from '@fengqiao/trust';
import type { Keyring, LetterProof, PostedLetter } from './letter.js';
import { faultText } from './log.js';
import { refuseMessage } from './refusals.js';
import { subjectOf } from './subject.js';

/** What a letter is to hold. */
export interface LetterContent {
  readonly to: string;
  readonly type: string;
  /** Version of the type; 1 unless said. */
  readonly v?: number;
  readonly place: string;
  readonly messages: readonly Json[];
  /** Trace of the first message, for the header that every tool reads. Each message carries its own. */
  readonly traceparent?: string;
}

/** A letter ready for the bus, and the proof that the sender keeps of each message, in their order. */
export interface WrittenLetter extends PostedLetter {
  readonly proofs: readonly LetterProof[];
}

/** Identity and instant of a letter: a fresh id for every try, so that the bus never takes a repetition for known. */
export interface Stamp {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** How much text fits in a letter of at most `maxPayload` bytes: base64url takes a third more, envelope and headers some. */
export const roomIn = (maxPayload: number): number => Math.floor((maxPayload - 16_384) * 0.75);

/**
 * Signs and seals a letter (CloudEvents 1.0, binary mode of the NATS binding).
 * @returns the letter, or why it cannot be written: `agency-unknown`, `key-none-usable`, `letter-unwritable`
 */
export function writeLetter(content: LetterContent, keyring: Keyring, stamp: Stamp): WrittenLetter | Refusal {
  const { to, type, v = 1, place, messages, traceparent } = content;
  const { keys, directory } = keyring;
  const from = keys.agency;
  const draft = { from, to, headers: { id: stamp.id, type, place, v: String(v) }, messages, at: stamp.at };
  const sealed = attempt(() => sealLetter(draft, keys, directory));
  if (isRefusal(sealed)) return sealed;
  const { jwe, proofs, signedRoot } = sealed;
  return {
    subject: subjectOf({ place, from, to, type, v }),
    headers: {
      'ce-specversion': '1.0', 'ce-id': stamp.id, 'ce-source': `/fengqiao/${from}`, 'ce-type': `cn.fengqiao.${type}.v${v}`,
      'ce-time': new Date(stamp.at).toISOString(), 'content-type': 'application/jose', 'Nats-Msg-Id': stamp.id,
      ...(traceparent ? { traceparent } : {}),
    },
    body: jwe,
    proofs: proofs.map(proof => ({ proof, signedRoot })),
  };
}

/** Own keys that have run out, or a message that has no text: it holds up this letter, not the process and not the others. */
function attempt(seal: () => SealedLetter | Refusal): SealedLetter | Refusal {
  try {
    return seal();
  } catch (fault) {
    return fault instanceof Refused ? fault.refusal : refuseMessage('letter-unwritable', { fault: faultText(fault) });
  }
}
