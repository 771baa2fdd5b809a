import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, beforeAll } from '@jest/globals';

const MOST_KILOBYTES = 100;
const portal = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

let built: ReadonlyMap<string, Buffer>;
const text = (name: string): string => built.get(name)!.toString('utf8');
/** A script with all that it cannot start without. */
const withImports = (name: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, other] of text(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) withImports(`assets/${other}`, seen);
  return seen;
};

beforeAll(async () => {
  const { buildPage } = (await import(new URL('../../../tools/build-page.mjs', import.meta.url).href)) as { buildPage(folder: string): Promise<ReadonlyMap<string, Buffer>> };
  built = await buildPage(portal);
});

describe('what a cheap telephone loads after the scan', () => {
  it(`is at most ${MOST_KILOBYTES} kB of scripts, packed`, () => {
    const [, main] = /src="\/([^"]+)"/.exec(text('index.html'))!;
    const scripts = [...withImports(main!)];
    const kilobytes = scripts.reduce((sum, name) => sum + gzipSync(built.get(name)!).length, 0) / 1000;
    expect(scripts.length).toBeGreaterThan(1);
    expect(kilobytes).toBeLessThan(MOST_KILOBYTES);
  });

  it('leaves the page about a case for later', () => {
    const [, main] = /src="\/([^"]+)"/.exec(text('index.html'))!;
    const later = [...built.keys()].filter(name => /case-page-.*\.js$/.test(name));
    expect(later).toHaveLength(1);
    expect(withImports(main!).has(later[0]!)).toBe(false);
  });

  it('has no script and no style inside the document, and names no other site', () => {
    expect(text('index.html')).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
    const code = [...built].filter(([name]) => /\.(js|css|html)$/.test(name)).map(([, content]) => content.toString('utf8')).join('\n');
    expect([...code.matchAll(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z]{2,}[^"'`\s)]*/g)].map(([address]) => address).filter(address => !address.includes('www.w3.org/'))).toEqual([]);
  });
});
