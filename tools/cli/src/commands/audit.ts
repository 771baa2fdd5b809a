import type { Command } from 'commander';
import type { Run } from '../session.js';

interface VerifyOptions {
  readonly agency?: string;
  readonly directory?: string;
  readonly stack: string;
}

/** `fengqiao audit verify`: holds every agency's ledger against what the others witnessed and against its own rows; `audit logs`: the operating logs against their seals. */
export function auditCommands(program: Command, run: Run): void {
  const audit = program.command('audit').description('留痕审计 · audit of the ledgers and logs');

  audit.command('logs').argument('<file...>')
    .description('离线核验收集到的运行日志是否被改动 · whether collected logs were altered, offline')
    .requiredOption('--directory <file>', '公钥目录（从可信渠道取得） · directory of public keys, had elsewhere')
    .action(run(async (_session, files: readonly string[], { directory }: { directory: string }) => {
      const { verifyLogs } = await import('../audit/verify-logs.js');
      return verifyLogs(files, directory);
    }));

  audit.command('verify')
    .description('核验台账、检查点与现有案卷是否一致 · compares ledgers, checkpoints, witnesses and dockets')
    .option('--agency <name>', '只审计一个机构 · one agency only')
    .option('--directory <file>', '公钥目录；默认用正在运行系统的 · directory of public keys')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (session, options: VerifyOptions) => {
      const { findRunning } = await import('../system/find-running.js');
      const { verifyLedgers } = await import('../audit/verify-ledgers.js');
      return verifyLedgers(await findRunning(options.stack), options, session);
    }));
}
