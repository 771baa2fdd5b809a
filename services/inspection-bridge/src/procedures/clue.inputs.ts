import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { ClueFacts } from './clue.head.js';

export const Feedback = z.strictObject({ finding: ClueFacts.shape.finding, filedAs: text(60).optional(), feedback: text(2000) });
export type Feedback = z.infer<typeof Feedback>;
