import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Run } from '../session.js';
import type { CodeFormat } from '../station/write-codes.js';

/** Where the worker's page of an installation is reached; nobody but the installation knows. */
const ADDRESS_VARIABLE = 'FENGQIAO_WORKER_PAGE';

interface ListOptions {
  readonly scheme: string;
  readonly at?: number;
  readonly address?: string;
}

interface CodeOptions {
  readonly scheme: string;
  readonly out: string;
  readonly address: string;
  readonly format: CodeFormat;
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError('应写作 2026-10-01T09:00+08:00 (an instant with its offset)');
  return at;
}

const addressOption = (): Option =>
  new Option('--address <base>', '劳动者页面的公开网址 · public address of the worker’s page').env(ADDRESS_VARIABLE);

/** `fengqiao station list|codes`: where workers can go, when, whom they find there; and the codes that hang there. */
export function stationCommands(program: Command, run: Run): void {
  const station = program.command('station').description('站点名册与二维码 · stations and their codes');

  station.command('list')
    .description('层级、设立单位、行业、区域、开放时间、岗位，现在是否开放 · where workers can go, and when')
    .requiredOption('--scheme <place>', '地区 · the place')
    .addOption(new Option('--at <instant>', '按此刻判断是否开放，默认现在 · as it is at this instant; now by default').argParser(instant))
    .addOption(addressOption())
    .action(run(async (_session, { scheme, at, address }: ListOptions) => {
      const { listStations } = await import('../station/list-stations.js');
      return listStations(scheme, at ?? Date.now(), address);
    }));

  station.command('codes')
    .description('每个站点一份可以打印的张贴页，带二维码 · a poster with its code for each station')
    .requiredOption('--scheme <place>', '地区 · the place')
    .requiredOption('--out <folder>', '写入的文件夹 · folder to write to')
    .addOption(addressOption().makeOptionMandatory())
    .addOption(new Option('--format <format>', 'pdf 张贴页，svg、png 只有二维码 · a poster, or the code alone').choices(['pdf', 'svg', 'png']).default('pdf'))
    .action(run(async (_session, { scheme, out, address, format }: CodeOptions) => {
      const { writeCodes } = await import('../station/write-codes.js');
      return writeCodes({ place: scheme, out, address, format }, Date.now());
    }));
}
