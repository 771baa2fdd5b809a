import { Option, type Command } from 'commander';
import type { Run } from '../session.js';

interface ExplainOptions {
  readonly lang: 'zh' | 'en';
  readonly stack: string;
}

/** `fengqiao scheme check|draw|diff|explain`: what a place's mechanism says, proves, and what has changed in it, and why a case is where it is. */
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

  scheme.command('explain').argument('<caseNo>')
    .description('案件为何在此、可以去哪里，每一步的条款 · why a case is where it is and where it can go')
    .addOption(new Option('--lang <lang>', '语言 · language').choices(['zh', 'en']).default('zh'))
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, typed: string, { lang, stack }: ExplainOptions) => {
      const { findRunning } = await import('../system/find-running.js');
      const { AgencyClient } = await import('../system/agency-client.js');
      const { findPlace } = await import('../system/find-place.js');
      const { fetchJourney } = await import('../journey/fetch-journey.js');
      const { explainJourney } = await import('../scheme/explain-case.js');
      const client = new AgencyClient(await findRunning(stack));
      const { caseNo, place } = await findPlace(typed);
      return explainJourney(await fetchJourney(client, place, caseNo), lang);
    }));
}
