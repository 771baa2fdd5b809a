import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orThrow } from '@fengqiao/kernel';
import { qrPng, qrSvg, setPoster, type Poster } from '@fengqiao/papers-render/poster';
import { schemeKey, type StationListed } from '@fengqiao/scheme';
import type { Answer } from '../session.js';
import { readRegister, type Register } from './read-register.js';

/** `pdf` is the poster; the others are the code alone, for whoever sets a print of their own. */
export type CodeFormat = 'pdf' | 'svg' | 'png';

/** A station that takes claims in, and so has something for a code to lead to. */
type Scanned = StationListed & { readonly address: string };
const isScanned = (station: StationListed): station is Scanned => station.address !== undefined;

/** A station's poster in words. */
export function posterOf({ scheme, on }: Pick<Register, 'scheme' | 'on'>, station: Scanned): Poster {
  const { title, area, hours, offers, trade, host, address } = station;
  return {
    above: scheme.title.zh, title: title.zh, invitation: '扫码反映诉求', address, on,
    rows: [
      ['服务区域', area ?? '全域'], ...(trade.length ? [['服务行业', trade.map(one => one.title.zh).join('、')] as const] : []),
      ['开放时间', hours.map(line => line.zh).join('\n') || '请以站点公布为准'],
      ['可以办理', offers.map(one => one.title.zh).join('；')], ['设立单位', host.title.zh],
    ],
    below: '扫码全天可用；不便扫码的，请在开放时间到站点当面反映',
  };
}

const DRAW: Readonly<Record<CodeFormat, (register: Register, station: Scanned) => Promise<Uint8Array | string>>> = {
  pdf: async (register, station) => orThrow(await setPoster(posterOf(register, station))),
  svg: async (_register, { address }) => qrSvg(address),
  png: async (_register, { address }) => qrPng(address),
};

interface Wanted {
  readonly place: string;
  readonly out: string;
  readonly address: string;
  readonly format: CodeFormat;
}

/**
 * Writes one file into a folder for each station that takes claims in, `<place>-<station>.<format>`: a poster to print, or
 * its code alone. Offline.
 * @throws Refused `public-address-invalid`, `poster-character-unprintable`, and as {@link readRegister}
 */
export async function writeCodes({ place, out, address, format }: Wanted, at: number): Promise<Answer> {
  const register = await readRegister(place, at, address);
  await mkdir(out, { recursive: true });
  const files: { station: string; address: string; file: string }[] = [];
  for (const station of register.stations.filter(isScanned)) {
    const file = join(out, `${place}-${station.id}.${format}`);
    await writeFile(file, await DRAW[format](register, station));
    files.push({ station: station.id, address: station.address, file });
  }
  const without = register.stations.filter(station => !isScanned(station)).map(station => station.id);
  return {
    document: { scheme: schemeKey(register.scheme), format, files, without },
    lines: [
      ...files.map(({ file, address: leadsTo }) => `✓ ${file}  ${leadsTo}`),
      ...without.map(id => `– ${id}  不收诉求，没有二维码 · takes no claims, so it has no code`), `${files.length} 份已写入 files written`,
    ],
  };
}
