import type { Refusal } from '@fengqiao/kernel';
import type { AgencyKeys, KeyDirectory } from '@fengqiao/trust';

/** A letter as the bus brought it. Believed in nothing until it is opened. */
export interface Letter {
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Compact JWE. */
  readonly body: string;
  /** How often the bus has brought it, this time included. */
  readonly deliveries: number;
}

/** A sealed letter on its way to the bus. */
export interface PostedLetter {
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Compact JWE. */
  readonly body: string;
}

/** Takes letters to other agencies. */
export interface LetterPublisher {
  /** Whether it is worth trying now. */
  readonly ready: boolean;
  /** Bytes that one letter may have, headers included. */
  readonly maxPayload: number;
  /** Resolves when the bus has acknowledged the letter, or with the reason why not. Never rejects. */
  publish(letter: PostedLetter): Promise<Refusal | undefined>;
  /** Told whenever it becomes ready. */
  onReady(listener: () => void): void;
}

/** An agency's own keys and everybody's public ones. Read anew for every letter, so that a rotation takes effect at once. */
export interface Keyring {
  readonly keys: AgencyKeys;
  readonly directory: KeyDirectory;
}
