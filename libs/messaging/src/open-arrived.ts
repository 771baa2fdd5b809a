import { hash } from 'node:crypto';
import type { Arrived, LetterReceived } from '@fengqiao/docket';
import { isCaseNumber, isRefusal, type CaseNumber, type Refusal } from '@fengqiao/kernel';
import { openLetter, type OpenedLetter } from '@fengqiao/trust';
import type { Keyring, Letter } from './letter.js';
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

interface LegibleMessage {
  readonly head: { readonly [name: string]: unknown; readonly id: string; readonly v: number; readonly caseNo: CaseNumber; readonly seq: number };
  readonly body: Readonly<Record<string, unknown>>;
}

const ID = /^[\w.:-]{8,64}$/;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const counts = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;

/**
 * What is not legible in a message of any version, so that it could not be kept and its receipt not be given. The rest of
 * it is for the contract of its type. By hand: a schema here cost as much as opening the letter.
 */
function illegible(message: unknown): string | undefined {
  if (!isObject(message) || !isObject(message['head'])) return 'head';
  if (!isObject(message['body'])) return 'body';
  const { id, v, caseNo, seq, traceparent } = message['head'];
  if (typeof id !== 'string' || !ID.test(id)) return 'head.id';
  if (!counts(v)) return 'head.v';
  if (!isCaseNumber(caseNo)) return 'head.caseNo';
  if (!counts(seq)) return 'head.seq';
  return traceparent === undefined || (typeof traceparent === 'string' && traceparent.length <= 64) ? undefined : 'head.traceparent';
}

/** The id under which a signature is kept, with all that it is over. */
export const signatureId = (signedRoot: string): string => hash('sha256', signedRoot, 'base64url');

/** What proves, later and alone, each message of a letter. */
export function proofOf({ from, digests, signedRoot }: OpenLetter, { directory }: Keyring): LetterReceived {
  return { id: signatureId(signedRoot), signature: { profile: directory.profileOf(from).name, digests, signedRoot } };
}

/**
 * The messages of a letter, for the core. One head that contradicts the envelope condemns the whole letter: its sender
 * signed it. An unknown version goes on under a type that no handler has, so that it is kept until one does.
 */
export function messagesOf(letter: OpenLetter): readonly Arrived[] | Refusal {
  const { address: { place, from, to, type, v } } = letter;
  const id = signatureId(letter.signedRoot);
  const arrived: Arrived[] = [];
  for (const [index, message] of letter.messages.entries()) {
    const at = illegible(message);
    if (at) return refuseMessage('message-head-malformed', { at });
    const { head } = message as unknown as LegibleMessage;
    const fits = head.from === from && head.to === to && head.type === type && head.place === place && head.v === v;
    if (!fits) return refuseMessage('message-head-mismatch', { index });
    arrived.push({
      id: head.id, from, type: v === 1 ? type : `${type}.v${v}`, caseNo: head.caseNo, seq: head.seq,
      digest: letter.digests[index]!, proof: { letter: id, leaf: index },
      message: message as unknown as LegibleMessage, text: letter.texts[index]!,
    });
  }
  return arrived;
}
