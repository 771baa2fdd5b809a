import { readHandOver, type Entry } from '../src/import/hand-over.js';
import { isRefusal } from '@fengqiao/kernel';

/** 模拟的既有办案系统: takes in the files it is given, each entry once by its number, and hands over what it does itself. */
export class CaseSystem {
  /** What it was told of steps taken elsewhere, in the order in which it was told. */
  readonly told: Entry[] = [];
  /** How often it was told something that it knew. */
  repeated = 0;
  #seq = 0;
  readonly #own: Entry[] = [];

  /** Takes in a file. @throws where a line of it is none */
  takeIn(content: string): void {
    for (const { line, entry } of readHandOver(content)) {
      if (isRefusal(entry)) throw new Error(`line ${line}: ${entry.code}`);
      if (this.told.some(known => known.seq === entry.seq)) this.repeated += 1;
      else this.told.push(entry);
    }
  }

  /** Does something itself. */
  does(entry: Omit<Entry, 'seq'>): Entry {
    const own = { seq: String(this.#seq += 1), ...entry };
    this.#own.push(own);
    return own;
  }

  /** Everything it has done, as its hand-over file; it is handed over again and again. */
  get handOver(): string { return JSON.stringify(this.#own); }
}
