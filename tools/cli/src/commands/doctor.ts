import type { Command } from 'commander';
import type { Run } from '../session.js';

/** `fengqiao doctor`: what is installed, reachable and missing on this machine, and how to get it. */
export function doctorCommand(program: Command, run: Run): void {
  program.command('doctor')
    .description('检查本机环境和正在运行的系统 · what is installed, reachable, missing')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, { stack }: { stack: string }) => {
      const { examine } = await import('../doctor/examine.js');
      return examine(stack);
    }));
}
