import { describe, expect, it } from '@jest/globals';
import { advisoriesOf, signaturesOf } from './audit-verdict.js';
import { faultsOfBill } from './bill-of-materials.js';

describe('an audit', () => {
  const advisories = (severity: string) => JSON.stringify({
    auditReportVersion: 2, vulnerabilities: { leftpad: { name: 'leftpad', severity, range: '<2.0.0', fixAvailable: true } }, metadata: { vulnerabilities: { total: 1 } },
  });

  it('fails over what is high or critical, and names it', () => {
    expect(advisoriesOf(advisories('high'))).toEqual({ kind: 'found', findings: ['leftpad <2.0.0: high, a fix is there'] });
    expect(advisoriesOf(advisories('critical'))).toMatchObject({ kind: 'found' });
  });

  it('passes over less, and over nothing', () => {
    expect(advisoriesOf(advisories('moderate'))).toEqual({ kind: 'clean' });
    expect(advisoriesOf('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({ kind: 'clean' });
  });

  it.each([
    ['a registry without the question', 'npm error audit endpoint returned an error\n{"message":"405 Method Not Allowed - POST","statusCode":405,"error":{"summary":"","detail":""}}'],
    ['no network', '{"error":{"summary":"getaddrinfo ENOTFOUND","detail":""}}'],
    ['no answer', ''],
  ])('says that it could not ask where there is %s, and never calls that clean', (_what, output) => {
    expect(advisoriesOf(output).kind).toBe('unreachable');
    expect(signaturesOf(output).kind).toBe('unreachable');
  });

  it('fails over a wrong or a missing signature', () => {
    expect(signaturesOf('{"invalid":[],"missing":[]}')).toEqual({ kind: 'clean' });
    expect(signaturesOf('{"invalid":[{"name":"a","version":"1.0.0"}],"missing":[{"name":"b","version":"2.0.0"}]}')).toEqual({
      kind: 'found', findings: ['a@1.0.0: the signature is wrong', 'b@2.0.0: not signed'],
    });
  });
});

describe('the bill of materials', () => {
  const component = (name: string, more: object = {}) => ({
    'bom-ref': `${name}@1.0.0`, type: 'library', name, version: '1.0.0', purl: `pkg:npm/${name}@1.0.0`,
    hashes: [{ alg: 'SHA-512', content: 'ab12' }], licenses: [{ license: { id: 'MIT' } }], ...more,
  });
  const bill = (...components: object[]) => ({
    bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: 'urn:uuid:ee5abd92-815c-40f0-bd7e-ffbbde3d7803', version: 1,
    metadata: { timestamp: '2026-03-02T01:00:00.000Z', component: component('fengqiao') }, components,
    dependencies: [{ ref: 'fengqiao@1.0.0', dependsOn: components.map(one => (one as { 'bom-ref': string })['bom-ref']) }],
  });

  it('is good where everything is listed, hashed and free', () => {
    expect(faultsOfBill(bill(component('a'), component('b', { licenses: [{ expression: '(MIT AND OFL-1.1)' }] }), component('c', { licenses: [{ expression: 'MIT OR GPL-3.0-only' }] })))).toEqual([]);
  });

  it('refuses a licence that nobody allowed, and none at all', () => {
    expect(faultsOfBill(bill(component('a', { licenses: [{ license: { id: 'AGPL-3.0-only' } }] }), component('b', { licenses: undefined }), component('c', { licenses: [{ expression: 'MIT AND BUSL-1.1' }] })))).toEqual([
      'a: licence AGPL-3.0-only is not on the list', 'b: licence none is not on the list', 'c: licence MIT AND BUSL-1.1 is not on the list',
    ]);
  });

  it('refuses what is needed and not listed, what has no hash, and another form', () => {
    const broken = bill(component('a', { hashes: [] }));
    expect(faultsOfBill({ ...broken, dependencies: [{ ref: 'ghost@1.0.0' }] })).toEqual(['ghost@1.0.0 is needed and not listed', 'a has no hash']);
    expect(faultsOfBill({ ...broken, bomFormat: 'SPDX' })).toEqual([expect.stringContaining('bomFormat')]);
  });
});
