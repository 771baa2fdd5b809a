import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';
import { FiveHaves } from './station-check.head.js';

export const Beginning = z.strictObject({ station: text(60) });

/** What was found, and until when the rest is to be put right. */
export const Check = FiveHaves.extend({ putRightBy: civilDateField.optional(), note: text(1000).optional() });
export type Check = z.infer<typeof Check>;

export const Closure = z.strictObject({ note: text(1000) });
