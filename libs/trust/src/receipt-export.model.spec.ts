import { describe, expect, it } from '@jest/globals';
import { orThrow, type Json } from '@fengqiao/kernel';
import { directoryOf, kidOf, NOW, worlds } from '../test/agencies.js';
import { generateAgencyKeys, loadAgencyKeys } from './agency-keys.js';
import { makeReceipts } from './receipt.js';
import { makeExport, verifyExport, type ExportEntry, type ReceiptExport } from './receipt-export.js';
import { sealLetter } from './seal-letter.js';

describe.each(worlds)('in the $name world', world => {
  const { arbitration, directory, files, mediation } = world;

  const caseNo = 'NC26-7K4QX2M9-D';
  const message = { caseNo, text: '调解不成，移送仲裁' };
  const answer = { caseNo, text: '已受理' };

  function entry(content: Json, from: typeof mediation, to: typeof mediation): ExportEntry {
    const { digests, proofs, signedRoot } = orThrow(
      sealLetter(
        { from: from.agency, to: to.agency, headers: { id: 'l', type: 't' }, messages: [content], at: NOW },
        from,
        directory,
      ),
    );
    const [receipt] = makeReceipts(
      [{ id: 'r', of: digests[0]!, messageId: 'm', type: 't', caseNo, to: from.agency, outcome: 'stored' }],
      to,
      NOW,
    );
    return {
      direction: from === mediation ? 'sent' : 'received',
      message: content,
      proof: proofs[0]!,
      signedRoot,
      receipt: receipt!,
    };
  }

  const sent = entry(message, mediation, arbitration);
  const received = entry(answer, arbitration, mediation);
  const exported = makeExport({
    caseNo,
    agency: 'mediation',
    exportedAt: '2026-03-06T00:00:00.000Z',
    directory: directory.file,
    entries: [sent, received],
  });
  const onFile = (content: ReceiptExport): unknown => JSON.parse(JSON.stringify(content));
  const withEntry = (changed: ExportEntry): unknown => onFile({ ...exported, entries: [changed] });
  const { message: _, ...withoutMessage } = sent;
  const { receipt: __, ...withoutReceipt } = sent;

  describe('an export of receipts', () => {
    it('says of each entry who sent it, when, and who has it', () => {
      expect(verifyExport(onFile(exported), { directory })).toMatchObject({
        caseNo,
        trust: 'directory',
        ok: true,
        entries: [
          {
            direction: 'sent',
            sending: { by: 'mediation', to: 'arbitration', at: '2026-03-05T02:00:00.000Z' },
            receipt: { from: 'arbitration' },
          },
          { direction: 'received', sending: { by: 'arbitration', to: 'mediation' }, receipt: { from: 'mediation' } },
        ],
      });
    });

    it('says when only the keys inside the file were believed', () => {
      expect(verifyExport(onFile(exported))).toMatchObject({ trust: 'embedded', ok: true });
    });

    it('is verified with compared fingerprints, and with those alone', () => {
      const fingerprints = { mediation: [kidOf(files.mediation, 'sig')], arbitration: [kidOf(files.arbitration, 'sig')] };
      expect(verifyExport(onFile(exported), { fingerprints })).toMatchObject({ trust: 'fingerprints', ok: true });
      expect(verifyExport(onFile(exported), { fingerprints: { mediation: fingerprints.mediation } })).toMatchObject({
        ok: false,
        entries: [{ sending: { by: 'mediation' }, receipt: { code: 'key-unknown' } }, { sending: { code: 'key-unknown' } }],
      });
    });

    it('made with keys of a forger convinces only who trusts the file itself', () => {
      const forged = generateAgencyKeys('arbitration', { from: '2026-01-01T00:00:00.000Z' });
      const forger = orThrow(loadAgencyKeys(forged));
      const file = onFile({
        ...exported,
        directory: directoryOf(files.mediation, forged).file,
        entries: [entry(message, mediation, forger)],
      });
      expect(verifyExport(file)).toMatchObject({ trust: 'embedded', ok: true });
      expect(verifyExport(file, { directory })).toMatchObject({ ok: false, entries: [{ receipt: { code: 'key-unknown' } }] });
    });

    it('may hold digests instead of contents, and messages still without receipt', () => {
      const { digest } = orThrow(verifyExport(onFile(exported))).entries[0]!;
      expect(verifyExport(withEntry({ ...withoutMessage, digest: digest! }))).toMatchObject({ ok: true });
      expect(verifyExport(withEntry(withoutReceipt))).toMatchObject({ ok: true, entries: [{ receipt: 'none' }] });
    });

    it.each([
      [
        'an altered message',
        { ...sent, message: { ...message, text: '已受理' } },
        { sending: { code: 'not-in-batch' }, receipt: { code: 'receipt-of-other-message' } },
      ],
      ['neither message nor digest', withoutMessage, { digest: null, sending: { code: 'export-malformed' } }],
      [
        'the receipt of another message',
        { ...sent, receipt: received.receipt! },
        { receipt: { code: 'receipt-of-other-message' } },
      ],
      ['the wrong direction', { ...sent, direction: 'received' as const }, { sending: { code: 'export-entry-mismatch' } }],
      [
        'the proof of another place',
        { ...sent, proof: { index: 1, size: 2, path: [] } },
        { sending: { code: 'not-in-batch' } },
      ],
    ])('refuses the entry with %s', (_name, changed, expected) => {
      expect(verifyExport(withEntry(changed), { directory })).toMatchObject({ ok: false, entries: [expected] });
    });

    it('refuses a receipt of another case', () => {
      expect(verifyExport(onFile({ ...exported, caseNo: 'NC26-OTHER000-0' }))).toMatchObject({
        ok: false,
        entries: [{ receipt: { code: 'export-entry-mismatch' } }, { receipt: { code: 'export-entry-mismatch' } }],
      });
    });
  });
});
