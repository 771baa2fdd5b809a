import { CaseEvent, ClaimItem, Employment, EvidenceItem, Instrument, Party, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** A coded reason with its words. */
export const ReasonField = z.strictObject({ code: z.string().min(1).max(60), text: text(2000) });

/** What a conclusion adds to the asker's case file. */
export const AdditionsField = z.strictObject({
  evidence: z.array(EvidenceItem).optional(),
  instruments: z.array(Instrument).optional(),
  events: z.array(CaseEvent).optional(),
  claims: z.array(ClaimItem).optional(),
  parties: z.array(Party).optional(),
  employment: Employment.optional(),
});
