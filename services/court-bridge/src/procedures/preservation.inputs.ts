import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { PreservationFacts } from './preservation.head.js';

export const PreservationWish = PreservationFacts.pick({ applicant: true, what: true, amount: true });
/** A worker in hardship, or an employer about to flee, need not give security (法释〔2020〕26号 art. 49). */
export const PreservationOrder = z.strictObject({ number: text(100), security: z.enum(['given', 'reduced', 'waived']), reason: text(2000) });
export type PreservationOrder = z.infer<typeof PreservationOrder>;
export const PreservationRefusal = z.strictObject({ number: text(100), reason: text(2000) });
export const Followed = PreservationFacts.shape.followed;
export type Followed = z.infer<typeof Followed>;
export const Lifting = z.strictObject({ why: PreservationFacts.shape.lifted.shape.why.exclude(['not-followed']) });
export type Lifting = z.infer<typeof Lifting>;
