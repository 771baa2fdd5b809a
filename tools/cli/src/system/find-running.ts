import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StackFolder, homeFolder, loopback, passwordToken } from '@fengqiao/dev';
import { Refused, refuse } from '@fengqiao/kernel';
import { z } from 'zod';
import type { RunningSystem } from './running-system.js';

/** The part of a stack's own notes that a second program may rely on. */
const Notes = z.object({ ports: z.record(z.string(), z.int()) });
const Logins = z.object({
  issuer: z.url(),
  accounts: z.array(z.object({ username: z.string(), name: z.string(), roles: z.array(z.string()), password: z.string() })),
});

const notRunning = (name: string) => new Refused(refuse('no-running-stack', 'unavailable',
  { zh: `没有正在运行的系统“${name}”`, en: `No stack "${name}" is running` },
  { zh: '请在另一终端运行 npm start；其他名称用 --stack <名称> 指定', en: 'Run npm start in another terminal; name another stack with --stack <name>' }));

const notReadable = (path: string) => new Refused(refuse('stack-not-readable', 'forbidden',
  { zh: `无权读取 ${path}，该系统可能由另一用户启动`, en: `${path} cannot be read: another user may have started the stack` },
  { zh: '请以启动该系统的用户运行', en: 'Run this as the user who started it' }));

const noLogins = (name: string) => new Refused(refuse('no-logins', 'unavailable',
  { zh: `系统“${name}”使用外部身份认证，命令行没有可用账号`, en: `The stack "${name}" leans on an issuer of its own; there are no logins here` },
  { zh: '请改用自带身份认证的系统（不设 OIDC_ISSUER 启动）', en: 'Use a stack with the embedded issuer (started without OIDC_ISSUER)' }));

async function readNotes<S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw notReadable(path);
    throw error;
  }
}

/** Whether a stack of this name is held by a supervisor that is alive. */
export const isRunning = (name: string, home = homeFolder()): boolean =>
  StackFolder.exists(home, name) && !StackFolder.abandoned(home, name).includes(name);

/**
 * The stack that `npm start` runs on this machine.
 * @throws Refused `no-running-stack`, `stack-not-readable`, `no-logins`
 */
export async function findRunning(name: string, home = homeFolder()): Promise<RunningSystem> {
  if (!isRunning(name, home)) throw notRunning(name);
  const path = (...names: string[]) => join(home, name, ...names);
  const { ports } = await readNotes(Notes, path('state.json'));
  if (!existsSync(path('issuer.json'))) throw noLogins(name);
  const { issuer, accounts } = await readNotes(Logins, path('issuer.json'));
  return {
    name,
    urlOf(agency) {
      const port = ports[agency];
      if (port === undefined) throw notRunning(`${name}/${agency}`);
      return `http://${loopback}:${port}`;
    },
    token: username => passwordToken({ url: issuer, accounts }, username),
    keyDirectory: path('keys', 'public', 'directory.json'),
  };
}
