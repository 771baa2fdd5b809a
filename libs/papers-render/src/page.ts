/** Millimetres as points of a PDF. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** GB/T 9704-2012: A4, 37 mm above, 28 mm left of a type area of 156 × 225 mm; 22 lines of 28 characters in 三号 (16 pt). */
export const PAGE = {
  width: mm(210), height: mm(297), top: mm(37), left: mm(28), areaWidth: mm(156), areaHeight: mm(225),
  right: mm(210 - 28 - 156), bottom: mm(297 - 37 - 225),
} as const;

/** 字号 in points: 二号 for titles, 三号 for the text, 四号 for page numbers, 五号 for tables. */
export const SIZE = { title: 22, text: 16, pageNumber: 14, form: 14, table: 10.5 } as const;
/** 固定行距 28 磅. */
export const LINE = 28;
export const CHARACTERS_A_LINE = 28;
/** 发文机关标志 and the line below it. */
export const RED = '#c00000';
