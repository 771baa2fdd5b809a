import { readFile } from 'node:fs/promises';
import { Refused, orThrow, refuse } from '@fengqiao/kernel';
import { readDirectory, verifyLog, type LogFault } from '@fengqiao/trust';
import { inColumns } from '../print/columns.js';
import type { Answer } from '../session.js';

const logUnreadable = (path: string) => refuse('log-unreadable', 'invalid',
  { zh: `日志文件 ${path} 不存在或无法读取`, en: `The log ${path} is missing or cannot be read` },
  { zh: '请核对路径；按写入的先后列出文件，并保留每行原文', en: 'Check the path; name the files in the order in which they were written, with each line as it was' });

const KINDS: Readonly<Record<LogFault['kind'], string>> = {
  altered: '该行被改动 this line was altered', missing: '之前有行缺失 lines before this one are missing', repeated: '重复出现 it stands there twice',
  'seal-wrong': '封签与内容不符 the seal does not fit what is there',
};

const readText = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => { throw new Refused(logUnreadable(path)); });

/** Verifies collected logs, in the order in which they were written, without any system. @throws Refused where a file cannot be read */
export async function verifyLogs(paths: readonly string[], directoryPath: string): Promise<Answer> {
  const directory = orThrow(await readDirectory(directoryPath));
  const lines = (await Promise.all(paths.map(readText))).flatMap(text => text.split('\n'));
  const verdict = verifyLog(lines, directory);
  const { ok, runs, faults, others } = verdict;
  return {
    document: verdict, ok,
    lines: [
      ...inColumns(runs.map(({ run, agency, lines: count, sealedTo }) => [
        agency ?? '（无有效封签 no seal holds）', run, `${count} 行 lines`, `封签至第 ${sealedTo} 行 sealed to ${sealedTo}`, sealedTo < count - 1 ? `其后 ${count - sealedTo} 行未封签 ${count - sealedTo} after it are not` : '',
      ])),
      ...inColumns(faults.map(({ run, n, kind }) => ['✗', run, `第 ${n} 行 line ${n}`, KINDS[kind]])),
      ...(others ? [`– 另有 ${others} 行不在链上 · ${others} lines stand in no chain`] : []),
      ok ? '✓ 日志与封签一致 · the logs are as they were sealed' : '✗ 日志不可信，见上 · the logs are not as they were sealed',
    ],
  };
}
