import type { Command } from 'commander';
import type { Run } from '../session.js';

interface OpenOptions {
  readonly stack: string;
}

/** `fengqiao roster open <file>`: has the people of an agency's own list appointed, by the ordinary steps. */
export function rosterCommands(program: Command, run: Run): void {
  program.command('roster').description('名册 · rosters').command('open').argument('<file>', '期初名册，如 deploy/rosters/longyan.json · opening roster')
    .description('按聘任程序登记已在任的人员，已在册的不重复 · appoints those who serve already; nobody twice')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, file: string, { stack }: OpenOptions) => {
      const { HttpDemoSystem } = await import('../demo/http-demo-system.js');
      const { readRoster } = await import('../roster/load-rosters.js');
      const { openRosters } = await import('../roster/open-rosters.js');
      const { AgencyClient } = await import('../system/agency-client.js');
      const { findRunning } = await import('../system/find-running.js');
      const roster = await readRoster(file);
      const opened = await openRosters(new HttpDemoSystem(new AgencyClient(await findRunning(stack))), roster);
      return {
        document: { place: roster.place, source: roster.source, asOf: roster.asOf, rosters: opened },
        lines: opened.map(({ agency, procedure, appointed, known }) =>
          `✓ ${agency} ${procedure}：聘任 ${appointed.length} 人，已在册 ${known} 人 · ${appointed.length} appointed, ${known} known`),
      };
    }));
}
