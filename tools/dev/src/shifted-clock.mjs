/**
 * Loaded before a service (`node --import`): its wall clock is wrong by as many milliseconds as stand in the file that
 * SHIFTED_CLOCK_FILE names. The file is looked at again when the time is asked for, but not twice within 5 ms. Only a
 * stack that this folder starts has such a clock; the services themselves know nothing of it.
 */
import { readFileSync } from 'node:fs';

const file = process.env.SHIFTED_CLOCK_FILE;
const RealDate = Date;
let shift = 0;
let readAt = -Infinity;

const shifted = () => {
  if (performance.now() - readAt >= 5) {
    readAt = performance.now();
    const told = readFileSync(file, 'utf8');
    if (told) shift = Number(told); // caught in the middle of being written, it is as it was
  }
  return RealDate.now() + shift;
};

if (file) {
  globalThis.Date = class Date extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(shifted());
      else super(...given);
    }

    static now() {
      return shifted();
    }
  };
}
