import type { Command } from 'commander';
import type { Run } from '../session.js';

interface ExportOptions {
  readonly map: string;
  readonly place: string;
  readonly cursor: string;
  readonly stack: string;
}

/** `fengqiao export <file>`: tells an agency's own case system what was done here, in its own words, in a file that `import` reads. */
export function exportCommand(program: Command, run: Run): void {
  program.command('export').argument('<file>', '导出文件，.csv 为 CSV，其余为 JSON · hand-over file to write')
    .description('把在本平台办理的步骤，用既有办案系统自己的事项名称导出 · tells an existing case system of the steps taken here')
    .requiredOption('--map <file>', '状态对照表，反向使用 · the status map, read backwards')
    .requiredOption('--place <place>', '地区 · the place')
    .requiredOption('--cursor <file>', '导出进度，首次导出时新建 · how far was told; made by the first export')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (_session, file: string, { map, place, cursor, stack }: ExportOptions) => {
      const { agencies, findAgency } = await import('../agencies.js');
      const { putDown, readCursor } = await import('../export/cursor-file.js');
      const { exportLines, exportSteps } = await import('../export/export-steps.js');
      const { HttpExportDesk } = await import('../export/http-export-desk.js');
      const { wordsBack } = await import('../export/words-back.js');
      const { writeHandOver } = await import('../import/hand-over.js');
      const { runningAgency } = await import('../import/http-import-desk.js');
      const { readStatusMap } = await import('../import/status-map.js');
      const { readJson } = await import('../shipped.js');
      const { AgencyClient } = await import('../system/agency-client.js');
      const { findRunning } = await import('../system/find-running.js');
      const statusMap = readStatusMap(await readJson(map), agencies);
      const agency = findAgency(statusMap.agency)!;
      const owner = { system: statusMap.system, agency: statusMap.agency, place };
      const before = await readCursor(cursor, owner);
      const desk = new HttpExportDesk(new AgencyClient(await findRunning(stack)), runningAgency(statusMap.agency), place,
        procedure => agency.procedures.find(page => page.name === procedure)?.roles[0]);
      const exported = await exportSteps(wordsBack(statusMap, agency), desk, before);
      await putDown(file, writeHandOver(exported.entries, file.endsWith('.csv') ? 'csv' : 'json'), cursor, owner, exported.upTo);
      const { entries, withheld } = exported;
      return { document: { entries, withheld }, lines: exportLines(exported), ok: withheld.every(({ refusal }) => !refusal) };
    }));
}
