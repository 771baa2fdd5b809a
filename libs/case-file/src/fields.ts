import { isCaseNumber, isCivilDate, isFen, type CaseNumber, type CivilDate, type Fen } from '@fengqiao/kernel';
import { z } from 'zod';

/** `YYYY-MM-DD`, a real day. */
export const civilDateField = z.custom<CivilDate>(isCivilDate, { error: '应为有效日期 YYYY-MM-DD (a real day, YYYY-MM-DD)' })
  .meta({ type: 'string', format: 'date', examples: ['2026-03-05'] });

/** Money as a whole number of fen, not negative. */
export const fenField = z.custom<Fen>(value => isFen(value) && value >= 0, { error: '应为以分计的非负整数 (a whole number of fen, not negative)' })
  .meta({ type: 'integer', minimum: 0, description: '分 (fen)' });

/** A case number whose check character fits. */
export const caseNumberField = z.custom<CaseNumber>(isCaseNumber, { error: '案号校验位不符 (not a case number)' })
  .meta({ type: 'string', examples: ['NC26-7K4QX2M9-D'] });

/** A short text that somebody typed: no control characters, no half of a character, 1 to `max` characters. */
export const text = (max = 200) => z.string().trim().min(1).max(max).regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]*$/u);

/** A longer text, up to twenty thousand characters. */
export const longText = text(20_000);

/** SHA-256 of a file's bytes, base64url. */
export const digestField = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
