import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FACES } from './font.js';

pdfmake.setFonts({ Serif: { normal: FACES.normal, bold: FACES.bold } });
// What is set is set from its words alone: nothing is fetched, and nothing is read but the two faces.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(path => path === FACES.normal || path === FACES.bold);

/** The bytes of a PDF in the embedded face, the same for the same definition. */
export const makePdf = (definition: TDocumentDefinitions): Promise<Uint8Array> =>
  pdfmake.createPdf({ language: 'zh-CN', defaultStyle: { font: 'Serif' }, ...definition }).getBuffer();
