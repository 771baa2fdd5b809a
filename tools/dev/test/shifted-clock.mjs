/**
 * Loaded before a service (`node --import`): its wall clock goes wrong by as many milliseconds as stand in the file that
 * SHIFTED_CLOCK_FILE names, from the moment they are written there. So a test lets days pass, for the service alone.
 */
import { readFileSync } from 'node:fs';

const file = process.env.SHIFTED_CLOCK_FILE;
const RealDate = Date;
let shift = 0;

const read = () => {
  try {
    shift = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    shift = 0; // no file, no shift
  }
};

if (file) {
  read();
  setInterval(read, 50).unref();
  globalThis.Date = class Date extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + shift);
      else super(...given);
    }

    static now() {
      return RealDate.now() + shift;
    }
  };
}
