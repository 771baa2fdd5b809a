import { createHash } from 'node:crypto';
import { civilDate, isRefusal, orThrow } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { qrRuns } from './qr-code.js';
import { qrPng, qrSvg, setPoster, type Poster } from './index.js';

const ADDRESS = 'https://example.test/s/longyan/warm-01';
const poster: Poster = {
  above: '联动机制', title: '暖“新”法律服务工作站（一）', invitation: '扫码反映诉求', address: ADDRESS,
  rows: [['开放时间', '每天 08:00–20:00\n法定节假日休息'], ['可以办理', '申请调解']], below: '请在开放时间到站点当面反映', on: civilDate('2026-11-23'),
};
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The dark modules of a code, `x,y`, as its stretches have them. */
const darkOf = (address: string): string[] => qrRuns(address).runs.flatMap(({ x, y, length }) => Array.from({ length }, (_, step) => `${x + step},${y}`));

/** The same read from an SVG: each row of its path moves to a stretch and draws it. */
function darkIn(svg: string): string[] {
  const dark: string[] = [];
  let [x, y] = [0, 0];
  const [, path] = /stroke="#000000" d="([^"]+)"/.exec(svg)!;
  for (const [, kind, first, second] of path!.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (kind === 'M') [x, y] = [Number(first), Math.floor(Number(second))];
    else if (kind === 'm') x += Number(first);
    else for (const end = x + Number(first); x < end; x++) dark.push(`${x - 4},${y - 4}`);
  }
  return dark;
}

describe('a poster', () => {
  it('is one page A4, the same bytes however often it is set', async () => {
    const [one, again] = [orThrow(await setPoster(poster)), orThrow(await setPoster(poster))];
    const text = Buffer.from(one).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(digest(one)).toBe(digest(again));
  });

  it('is another one for another station', async () => {
    const other = { ...poster, address: 'https://example.test/s/longyan/warm-02' };
    expect(digest(orThrow(await setPoster(other)))).not.toBe(digest(orThrow(await setPoster(poster))));
  });

  it('loses no character of a name: it is refused, and the code alone still comes', async () => {
    const answer = await setPoster({ ...poster, title: '\u{2CEFF}站' });
    expect(isRefusal(answer) && answer).toMatchObject({ code: 'poster-character-unprintable', details: { characters: ['U+2CEFF'] } });
    expect((await qrPng(ADDRESS)).length).toBeGreaterThan(1000);
  });
});

describe('a code', () => {
  it('has the same dark modules as vectors and as SVG, with four modules of white around', async () => {
    const svg = await qrSvg(ADDRESS);
    expect(darkOf(ADDRESS)).toEqual(darkIn(svg));
    expect(svg).toContain(`viewBox="0 0 ${qrRuns(ADDRESS).size + 8} ${qrRuns(ADDRESS).size + 8}"`);
  });

  it('has its three finders, by which a phone knows where it stands', () => {
    const dark = new Set(darkOf(ADDRESS));
    const far = qrRuns(ADDRESS).size - 7;
    for (const [left, top] of [[0, 0], [far, 0], [0, far]] as const) {
      expect([0, 1, 2, 3, 4, 5, 6].map(step => Number(dark.has(`${left + step},${top + 3}`))).join('')).toBe('1011101');
    }
  });
});
