import { Head } from '@fengqiao/contracts';
import type { Arrived } from '@fengqiao/docket';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { openLetter, type OpenedLetter } from '@fengqiao/trust';
import { z } from 'zod';
import type { Keyring, Letter, LetterProof } from './letter.js';
import { refuseMessage } from './refusals.js';
import { parseSubject, type Address } from './subject.js';

/** A letter that is what its envelope and its subject say. */
export interface OpenLetter extends OpenedLetter {
  readonly letter: Letter;
  readonly address: Address;
}

/** Opens a letter and compares the subject, which any tool on the bus can write, with what the sender signed. */
export function openArrived(letter: Letter, { keys, directory }: Keyring): OpenLetter | Refusal {
  const address = parseSubject(letter.subject);
  if (!address) return refuseMessage('letter-subject-unknown');
  const opened = attempt(() => openLetter(letter.body, keys, directory));
  if (isRefusal(opened)) return opened;
  const { type, place, v } = opened.headers;
  const fits = address.to === keys.agency && address.from === opened.from && address.type === type && address.place === place
    && String(address.v) === v;
  return fits ? { ...opened, letter, address } : refuseMessage('letter-subject-mismatch', { signedBy: opened.from });
}

/** Whatever a letter does to its reader (nesting without end, say), it does to itself and not to the others. */
function attempt(open: () => OpenedLetter | Refusal): OpenedLetter | Refusal {
  try {
    return open();
  } catch {
    return refuseMessage('letter-unreadable');
  }
}

/**
 * What must be legible in a message of any version, so that it can be kept and its receipt given. The rest of it is for
 * the contract of its type.
 */
const LegibleHead = z.looseObject({
  ...Head.pick({ type: true, from: true, to: true, place: true, caseNo: true, seq: true, traceparent: true }).shape,
  id: z.string().regex(/^[\w.:-]{8,64}$/),
  v: z.int().min(1),
});
const LegibleMessage = z.looseObject({ head: LegibleHead, body: z.looseObject({}) });

export const proofOf = ({ proofs, signedRoot }: OpenedLetter, index: number): LetterProof => ({ proof: proofs[index], signedRoot });

/**
 * The messages of a letter, for the core. One head that contradicts the envelope condemns the whole letter: its sender
 * signed it. An unknown version goes on under a type that no handler has, so that it is kept until one does.
 */
export function messagesOf(letter: OpenLetter): readonly Arrived[] | Refusal {
  const { address: { place, from, to, type, v } } = letter;
  const arrived: Arrived[] = [];
  for (const [index, message] of letter.messages.entries()) {
    const parsed = LegibleMessage.safeParse(message);
    if (!parsed.success) return refuseMessage('message-head-malformed', { at: parsed.error.issues[0]?.path.join('.') });
    const { head } = parsed.data;
    const fits = head.from === from && head.to === to && head.type === type && head.place === place && head.v === v;
    if (!fits) return refuseMessage('message-head-mismatch', { index });
    arrived.push({
      id: head.id, from, type: v === 1 ? type : `${type}.v${v}`, caseNo: head.caseNo, seq: head.seq,
      digest: letter.digests[index]!, proof: proofOf(letter, index),
      message: message as unknown as Arrived['message'],
    });
  }
  return arrived;
}
