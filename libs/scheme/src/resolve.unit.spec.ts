import { isRefusal, orThrow } from '@fengqiao/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testFiles } from '../test/schemes.js';
import { diffSchemes, readSchemeFile, resolveScheme, type SchemeFiles } from './index.js';

let files: SchemeFiles;
beforeAll(async () => { files = await testFiles(); });

const child = (more: object) => ({
  place: 'child', placeCode: 'CH', title: '承接', version: 2, extends: 'small@1', validFrom: '2025-03-01',
  source: { document: '区方案', issuedBy: ['区'] }, ...more,
});
const resolved = (more: object) => orThrow(resolveScheme({ ...files, child: child(more) }, 'child'));

describe('inheritance', () => {
  it('takes everything from the parent and says where each line comes from', () => {
    const scheme = resolved({});
    expect(scheme).toMatchObject({ place: 'child', region: '990000', lineage: ['child@2', 'small@1'] });
    expect(scheme.routes.map(route => route.origin)).toEqual(['small@1', 'small@1', 'small@1', 'small@1']);
  });

  it('replaces an entry whole, in its place, and adds a new one at the end', () => {
    const scheme = resolved({ flags: [{ id: 'fire', title: '火情', clause: '一' }, { id: 'grave', title: '特别重大', clause: '二' }] });
    expect(scheme.flags.map(flag => [flag.id, flag.title.zh, flag.origin]))
      .toEqual([['grave', '特别重大', 'child@2'], ['fire', '火情', 'child@2']]);
  });

  it('takes no station that does not say whose desk it is', () => {
    const station = { id: 'quay', title: '码头点', tier: 'village', host: 'bureau', offers: ['mediation'], chosenBy: ['worker'], clause: '二' };
    expect(resolved({ stations: [{ ...station, agency: 'mediation' }] }).stations.map(({ id }) => id)).toContain('quay');
    expect(resolveScheme({ ...files, child: child({ stations: [station] }) }, 'child')).toMatchObject({ code: 'scheme-file-invalid' });
  });

  it('takes an entry out', () => {
    expect(resolved({ moves: [{ id: 'up', remove: true, clause: '本区不分级' }] }).moves).toEqual([]);
  });

  it('keeps the version of the parent that it names when the parent has a newer one', () => {
    const newer = { ...(files['small'] as object), version: 2, flags: [] };
    const scheme = orThrow(resolveScheme({ 'small@1': files['small'], small: newer, child: child({}) }, 'child'));
    expect(scheme.flags).toHaveLength(1);
  });

  it('shows in a diff just what the child changed', () => {
    const small = orThrow(resolveScheme(files, 'small'));
    const changes = diffSchemes(small, resolved({ promises: [{ duty: 'mediation.acceptance', length: 1, unit: 'working', clause: '区方案' }] }));
    expect(changes.filter(change => change.path.includes('.')))
      .toMatchObject([{ kind: 'changed', path: 'promises.mediation.acceptance', members: ['length', 'title', 'clause'] }]);
    expect(diffSchemes(small, small)).toEqual([]);
  });

  it('gives each line to the last file of a chain that spoke of it, however the chain is cut', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const layer = fc.uniqueArray(fc.record({ id: fc.constantFrom(...keys), title: fc.constantFrom('x', 'y', 'z') }), { selector: flag => flag.id });
    fc.assert(fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), layers => {
      const chain: Record<string, unknown> = {};
      layers.forEach((flags, index) => {
        const head = { ...child({}), place: `p${index}`, region: '990000', flags: flags.map(flag => ({ ...flag, clause: '一' })) };
        const { extends: _parent, ...root } = head;
        chain[`p${index}`] = index === 0 ? root : { ...head, extends: `p${index - 1}@2` };
      });
      const scheme = orThrow(resolveScheme(chain, `p${layers.length - 1}`));
      const expected = new Map(layers.flat().map(flag => [flag.id, flag.title]));
      return scheme.flags.length === expected.size && scheme.flags.every(flag => flag.title.zh === expected.get(flag.id));
    }));
  });
});

describe('reading a file', () => {
  it('names every mistake of form in Chinese and English', () => {
    const refusal = readSchemeFile(child({ promises: [{ duty: 'x', unit: 'weeks', clause: '一' }], colour: 'red' }));
    expect(isRefusal(refusal) && refusal.details).toMatchObject({ errors: [
      { path: ['promises', '0', 'duty'], message: { zh: expect.stringContaining('程序.期限') } },
      { path: ['promises', '0', 'unit'], message: { zh: expect.stringContaining('只能是') } },
      { path: [], message: { zh: '不认识的项：colour' } },
    ] });
  });

  it('refuses a length of working days without a number, and a same day with one', () => {
    const mistakes = (promise: object) => readSchemeFile(child({ promises: [{ duty: 'a.b', clause: '一', ...promise }] }));
    expect(mistakes({ unit: 'working' })).toMatchObject({ code: 'scheme-file-invalid' });
    expect(mistakes({ unit: 'same-day', length: 1 })).toMatchObject({ code: 'scheme-file-invalid' });
    expect(isRefusal(mistakes({ unit: 'same-day' }))).toBe(false);
  });

  it('refuses an entry without the clause it rests on', () => {
    expect(readSchemeFile(child({ flags: [{ id: 'a', title: '甲' }] })))
      .toMatchObject({ details: { errors: [{ path: ['flags', '0', 'clause'], message: { zh: '缺少这一项' } }] } });
  });

  it('needs a region unless a parent gives it', () => {
    const { extends: _parent, ...root } = child({});
    expect(readSchemeFile(root)).toMatchObject({ details: { errors: [{ path: ['region'] }] } });
  });

  it('refuses a place that has no file', () => {
    expect(resolveScheme(files, 'atlantis')).toMatchObject({ code: 'scheme-unknown', nature: 'not-found' });
  });
});
