import { describe, expect, it } from '@jest/globals';
import { court, directory, intake } from '../test/agencies.js';
import type { AgencyKeys } from './agency-keys.js';
import { LogChain, linkOf, logGenesis } from './log-chain.js';
import { verifyLog } from './verify-log.js';

const RUN = '6f1d3c1e-0000-4000-8000-000000000001';
const AT = Date.now();
const line = (n: number) => `${JSON.stringify({ level: 30, agency: 'intake', msg: `虚构的第${n}行, "with quotes"` })}\n`;

/** A log of some lines, sealed after each third. */
function written(count: number, keys: AgencyKeys = intake, run = RUN): string[] {
  const chain = new LogChain(run);
  const lines: string[] = [];
  const write = (text: string): void => { lines.push(chain.link(text).trimEnd()); };
  for (let n = 1; n <= count; n++) {
    write(line(n));
    const seal = n % 3 === 0 ? chain.seal(AT, keys) : undefined;
    if (seal) write(`${JSON.stringify({ level: 30, logSeal: seal, msg: 'sealed' })}\n`);
  }
  return lines;
}
const faultsOf = (lines: readonly string[]) => verifyLog(lines, directory).faults.map(({ n, kind }) => `${kind} ${n}`);

/** Every link computed anew from one line on, as somebody would who wants a quiet correction. */
function relinked(lines: readonly string[], change: (text: string, n: number) => string): string[] {
  let head = logGenesis(RUN);
  return lines.map((full, index) => {
    const text = change(full.slice(0, full.lastIndexOf(',"run":')), index + 1);
    head = linkOf(head, text);
    return `${text},"run":"${RUN}","n":${index + 1},"h":"${head}"}`;
  });
}

describe('the log of a process', () => {
  const lines = written(7);

  it('stays one JSON object a line, and holds as it was written', () => {
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 30, msg: '虚构的第1行, "with quotes"', run: RUN, n: 1 });
    expect(verifyLog(lines, directory)).toEqual({ ok: true, runs: [{ run: RUN, agency: 'intake', lines: 9, sealedTo: 7 }], faults: [], others: 0 });
  });

  it('shows every line of it that is altered, dropped, repeated, or moved', () => {
    for (let at = 0; at < lines.length; at++) {
      const without = lines.filter((_, index) => index !== at);
      if (at < lines.length - 1) expect(faultsOf(without)).toEqual([`missing ${at + 2}`]);
      expect(faultsOf(lines.map((text, index) => (index === at ? text.replace('"level":30', '"level":10') : text)))).toContain(`altered ${at + 1}`);
      expect(faultsOf([...lines.slice(0, at + 1), ...lines.slice(at)])).toEqual([`repeated ${at + 1}`]);
    }
  });

  it('shows a correction whose links were all computed anew, by the seal that then does not hold', () => {
    const corrected = relinked(lines, (text, n) => (n === 2 ? text.replace('第2行', '没有的事') : text));
    expect(faultsOf(corrected)).toEqual(['seal-wrong 4', 'seal-wrong 8']);
    expect(verifyLog(corrected, directory).ok).toBe(false);
  });

  it('without a seal that holds proves nothing, and is not called good', () => {
    const unsealed = lines.filter(text => !text.includes('logSeal'));
    expect(verifyLog(relinked(unsealed, text => text), directory)).toMatchObject({ ok: false, faults: [], runs: [{ agency: null, sealedTo: 0 }] });
  });

  it('is sealed by one agency, in its own run alone', () => {
    const [of, foreign] = [written(3, court), written(3, intake, '6f1d3c1e-0000-4000-8000-000000000002')];
    expect(verifyLog([...of, ...foreign], directory)).toMatchObject({ ok: true, runs: [{ agency: court.agency }, { agency: 'intake' }] });
    const transplanted = relinked(lines, (text, n) => (n === 4 ? foreign[3]!.slice(0, foreign[3]!.lastIndexOf(',"run":')) : text));
    expect(faultsOf(transplanted)).toContain('seal-wrong 4');
  });

  it('may stand among lines of other programs, which are counted', () => {
    expect(verifyLog(['node: a warning', ...lines, '{"msg":"of another"}', ''], directory)).toMatchObject({ ok: true, others: 2 });
  });

  it('is not sealed again where nothing but the seal was written', () => {
    const chain = new LogChain(RUN);
    expect(chain.seal(AT, intake)).toBeUndefined();
    chain.link(line(1));
    chain.link(`{"logSeal":"${chain.seal(AT, intake)!}"}\n`);
    expect(chain.seal(AT, intake)).toBeUndefined();
    chain.link(line(2));
    expect(chain.seal(AT, intake)).toBeDefined();
  });
});
