import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { EvidenceFacts, Missing } from './evidence-request.head.js';
import { Gathered, Inspectors } from './officers.js';

export const Team = z.strictObject({ inspectors: Inspectors });
export const Summons = EvidenceFacts.shape.called.extend({ about: text(1000) });
export const Statement = Team.extend({ statement: Gathered });
export type Statement = z.infer<typeof Statement>;
/** `wanted`: the line of the list that the documents answer. */
export const CopiedDocuments = Team.extend({ wanted: text(200), documents: z.array(Gathered).min(1).max(100) });
export type CopiedDocuments = z.infer<typeof CopiedDocuments>;
export const Unavailable = Missing.extend({ employerRefused: z.boolean() });
export type Unavailable = z.infer<typeof Unavailable>;
