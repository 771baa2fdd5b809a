import type { Refusal } from '@fengqiao/kernel';
import type { PaperDocument } from '@fengqiao/papers';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { cannotPrint, unprintable } from './font.js';
import { PAGE } from './page.js';
import { pdfBlock } from './pdf-blocks.js';
import { foot, head, pageNumber } from './pdf-frame.js';
import { makePdf } from './pdf-maker.js';

function definitionOf(document: PaperDocument): TDocumentDefinitions {
  return {
    pageSize: 'A4', pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    // The day of the paper, not of the printing: the same paper is the same bytes.
    info: { title: document.title, author: document.issuer, subject: document.caseNo, creator: 'Fengqiao', producer: 'Fengqiao', creationDate: new Date(`${document.signedOn}T00:00:00Z`) },
    content: [...head(document), ...document.blocks.flatMap(pdfBlock), ...foot(document)],
    footer: page => pageNumber(page),
    // A heading does not stay alone at the end of a page.
    pageBreakBefore: (node, queries) => node.headlineLevel === 1 && queries.getFollowingNodesOnPage().length === 0,
  };
}

/**
 * Sets a paper as PDF in the layout of GB/T 9704, the fonts embedded as far as they are used.
 * @returns the bytes, the same for the same document; or a refusal `paper-character-unprintable` where the face lacks a
 *   character, which would otherwise vanish
 */
export async function setPdf(document: PaperDocument): Promise<Uint8Array | Refusal> {
  const lacking = unprintable(document);
  if (lacking.length > 0) return cannotPrint(lacking);
  return makePdf(definitionOf(document));
}
