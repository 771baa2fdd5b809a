import { EvidenceItem, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** 劳动保障监察员: at least two take every step of an inspection (劳动保障监察条例 art. 16). */
export const Inspectors = z.array(text(60)).min(2, { error: '监察员不得少于二人 (at least two inspectors)' }).max(10)
  .refine(names => new Set(names).size === names.length, { error: '不得重复填写同一监察员 (each inspector once)' });

/** A document as the officer enters it; id and origin are given by the step that takes it in. */
export const Gathered = EvidenceItem.omit({ id: true, origin: true, collectedOn: true });
export type Gathered = z.infer<typeof Gathered>;
