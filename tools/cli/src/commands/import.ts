import type { Command } from 'commander';
import type { Run } from '../session.js';

interface ImportOptions {
  readonly map: string;
  readonly place: string;
  readonly stack: string;
}

/** `fengqiao import <file>`: takes over what an agency's own case system did, step by step, through the agency's interface. */
export function importCommand(program: Command, run: Run): void {
  program.command('import').argument('<file>', '移交文件：JSON 数组或带表头的 CSV · hand-over file')
    .description('导入机构既有办案系统的办理情况，逐行核验 · takes over the steps of an existing case system')
    .requiredOption('--map <file>', '状态对照表，如 deploy/bridges/arbitration-bridge.json · which of its words mean which step')
    .requiredOption('--place <place>', '地区 · the place')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, file: string, { map, place, stack }: ImportOptions) => {
      const { agencies, findAgency } = await import('../agencies.js');
      const { readHandOver } = await import('../import/hand-over.js');
      const { HttpImportDesk } = await import('../import/http-import-desk.js');
      const { importEntries, outcomeLines } = await import('../import/import-entries.js');
      const { readStatusMap } = await import('../import/status-map.js');
      const { readJson, readText } = await import('../shipped.js');
      const { AgencyClient } = await import('../system/agency-client.js');
      const { findRunning } = await import('../system/find-running.js');
      const statusMap = readStatusMap(await readJson(map), agencies);
      const lines = readHandOver(await readText(file));
      const desk = new HttpImportDesk(new AgencyClient(await findRunning(stack)), statusMap.agency, place);
      const outcomes = await importEntries(statusMap, findAgency(statusMap.agency)!, desk, lines);
      return { document: { outcomes }, lines: outcomeLines(outcomes), ok: outcomes.every(outcome => outcome.result === 'taken' || outcome.result === 'known') };
    }));
}
