import type { Bilingual } from '@fengqiao/kernel';

/**
 * A part could not be brought up, and the person at the keyboard can do something about it.
 * Printed in both languages without a stack; `cause` keeps what lay under it.
 */
export class CannotStart extends Error {
  constructor(readonly text: Bilingual, readonly nextStep: Bilingual, cause?: unknown) {
    super(`${text.en} ${nextStep.en}`, cause === undefined ? {} : { cause });
    this.name = 'CannotStart';
  }
}

/** What to print of any error: two languages where we know what happened, else the stack. */
export function explain(error: unknown): string {
  if (error instanceof CannotStart) {
    const { text, nextStep } = error;
    return [`✗ ${text.zh}`, `  ${text.en}`, `→ ${nextStep.zh}`, `  ${nextStep.en}`].join('\n');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
