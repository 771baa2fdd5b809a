import QRCode from 'qrcode';

/** Level H: a third of the code may be worn off a wall and it still reads. Four modules of white around it, as ISO/IEC 18004 asks. */
const DRAWN = { errorCorrectionLevel: 'H', margin: 4 } as const;
/** Pixels of a PNG: sharp at 90 mm in 300 dpi. */
const PIXELS = 1063;

/** An address as a code, as SVG. */
export const qrSvg = (address: string): Promise<string> => QRCode.toString(address, { ...DRAWN, type: 'svg' });

/** An address as a code, as PNG. */
export const qrPng = (address: string): Promise<Uint8Array> => QRCode.toBuffer(address, { ...DRAWN, type: 'png', width: PIXELS });

/** A row's stretch of dark modules, counted from the upper left corner of the code. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** A code as its dark stretches, for whoever draws it; `size` modules a side, white margin not counted. */
export interface QrRuns {
  readonly size: number;
  readonly runs: readonly Run[];
}

/** The same code as stretches of dark modules. */
export function qrRuns(address: string): QrRuns {
  const { size, data } = QRCode.create(address, DRAWN).modules;
  const runs: Run[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size;) {
      let end = x;
      while (end < size && data[y * size + end]) end++;
      if (end > x) runs.push({ x, y, length: end - x });
      x = end + 1;
    }
  }
  return { size, runs };
}
