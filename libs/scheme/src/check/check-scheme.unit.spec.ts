import { readdirSync, readFileSync } from 'node:fs';
import { civilDate, isRefusal } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { smallAgencies, smallWorld } from '../../test/small-world.js';
import { checkSchemeFile, type SchemeFinding, type SchemeSource } from '../index.js';
import { readYaml } from '../load.js';

const TEST = new URL('../../test/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, TEST), 'utf8');
const broken = readdirSync(new URL('broken/', TEST)).map(file => file.replace('.yaml', ''));

function read(file: string, name: string): SchemeSource {
  const loaded = readYaml(textOf(file), name);
  if (isRefusal(loaded)) throw new Error(loaded.message.en);
  return loaded;
}
const small = read('small.yaml', 'small');
const check = (name: string, source: SchemeSource) => checkSchemeFile({ small, [name]: source }, name, smallAgencies, smallWorld);

/** The small scheme with some members replaced. */
const checkWith = (more: object, world = smallWorld) =>
  checkSchemeFile({ small: { ...small, data: { ...(small.data as object), ...more } } }, 'small', smallAgencies, world);

/** What is wrong with a broken file, whether the loader or the checker says it. */
function findingsIn(name: string): readonly Pick<SchemeFinding, 'code' | 'line' | 'level' | 'message' | 'remedy'>[] {
  const loaded = readYaml(textOf(`broken/${name}.yaml`), name);
  if (!isRefusal(loaded)) return check(name, loaded).findings;
  return [{ code: loaded.code, level: 'refusal', line: loaded.details!['line'] as number, message: loaded.message, remedy: loaded.nextStep }];
}

describe('a sound scheme', () => {
  const report = check('small', small);

  it('passes, and says what was proved', () => {
    expect(report.findings.filter(finding => finding.level === 'refusal')).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.proved.join('\n')).toMatch(/4 条路由.*\n.*4 条路由的答复[^]*1 条调解路由[^]*1 项承诺[^]*2 个层级/);
  });

  it('notes a purpose that an agency could send but the scheme has no route for', () => {
    expect(report.findings)
      .toContainEqual(expect.objectContaining({ level: 'note', code: 'purpose-without-route', path: 'agencies.mediation', line: 12 }));
  });

  it('notes a sender without a case of its own, from whom no notice can ever come', () => {
    const copies = { id: 'copies', from: ['intake', 'analytics'], purpose: 'copy', to: ['mediation'], consent: 'none', chosenBy: 'officer', clause: '三' };
    const { findings } = checkWith({ routes: [...(small.data as { routes: object[] }).routes, copies] });
    expect(findings.filter(finding => finding.code === 'route-unused')).toMatchObject([{ path: 'routes.copies.from', message: { en: expect.stringMatching(/^No action of analytics sends/) } }]);
  });

  it('notes that its trial has ended', () => {
    const { findings } = checkWith({ trial: { until: '2025-12-31', clause: '末条' } }, { ...smallWorld, today: civilDate('2026-03-01') });
    expect(findings).toContainEqual(expect.objectContaining({ level: 'note', code: 'trial-over' }));
  });

  it('lets a promise stand that is as long as the law, or shorter in another unit', () => {
    const promises = [
      { duty: 'mediation.talks', length: 2, unit: 'working', clause: '四' }, { duty: 'mediation.acceptance', length: 3, unit: 'working', clause: '四' },
    ];
    expect(checkWith({ promises }).ok).toBe(true);
  });

  it('compares by the calendar: three days are never later than three working days', () => {
    expect(checkWith({ promises: [{ duty: 'mediation.acceptance', length: 3, unit: 'calendar', clause: '四' }] }).ok).toBe(true);
  });
});

describe('a broken scheme', () => {
  it.each(broken)('is refused for %s, at the line', name => {
    const line = textOf(`broken/${name}.yaml`).split('\n').findIndex(text => text.includes('# <- here')) + 1;
    const found = findingsIn(name).filter(finding => finding.level === 'refusal');
    expect(found).toContainEqual(expect.objectContaining({ code: name, line }));
    for (const { message, remedy } of found) {
      expect(message.zh).toMatch(/[一-鿿]/);
      expect(remedy.zh).toMatch(/[一-鿿]/);
      expect(message.en && remedy.en).toBeTruthy();
    }
  });

  it('has a file for every refusal that the checker knows', () => {
    const folder = new URL('.', import.meta.url);
    const sources = readdirSync(folder).filter(file => file.startsWith('check-') && !file.includes('.spec.'))
      .map(file => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    const codes = [...sources.matchAll(/'refusal', '([a-z-]+)'/g)].map(match => match[1]!);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter(code => !broken.includes(code))).toEqual([]);
  });

  it('has a file for every refusal of the reader and of inheritance', () => {
    const codes = ['../refusals.ts', '../load.ts'].flatMap(file => [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/refuse\('(scheme-[a-z-]+)'/g)].map(match => match[1]!));
    // Neither is a mistake of a file: the one has no file at all, the other is said of a day.
    const ofFiles = codes.filter(code => !['scheme-unknown', 'scheme-not-in-force'].includes(code));
    expect(ofFiles.length).toBeGreaterThan(4);
    expect(ofFiles.filter(code => !broken.includes(code))).toEqual([]);
  });

  it.each([
    ['a state no case can leave', 'state-without-exit'], ['a route to an agency that does not take part', 'route-agency-absent'],
    ['a route to an agency that does not accept that purpose', 'route-purpose-not-accepted'], ['a promise later than the law', 'promise-later-than-law'],
    ['a failed mediation without a way on', 'failed-mediation-stuck'], ['a referral whose answer reaches nobody', 'answer-reaches-nobody'],
    ['a duty nobody holds', 'duty-nobody-holds'], ['a task nobody holds', 'nobody-holds'], ['a mechanism whose word reaches nobody', 'notice-without-route'],
  ])('is refused for %s', (_what, code) => expect(broken).toContain(code));
});
