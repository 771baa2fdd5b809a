import type { PaperDocument } from '@fengqiao/papers';
import { Document, Packer } from 'docx';
import JSZip from 'jszip';
import { docxBlock, twips } from './docx-blocks.js';
import { docxFoot, docxHead, docxPageNumber } from './docx-frame.js';
import { PAGE, mm } from './page.js';

const PAGE_OF_WORD = {
  size: { width: twips(PAGE.width), height: twips(PAGE.height) },
  margin: { top: twips(PAGE.top), left: twips(PAGE.left), right: twips(PAGE.right), bottom: twips(PAGE.bottom), footer: twips(PAGE.bottom - mm(7) - 16) },
};

/** Word's package says when it was made, in its properties and in each of its files; here that is the day of the paper. */
async function ofTheDay(packed: Uint8Array, day: string): Promise<Uint8Array> {
  const made = await JSZip.loadAsync(packed);
  const fixed = new JSZip();
  const date = new Date(`${day}T00:00:00Z`);
  for (const name of Object.keys(made.files).filter(file => !made.files[file]!.dir).sort()) {
    const bytes = await made.files[name]!.async('uint8array');
    const isCore = name === 'docProps/core.xml';
    const content = isCore ? new TextDecoder().decode(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`) : bytes;
    fixed.file(name, content, { date, createFolders: false });
  }
  return fixed.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

/**
 * Sets a paper as DOCX in the layout of GB/T 9704, with the faces that official papers name (仿宋、小标宋、黑体).
 * @returns the bytes, the same for the same document
 */
export async function setDocx(document: PaperDocument): Promise<Uint8Array> {
  const made = new Document({
    title: document.title, creator: document.issuer, subject: document.caseNo, lastModifiedBy: document.issuer, evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: { page: PAGE_OF_WORD }, footers: { default: docxPageNumber('odd'), even: docxPageNumber('even') },
      children: [...docxHead(document), ...document.blocks.flatMap(docxBlock), ...docxFoot(document)],
    }],
  });
  return ofTheDay(await Packer.toBuffer(made), document.signedOn);
}
