import type { SignedDigests } from '@fengqiao/docket';
import { canonicalJson, Refused, isRefusal, type Json, type Refusal } from '@fengqiao/kernel';
import { sealWritten, writtenMessage, type SealedLetter, type WrittenMessage } from '@fengqiao/trust';
import type { Keyring, PostedLetter } from './letter.js';
import { faultText } from './log.js';
import { refuseMessage } from './refusals.js';
import { subjectOf } from './subject.js';

/** Where a letter goes. */
export interface LetterHeading {
  readonly to: string;
  readonly type: string;
  /** Version of the type; 1 unless said. */
  readonly v?: number;
  readonly place: string;
  /** Trace of the first message, for the header that every tool reads. Each message carries its own. */
  readonly traceparent?: string;
}

/** What a letter is to hold. */
export interface LetterContent extends LetterHeading {
  readonly messages: readonly Json[];
}

/** A letter ready for the bus, and what proves each message of it. */
export interface WrittenLetter extends PostedLetter {
  readonly signature: SignedDigests;
}

/** Identity and instant of a letter: a fresh id for every try, so that the bus never takes a repetition for known. */
export interface Stamp {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** How much text fits in a letter of at most `maxPayload` bytes: base64url takes a third more, envelope and headers some. */
export const roomIn = (maxPayload: number): number => Math.floor((maxPayload - 16_384) * 0.75);

/** {@link writeTexts} for messages that have not been written yet. */
export function writeLetter({ messages, ...heading }: LetterContent, keyring: Keyring, stamp: Stamp): WrittenLetter | Refusal {
  return attempt(() => writeTexts(heading, messages.map(message => writtenMessage(canonicalJson(message), keyring.keys.profile)), keyring, stamp));
}

/**
 * Signs and seals a letter (CloudEvents 1.0, binary mode of the NATS binding).
 * @returns the letter, or why it cannot be written: `agency-unknown`, `key-none-usable`, `letter-unwritable`
 */
export function writeTexts(heading: LetterHeading, texts: readonly WrittenMessage[], keyring: Keyring, stamp: Stamp): WrittenLetter | Refusal {
  const { to, type, v = 1, place, traceparent } = heading;
  const { keys, directory } = keyring;
  const from = keys.agency;
  const address = { from, to, headers: { id: stamp.id, type, place, v: String(v) }, at: stamp.at };
  const sealed = attempt<SealedLetter>(() => sealWritten(address, texts, keys, directory));
  if (isRefusal(sealed)) return sealed;
  const { jwe, digests, signedRoot } = sealed;
  return {
    subject: subjectOf({ place, from, to, type, v }),
    headers: {
      'ce-specversion': '1.0', 'ce-id': stamp.id, 'ce-source': `/fengqiao/${from}`, 'ce-type': `cn.fengqiao.${type}.v${v}`,
      'ce-time': new Date(stamp.at).toISOString(), 'content-type': 'application/jose', 'Nats-Msg-Id': stamp.id,
      ...(traceparent ? { traceparent } : {}),
    },
    body: jwe,
    signature: { profile: keys.profile.name, digests, signedRoot },
  };
}

/** Own keys that have run out, or a message that has no text: it holds up this letter, not the process and not the others. */
function attempt<T>(write: () => T | Refusal): T | Refusal {
  try {
    return write();
  } catch (fault) {
    return fault instanceof Refused ? fault.refusal : refuseMessage('letter-unwritable', { fault: faultText(fault) });
  }
}
