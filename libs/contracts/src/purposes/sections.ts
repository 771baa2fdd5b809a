import type { Selection } from '@fengqiao/case-file';

/** Who the parties are: found again by number or telephone, named in a 文书 as procedure law asks, sorted by the mechanism. */
const NAMED = ['idNumber', 'phone', 'address', 'gender', 'bornOn', 'workerKind', 'legalRepresentative'] as const;

/** The parties of a 文书 or of a judgment on a single paper. */
export const PARTIES: NonNullable<Selection['parties']> = NAMED;

/** The parties before somebody who decides: also who speaks for a group, and who stands in for a firm that is no more. */
export const PARTIES_IN_DISPUTE: NonNullable<Selection['parties']> = [...NAMED, 'representative', 'endedOn', 'successor'];

/** A paper that is to be confirmed or enforced, whole: what is made of it restates it. */
export const INSTRUMENTS: NonNullable<Selection['instruments']> =
  ['effectiveOn', 'restsOn', 'setAsideOn', 'obligations[].onBehalfOf', 'obligations[].paidOn', 'summary'];

/** All that is said of the dispute itself: whoever decides it, or hands it to somebody who does, needs the whole. */
export const DISPUTE = {
  parties: PARTIES_IN_DISPUTE,
  claims: [
    'amount', 'months', 'claimant', 'facts',
    'working.rate', 'working.per', 'working.monthDays', 'working.from', 'working.to', 'working.days', 'working.paid',
  ],
  employment: ['relationReason', 'job', 'startedOn', 'endedOn', 'workplace', 'writtenContract', 'monthlyPay'],
  narrative: [],
  evidence: ['collectedOn', 'fixedFacts'],
  events: ['until', 'precision', 'source', 'interruptsLimitation'],
} as const satisfies Selection;
