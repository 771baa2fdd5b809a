export { qrPng, qrSvg } from './qr-code.js';
export { setPoster, type Poster } from './set-poster.js';
