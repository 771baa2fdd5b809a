import { inColumns } from '../print/columns.js';
import type { Answer } from '../session.js';
import { isTrouble, type Diagnosis } from './diagnosis.js';
import { nats, node, npm, optional, postgres } from './programs.js';
import { running } from './running.js';

const SIGNS = { ok: '✓', absent: '–', warning: '!', fault: '✗' } as const satisfies Readonly<Record<Diagnosis['state'], string>>;
const sign = (diagnosis: Diagnosis): string => (isTrouble(diagnosis) ? '✗' : SIGNS[diagnosis.state]);

function print(diagnoses: readonly Diagnosis[]): string[] {
  const rows = inColumns(diagnoses.map(diagnosis => [sign(diagnosis), `${diagnosis.title.zh} ${diagnosis.name}`, diagnosis.found]));
  return diagnoses.flatMap(({ remedy }, index) => [rows[index]!, ...(remedy ? [`    → ${remedy.zh}`, `      ${remedy.en}`] : [])]);
}

/** Looks at everything once; fails where something that is needed is missing or does not work. */
export async function examine(stack: string): Promise<Answer> {
  const diagnoses = [node(), ...(await Promise.all([npm(), postgres(), nats()])), ...(await optional()), ...(await running(stack))];
  const ok = !diagnoses.some(isTrouble);
  const verdict = ok ? '✓ 一切就绪 · all that is needed is there' : '✗ 有需要处理的问题，见上 · something above needs attention';
  return { document: { ok, diagnoses }, lines: [...print(diagnoses), '', verdict], ok };
}
