import type { Refusal } from '@fengqiao/kernel';
import type { Letter, LetterPublisher, PostedLetter } from '../src/letter.js';

/** A bus in memory that keeps what it was given. */
export class MemoryPublisher implements LetterPublisher {
  ready = true;
  maxPayload = 1_048_576;
  readonly posted: PostedLetter[] = [];
  /** The answer to the next letters; by default they are taken. */
  answer: (letter: PostedLetter) => Promise<Refusal | undefined> = async () => undefined;
  readonly #listeners: (() => void)[] = [];

  async publish(letter: PostedLetter): Promise<Refusal | undefined> {
    const refusal = await this.answer(letter);
    if (!refusal) this.posted.push(letter);
    return refusal;
  }

  onReady(listener: () => void): void {
    this.#listeners.push(listener);
  }

  comeBack(): void {
    this.ready = true;
    for (const listener of this.#listeners) listener();
  }

  /** What lies on the bus for an agency, as its consumer brings it. */
  take(agency: string, deliveries = 1): Letter[] {
    const mine = this.posted.filter(({ subject }) => subject.split('.')[3] === agency);
    for (const letter of mine) this.posted.splice(this.posted.indexOf(letter), 1);
    return mine.map(letter => ({ ...letter, deliveries }));
  }
}
