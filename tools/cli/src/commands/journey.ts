import type { Command } from 'commander';
import type { Run } from '../session.js';

/** `fengqiao journey <caseNo>`: lanes, holder, hand-offs and clocks, as the joint office knows them. */
export function journeyCommand(program: Command, run: Run): void {
  program.command('journey').argument('<caseNo>')
    .description('案件全程：经手机构、转办、期限 · the journey of a case')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, typed: string, { stack }: { stack: string }) => {
      const { findRunning } = await import('../system/find-running.js');
      const { AgencyClient } = await import('../system/agency-client.js');
      const { findPlace } = await import('../system/find-place.js');
      const { fetchJourney } = await import('../journey/fetch-journey.js');
      const { readJourney } = await import('../journey/read-journey.js');
      const { journeyLines } = await import('../journey/print-journey.js');
      const client = new AgencyClient(await findRunning(stack));
      const { caseNo, place } = await findPlace(typed);
      const { scheme, steps } = await fetchJourney(client, place, caseNo);
      const view = readJourney(steps);
      return { document: { caseNo, place, scheme, ...view }, lines: journeyLines(caseNo, scheme, view) };
    }));
}
