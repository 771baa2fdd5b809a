import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Refused, orThrow } from '@fengqiao/kernel';
import {
  generateAgencyKeys, loadAgencyKeys, loadDirectory, makeExport, makeReceipts, publicKeysOf, sealLetter, type ReceiptExport,
} from '@fengqiao/trust';
import { readFingerprints, verifyReceipts } from './verify-receipts.js';

const at = Date.parse('2026-09-21T01:00:00.000Z');
const files = ['intake', 'legal-aid'].map(agency => generateAgencyKeys(agency, { from: '2026-01-01T00:00:00.000Z' }));
const [intake, aid] = files.map(file => orThrow(loadAgencyKeys(file)));
const published = files.map(file => publicKeysOf(file));
const fingerprints = files.map(file => `${file.agency}=${file.keys.find(key => key.use === 'sig')!.kid}`);

const message = { head: { type: 'referral.sent' }, body: { referralId: 'r1', purpose: 'legal-aid' } };
const letter = orThrow(sealLetter({ from: 'intake', to: 'legal-aid', headers: { id: 'l1', type: 'referral.sent' }, messages: [message], at }, intake!, orThrow(loadDirectory(published))));
const [receipt] = makeReceipts([{ id: 'x1', of: letter.digests[0]!, messageId: 'm1', type: 'referral.sent', caseNo: 'NC26-TEST', to: 'intake', outcome: 'stored' }], aid!, at + 500);
const exported: ReceiptExport = makeExport({
  caseNo: 'NC26-TEST', agency: 'intake', exportedAt: '2026-09-22T01:00:00.000Z', directory: published,
  entries: [{ direction: 'sent', message, digest: letter.digests[0]!, proof: letter.proofs[0]!, signedRoot: letter.signedRoot, receipt: receipt! }],
});

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-receipts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};
const file = written('export.json', exported);

describe('fengqiao receipts verify', () => {
  it('says that everything holds, and whose word for the keys was taken', async () => {
    expect(await verifyReceipts(file, { directory: written('directory.json', published) })).toMatchObject({
      ok: true, document: { ok: true, complete: true, trust: 'directory', messages: [{ type: 'referral.sent', by: 'intake', to: 'legal-aid', signature: 'verified', receipt: 'verified', outcome: 'stored' }] },
    });
    expect(await verifyReceipts(file, { fingerprint: fingerprints })).toMatchObject({ ok: true, document: { trust: 'fingerprints' } });
  });

  it('warns where the keys inside the file are all there is', async () => {
    const { document, lines } = await verifyReceipts(file, {});
    expect(document).toMatchObject({ ok: true, trust: 'embedded' });
    expect(lines.join('\n')).toContain('不能证明出自所列机构');
  });

  it('fails where the message was changed afterwards', async () => {
    const changed = { ...exported, entries: [{ ...exported.entries[0], message: { ...message, body: { ...message.body, purpose: 'mediation' } } }] };
    const answer = await verifyReceipts(written('changed.json', changed), { fingerprint: fingerprints });
    expect(answer).toMatchObject({ ok: false, document: { ok: false, messages: [{ signature: { code: 'export-malformed' } }] } });
  });

  it('fails where a key was not among those compared', async () => {
    expect(await verifyReceipts(file, { fingerprint: [fingerprints[0]!] })).toMatchObject({ ok: false, document: { messages: [{ receipt: { code: 'key-unknown' } }] } });
  });

  it('tells a missing receipt from a bad one', async () => {
    const { receipt: _none, ...entry } = exported.entries[0]!;
    expect(await verifyReceipts(written('waiting.json', { ...exported, entries: [entry] }), {})).toMatchObject({ ok: true, document: { complete: false, messages: [{ receipt: 'none' }] } });
  });

  it('refuses a file that is no export, and a fingerprint that is none', async () => {
    await expect(verifyReceipts(written('other.json', { hello: 1 }), {})).rejects.toThrow(Refused);
    expect(() => readFingerprints(['intake'])).toThrow(/fingerprint-malformed/);
  });
});
