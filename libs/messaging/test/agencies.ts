import { canonicalJson, makeCaseNumber, orThrow, type CaseNumber } from '@fengqiao/kernel';
import {
  digestOf, generateAgencyKeys, loadAgencyKeys, loadDirectory, publicKeysOf, type AgencyKeyFile, type KeyDirectory,
} from '@fengqiao/trust';
import type { Keyring } from '../src/letter.js';

/** Three agencies that know each other's keys, and one that nobody knows. */
export const NAMES = ['intake', 'mediation', 'legal-aid'] as const;
export type Name = (typeof NAMES)[number] | 'stranger';

const files = new Map<Name, AgencyKeyFile>([...NAMES, 'stranger' as const].map(name => [name, generateAgencyKeys(name, { from: '2026-01-01T00:00:00Z' })]));

export const directory: KeyDirectory = orThrow(loadDirectory(NAMES.map(name => publicKeysOf(files.get(name)!))));

/** Own keys of an agency, and everybody's public ones. */
export const keyringOf = (name: Name): Keyring => ({ keys: orThrow(loadAgencyKeys(files.get(name)!)), directory });

/** Case `n` of a fictional place. */
export const caseNo = (n: number): CaseNumber =>
  makeCaseNumber('NC', 2026, Uint8Array.of(0, 0, (n >> 16) & 255, (n >> 8) & 255, n & 255));

/** Where a message goes and what is odd about it. */
export interface MessageWish {
  readonly id: string;
  readonly from: Name;
  readonly to: Name;
  readonly type?: string;
  readonly place?: string;
  readonly seq?: number;
  readonly caseNo?: CaseNumber;
  readonly traceparent?: string;
  readonly head?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A message as a sender's core writes it. */
export function messageOf(wish: MessageWish): { readonly head: Record<string, unknown>; readonly body: Record<string, unknown> } {
  const { id, from, to, type = 'referral.sent', place = 'nanchang', seq = 1, caseNo: number = caseNo(1), traceparent, head, body } = wish;
  return {
    head: {
      id, type, v: 1, place, scheme: `${place}@1`, from, to, caseNo: number, seq, on: '2026-03-02', recordedOn: '2026-03-02',
      ...(traceparent ? { traceparent } : {}), ...head,
    },
    body: { referralId: `referral-${id}`, ...body },
  };
}

/** Its canonical text and digest, as the outbox keeps them. */
export function outboxText(wish: MessageWish): { readonly body: string; readonly digest: string } {
  const message = messageOf(wish);
  return { body: canonicalJson(message), digest: digestOf(message) };
}
