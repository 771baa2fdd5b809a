import type { Command } from 'commander';
import type { Run } from '../session.js';

interface DueOptions {
  readonly agency?: string;
  readonly stack: string;
}

/** `fengqiao retention due`: the cases whose retention has ended, agency by agency, so that they are erased in time. */
export function retentionCommands(program: Command, run: Run): void {
  program.command('retention').description('案卷保存期 · retention of files').command('due')
    .description('列出保存期已满、应予删除的案件 · cases whose retention has ended, to be erased')
    .option('--agency <name>', '只看一个机构 · one agency only')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, options: DueOptions) => {
      const { findRunning } = await import('../system/find-running.js');
      const { listDue } = await import('../retention/list-due.js');
      return listDue(await findRunning(options.stack), options);
    }));
}
