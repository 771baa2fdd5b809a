import { text } from '@fengqiao/case-file';
import { CLAIM_INTAKE } from '@fengqiao/contracts';
import type { ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** Somebody came to the partner with a claim. Who, against whom and for what stand in the case file. */
export const Visit = z.strictObject({
  /** Number of the petition, police report or visit at the partner. */
  reference: text(100).optional(),
  /** What was done about it at the partner's before. */
  done: text(2000).optional(),
});

/** What goes along with the claim. */
export const Handing = CLAIM_INTAKE.particulars;

export const Telling = z.strictObject({ how: text(200) });

/** What a partner's counter remembers of a claim beyond the case file. */
export const TransferFacts = z.strictObject({
  ...Visit.partial().shape,
  note: text(2000), answer: text(60), outcome: text(60), why: text(2000), how: text(200),
});
export type TransferFacts = z.infer<typeof TransferFacts>;

export const transferHead = {
  name: 'transfer', title: '转介诉求', version: 1, facts: TransferFacts, shownTo: ['applicant'],
  roles: ['counter-officer'],
  states: {
    registered: { title: '已接待待转出' },
    handedIn: { title: '已转出待签收' },
    signedFor: { title: '已签收办理中' },
    refused: { title: '未被接收' },
    answered: { title: '已有结果待告知' },
    told: { title: '已告知本人', terminal: true },
    dropped: { title: '本人不愿转介', terminal: true },
  },
  duties: { transfer: { title: '转出' }, telling: { title: '告知结果' } },
} as const satisfies ProcedureHead<string, string, string, typeof TransferFacts>;
