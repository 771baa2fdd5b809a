import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectBus, type AgencyName, type Stack } from '@fengqiao/dev';
import { orThrow, shanghaiDay, type Json } from '@fengqiao/kernel';
import { subjectOf, writeLetter, type Keyring, type PostedLetter } from '@fengqiao/messaging';
import { readAgencyKeys, readDirectory } from '@fengqiao/trust';
import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { fictionalCase } from '../../../tools/dev/test/fictional-case.js';

const PLACE = 'nanchang';

/** A message as intake would write it to mediation, but for what a test changes. */
export interface Wish {
  readonly caseNo: string;
  readonly seq: number;
  readonly head?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A referral for mediation, whole and valid unless it is changed. */
export function referralMessage({ caseNo, seq, head, body }: Wish): { head: Record<string, unknown> & { id: string }; body: Record<string, unknown> } {
  const on = shanghaiDay(Date.now());
  const id = crypto.randomUUID();
  return {
    head: { id, type: 'referral.sent', v: 1, place: PLACE, scheme: `${PLACE}@1`, from: 'intake', to: 'mediation', caseNo, seq, on, recordedOn: on, ...head },
    body: {
      referralId: crypto.randomUUID(), purpose: 'mediation', kind: 'referral', particulars: { body: 'union' },
      file: { ...fictionalCase(), caseNo, place: PLACE, openedOn: on, evidence: [], instruments: [], events: [] }, ...body,
    },
  };
}

/** Writes letters with the agencies' own keys and puts them on the bus, as the agencies do and as they never would. */
export class PostOffice {
  private constructor(private readonly stack: Stack, readonly connection: NatsConnection) {}

  static async open(stack: Stack): Promise<PostOffice> {
    return new PostOffice(stack, await connectBus(stack.parts.bus.url, stack.parts.bus.admin));
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  async keyring(agency: AgencyName): Promise<Keyring> {
    const [keys, directory] = await Promise.all([
      readAgencyKeys(this.stack.keys.privateFile(agency)), readDirectory(join(this.stack.keys.publicFolder, 'directory.json')),
    ]);
    return { keys: orThrow(keys), directory: orThrow(directory) };
  }

  /** The directory of public keys, as it lies in its file. */
  async directoryFile(): Promise<unknown> {
    return JSON.parse(await readFile(join(this.stack.keys.publicFolder, 'directory.json'), 'utf8')) as unknown;
  }

  /** A letter of one agency to another, signed and sealed as it should be. */
  async letter(from: AgencyName, to: AgencyName, messages: readonly unknown[], { type = 'referral.sent', v = 1, keyring }: {
    type?: string; v?: number; keyring?: Keyring;
  } = {}): Promise<PostedLetter> {
    return orThrow(writeLetter({ to, type, v, place: PLACE, messages: messages as Json[] }, keyring ?? await this.keyring(from), { id: crypto.randomUUID(), at: Date.now() }));
  }

  /** Puts a letter on the bus, under its own subject or another, with an id that the bus has not seen. */
  async post(letter: PostedLetter, subject = letter.subject): Promise<void> {
    const fields = headers();
    for (const [name, value] of Object.entries({ ...letter.headers, 'Nats-Msg-Id': crypto.randomUUID() })) fields.set(name, value);
    await jetstream(this.connection).publish(subject, letter.body, { headers: fields });
  }

  /** The subject of a referral from one agency to another. */
  subject(from: string, to: string, type = 'referral.sent', v = 1): string {
    return subjectOf({ place: PLACE, from, to, type, v });
  }
}
