export { setDocx } from './set-docx.js';
export { setPdf } from './set-pdf.js';
