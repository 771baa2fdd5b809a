import type { Command } from 'commander';
import type { Run } from '../session.js';

interface ExportOptions {
  readonly agency: string;
  readonly out?: string;
  readonly stack: string;
}

interface VerifyOptions {
  readonly directory?: string;
  readonly fingerprint?: readonly string[];
}

/** `fengqiao receipts export|verify`: take the proofs of a case out, and check them without the system. */
export function receiptsCommands(program: Command, run: Run): void {
  const receipts = program.command('receipts').description('回执：导出与离线核验 · receipts: export, verify offline');

  receipts.command('export').argument('<caseNo>')
    .description('导出一个机构关于该案的全部凭据 · everything that one agency can prove about a case')
    .option('--agency <name>', '出具机构 · the agency that exports', 'intake')
    .option('--out <file>', '写入文件 · write it to a file')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, caseNo: string, options: ExportOptions) => {
      const { exportReceipts } = await import('../receipts/export-receipts.js');
      return exportReceipts(caseNo, options);
    }));

  receipts.command('verify').argument('<file>')
    .description('离线核验导出的回执，不连接任何系统 · verify an export, offline')
    .option('--directory <file>', '公钥目录（从可信渠道取得） · directory of public keys, had elsewhere')
    .option('--fingerprint <agency=thumbprint...>', '经可信渠道核对的密钥指纹 · fingerprints compared over a trusted channel')
    .action(run(async (_session, file: string, options: VerifyOptions) => {
      const { verifyReceipts } = await import('../receipts/verify-receipts.js');
      return verifyReceipts(file, options);
    }));
}
