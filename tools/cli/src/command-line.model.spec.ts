import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runCommandLine } from './command-line.js';
import { shipped } from './shipped.js';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function fengqiao(...args: string[]): Promise<Ran> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCommandLine(args, { out, err });
  const text = (stream: PassThrough) => String(stream.read() ?? '');
  return { code, out: text(out), err: text(err) };
}

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the command line', () => {
  it('gives exactly one JSON document with --json, wherever it stands', async () => {
    for (const args of [['--json', 'clock', 'due', '--length', '3', '--unit', 'working', '--from', '2026-09-30'], ['clock', 'due', '--json', '--length', '3', '--unit', 'working', '--from', '2026-09-30']]) {
      const { code, out, err } = await fengqiao(...args);
      expect([code, err]).toEqual([0, '']);
      expect(JSON.parse(out)).toMatchObject({ lastDay: '2026-10-10', rolled: false, provisional: false });
    }
  });

  it('says what is wrong in both languages, on standard error, and ends with 1', async () => {
    const { code, out, err } = await fengqiao('clock', 'due', '--rule', 'no.such', '--from', '2026-10-09');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/法定期限目录中没有“no.such”[\s\S]*The catalogue of statutory periods has no rule "no.such"[\s\S]*→/);
  });

  it('gives a problem document on standard output where it fails with --json', async () => {
    const { code, out } = await fengqiao('clock', 'due', '--rule', 'no.such', '--from', '2026-10-09', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ type: 'urn:fengqiao:problem:rule-not-found', code: 'rule-not-found', message: { zh: expect.any(String), en: expect.any(String) }, nextStep: { zh: expect.any(String) } });
  });

  it('ends with 2 where it is used wrongly, also with --json', async () => {
    for (const args of [['clock', 'due', '--length', 'x', '--from', '2026-10-09'], ['nonsense'], ['journey']]) {
      expect((await fengqiao(...args)).code).toBe(2);
      const { code, out } = await fengqiao(...args, '--json');
      expect(code).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ code: 'usage' });
    }
  });

  it('shows its help', async () => {
    const { code, out } = await fengqiao('--help');
    expect(code).toBe(0);
    for (const command of ['demo', 'journey', 'receipts', 'audit', 'scheme', 'station', 'clock', 'doctor']) expect(out).toContain(command);
  });

  it('refuses a stack that does not run, a case number with a slip, a place without journeys', async () => {
    expect(JSON.parse((await fengqiao('audit', 'verify', '--stack', 'nobody-has-this', '--json')).out)).toMatchObject({ code: 'no-running-stack' });
    expect(JSON.parse((await fengqiao('demo', '--scheme', 'atlantis', '--json')).out)).toMatchObject({ code: 'no-journey-of-place' });
  });
});

describe('fengqiao clock due', () => {
  it('gives law and promise of a place side by side, with their sources', async () => {
    const { out } = await fengqiao('clock', 'due', '--rule', 'arbitration.tribunal-notice', '--from', '2026-10-09', '--scheme', 'nanchang', '--json');
    expect(JSON.parse(out)).toMatchObject({
      scheme: 'nanchang@1',
      days: [
        { kind: 'law', lastDay: '2026-10-15', basis: '《劳动争议调解仲裁法》第三十二条' },
        { kind: 'promise', lastDay: '2026-10-13', duty: 'arbitration-case.notice', basis: '三（五）3个工作日内一次性通知当事人' },
      ],
    });
  });

  it('says for whom a promise holds', async () => {
    const { out } = await fengqiao('clock', 'due', '--rule', 'legal-aid.decision', '--from', '2026-09-21', '--scheme', 'nanchang', '--json');
    expect(JSON.parse(out)).toMatchObject({ days: [{ kind: 'law', lastDay: '2026-09-28' }, { kind: 'promise', lastDay: '2026-09-21', only: 'referred' }] });
  });

  it('shows a promise without a number as such', async () => {
    const { out } = await fengqiao('clock', 'due', '--rule', 'enforcement.filing', '--from', '2026-10-21', '--scheme', 'wenzhou', '--json');
    expect(JSON.parse(out)).toMatchObject({ days: [{ kind: 'law', lastDay: '2026-10-28' }], withoutNumber: [{ duty: 'enforcement.filing', term: { zh: '及时' } }] });
  });

  it('takes from a place what the law leaves to it', async () => {
    expect(JSON.parse((await fengqiao('clock', 'due', '--rule', 'union.opinion-reply', '--from', '2026-09-21', '--json')).out)).toMatchObject({ code: 'rule-set-locally' });
    expect(JSON.parse((await fengqiao('clock', 'due', '--rule', 'union.opinion-reply', '--from', '2026-09-21', '--scheme', 'nanchang', '--json')).out))
      .toMatchObject({ days: [{ kind: 'law', lastDay: '2026-11-20', basis: '《南昌市工会劳动法律监督条例》第23条' }] });
  });

  it('counts back, and says where the calendar ends', async () => {
    expect(JSON.parse((await fengqiao('clock', 'due', '--length', '5', '--unit', 'working', '--from', '2026-10-16', '--backward', '--json')).out)).toMatchObject({ lastDay: '2026-10-10' });
    expect(JSON.parse((await fengqiao('clock', 'due', '--length', '1', '--unit', 'year', '--from', '2026-10-16', '--json')).out)).toMatchObject({ lastDay: '2027-10-18', provisional: true });
  });
});

describe('fengqiao scheme', () => {
  it('finds the shipped schemes sound and says what it proved', async () => {
    const { code, out } = await fengqiao('scheme', 'check', shipped('schemes', 'nanchang.yaml'), shipped('schemes', 'wenzhou.yaml'), '--json');
    const { files } = JSON.parse(out) as { files: { ok: boolean; proved: string[] }[] };
    expect([code, ...files.map(file => file.ok)]).toEqual([0, true, true]);
    for (const file of files) expect(file.proved.length).toBeGreaterThan(3);
  });

  it('names line and remedy of a mistake, and ends with 1; a file that is no YAML does not hide the others', async () => {
    const place = join(folder, 'somewhere.yaml');
    writeFileSync(place, 'place: somewhere\nplaceCode: SW\ntitle: { zh: 某地, en: somewhere }\nversion: 1\nvalidFrom: 2026-01-01\nregion: "360100"\nsource: { document: 文件, issuedBy: [某局] }\nagencies: [{ name: intake, body: nothing }]\n');
    writeFileSync(join(folder, 'broken.yaml'), 'a: [1\nb: }');
    const { code, out } = await fengqiao('scheme', 'check', join(folder, 'broken.yaml'), place, '--json');
    const { files } = JSON.parse(out) as { files: { ok: boolean; findings: { code: string; line?: number; remedy: { zh: string } }[] }[] };
    expect(code).toBe(1);
    expect(files[0]!.findings).toMatchObject([{ code: 'scheme-not-yaml', line: expect.any(Number) }]);
    expect(files[1]!.findings[0]).toMatchObject({ code: 'scheme-file-invalid', line: 8, remedy: { zh: expect.any(String) } });
  });

  it('draws a scheme and tells two apart', async () => {
    expect((await fengqiao('scheme', 'draw', shipped('schemes', 'wenzhou.yaml'))).out).toMatch(/^flowchart LR\n[\s\S]*court_bridge/);
    const { out } = await fengqiao('scheme', 'diff', shipped('schemes', 'nanchang.yaml'), shipped('schemes', 'nanchang-xinjian.yaml'), '--json');
    const { before, after, changes } = JSON.parse(out) as { before: string; after: string; changes: { path: string }[] };
    expect([before, after]).toEqual(['nanchang@1', 'nanchang-xinjian@1']);
    expect(changes.map(change => change.path)).toContain('place');
  });
});

describe('fengqiao station', () => {
  it('lists the stations of a place as they are at an instant, with what their codes lead to', async () => {
    const { code, out } = await fengqiao('station', 'list', '--scheme', 'nancheng', '--at', '2026-10-01T03:00+08:00', '--address', 'https://example.test/', '--json');
    const { scheme, calendar, stations } = JSON.parse(out) as { scheme: string; calendar: string; stations: { id: string; opening: object; address?: string }[] };
    expect([code, scheme, calendar]).toEqual([0, 'nancheng@1', 'cn@2025-11-04']);
    expect(Object.fromEntries(stations.map(({ id, opening }) => [id, opening]))).toMatchObject({
      hotline: { open: true }, 'park-workroom': { open: false, next: { on: '2026-10-08', at: '08:30' } },
    });
    expect(stations.map(station => station.address)).toContain('https://example.test/s/nancheng/park-workroom');
  });

  it('says to people where to go, and when', async () => {
    const { out } = await fengqiao('station', 'list', '--scheme', 'wenzhou', '--at', '2026-10-10T09:00+08:00');
    expect(out).toMatch(/east-centre.*市区东片.*开放至 open until 12:00.*\/s\/wenzhou\/east-centre/);
    expect(out).toMatch(/courier-outlet.*不收诉求/);
  });

  it.each([['pdf', '%PDF-'], ['svg', '<svg'], ['png', '\u{89}PNG']])('writes a %s for each station that takes claims in', async (format, begins) => {
    const where = join(folder, format);
    const { code, out } = await fengqiao('station', 'codes', '--scheme', 'wenzhou', '--out', where, '--address', 'https://example.test', '--format', format, '--json');
    const { files, without } = JSON.parse(out) as { files: { file: string; address: string }[]; without: string[] };
    expect([code, files.length, without]).toEqual([0, 6, ['courier-outlet', 'emergency-clinic']]);
    expect(readdirSync(where).sort()).toEqual(files.map(({ file }) => file.slice(where.length + 1)).sort());
    for (const { file } of files) expect(readFileSync(file, 'latin1').startsWith(begins)).toBe(true);
  });

  it('writes no code without the public address, nor with one that leads nowhere', async () => {
    const where = ['station', 'codes', '--scheme', 'wenzhou', '--out', join(folder, 'none')];
    expect((await fengqiao(...where)).code).toBe(2);
    expect(JSON.parse((await fengqiao(...where, '--address', 'example.test', '--json')).out)).toMatchObject({ code: 'public-address-invalid' });
    expect(JSON.parse((await fengqiao('station', 'list', '--scheme', 'atlantis', '--json')).out)).toMatchObject({ code: 'no-scheme-of-place' });
  });
});
