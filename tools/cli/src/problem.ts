import { Refused, type Bilingual, type Refusal } from '@fengqiao/kernel';
import { CommanderError } from 'commander';

/** A failure as one JSON document, in the shape in which the services say no (RFC 9457 with both languages). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly code: string;
  readonly detail: string;
  readonly message: Bilingual;
  readonly nextStep: Bilingual;
  readonly basis?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

type Said = Pick<Refusal, 'code' | 'message' | 'nextStep'> & { readonly basis?: string; readonly details?: Readonly<Record<string, unknown>> };

const problem = ({ code, message, nextStep, basis, details }: Said): Problem => ({
  type: `urn:fengqiao:problem:${code}`, title: message.zh, code, detail: message.en, message, nextStep,
  ...(basis ? { basis } : {}), ...(details ? { details } : {}),
});

/** The supervisor of the stack speaks in two languages too, with its own class; it is known by its members. */
const isCannotStart = (error: unknown): error is Error & { text: Bilingual; nextStep: Bilingual } =>
  error instanceof Error && error.name === 'CannotStart' && 'text' in error && 'nextStep' in error;

function usage({ message }: CommanderError): Problem {
  const said = message.replace(/^error: /, '');
  return problem({
    code: 'usage',
    message: { zh: `命令用法有误：${said}`, en: `The command line cannot be read: ${said}` },
    nextStep: { zh: '加 --help 查看用法', en: 'See the usage with --help' },
  });
}

const unforeseen = (error: unknown): Problem => problem({
  code: 'unforeseen-fault',
  message: { zh: '程序内部错误', en: `Something failed inside: ${error instanceof Error ? error.message : String(error)}` },
  nextStep: { zh: '请附上面的错误堆栈报告该问题', en: 'Report it with the stack that was printed' },
});

/** Whether somebody foresaw the failure; else its stack is worth printing. */
export const isForeseen = (error: unknown): boolean => error instanceof Refused || error instanceof CommanderError || isCannotStart(error);

/** Any failure as a problem document. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return problem(error.refusal);
  if (error instanceof CommanderError) return usage(error);
  if (isCannotStart(error)) return problem({ code: 'cannot-start', message: error.text, nextStep: error.nextStep });
  return unforeseen(error);
}

/** A problem as people read it. */
export function problemLines({ message, nextStep, basis }: Problem): string[] {
  return [`✗ ${message.zh}`, `  ${message.en}`, ...(basis ? [`  依据 · basis: ${basis}`] : []), `→ ${nextStep.zh}`, `  ${nextStep.en}`];
}
