import { CannotStart } from './failure.js';

/** The folder belongs to somebody else. */
export function notAllowed(path: string, cause: unknown): CannotStart {
  return new CannotStart(
    { zh: `无权读写 ${path}，它可能由另一个用户创建。`, en: `${path} cannot be read and written: another user may have made it.` },
    { zh: '请换用该用户运行，或另取名称：npm start -- --stack <名称>', en: 'Run as that user, or take another name: npm start -- --stack <name>' },
    cause,
  );
}

/** Another process holds the stack. */
export function alreadyRuns(name: string, pid: number, ports: Readonly<Record<string, number>>): CannotStart {
  const list = Object.entries(ports).map(([part, port]) => `${part} http://127.0.0.1:${port}`).join('  ');
  return new CannotStart(
    { zh: `“${name}”已在运行（进程 ${pid}）。${list}`, en: `"${name}" is already running (process ${pid}).` },
    {
      zh: `请直接使用，或在其终端按 Ctrl-C 停止；并行运行请另取名称：npm start -- --stack <名称>`,
      en: 'Use it as it is, or stop it with Ctrl-C in its terminal; a second one runs beside it as npm start -- --stack <name>',
    },
  );
}

/** The name would not do as a folder's. */
export function badName(name: string): CannotStart {
  return new CannotStart(
    { zh: `“${name}”不能用作名称。`, en: `"${name}" cannot be the name of a stack.` },
    { zh: '请用小写字母、数字和连字符，不超过 41 个字符。', en: 'Use lower-case letters, digits and dashes, at most 41 characters.' },
  );
}
