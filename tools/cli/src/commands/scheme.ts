import type { Command } from 'commander';
import type { Run } from '../session.js';

/** `fengqiao scheme check|draw|diff`: what a place's mechanism says, proves, and what has changed in it. */
export function schemeCommands(program: Command, run: Run): void {
  const scheme = program.command('scheme').description('机制文件 · schemes of places');

  scheme.command('check').argument('<file...>')
    .description('逐项检查机制文件，指出行号和改法 · checks schemes, with line and remedy')
    .action(run(async (_session, files: readonly string[]) => (await import('../scheme/check-files.js')).checkFiles(files)));

  scheme.command('draw').argument('<file>')
    .description('画出谁向谁转办什么（Mermaid） · draws who hands what to whom')
    .action(run(async (_session, file: string) => (await import('../scheme/draw-file.js')).drawFile(file)));

  scheme.command('diff').argument('<before>').argument('<after>')
    .description('比较两个机制文件 · what changed between two schemes')
    .action(run(async (_session, before: string, after: string) => (await import('../scheme/diff-files.js')).diffFiles(before, after)));
}
