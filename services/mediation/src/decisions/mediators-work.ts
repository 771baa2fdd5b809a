import type { Work } from '@fengqiao/procedure';
import { TALKS, mediationHead, type MediationFacts } from '../procedures/mediation.head.js';

type Known = Partial<MediationFacts>;

const hasAgreement = ({ agreements = [] }: Known): boolean => agreements.length > 0;

/** Read off the mediations: whose they are, and what became of them. */
export const mediatorsWork: Work = {
  of: mediationHead,
  facts: ['mediator', 'agreements', 'failure'] satisfies (keyof MediationFacts)[],
  isTheirs: (facts: Known, who) => facts.mediator?.id === who.id,
  duties: TALKS,
  outcomes: {
    agreed: ({ facts }) => hasAgreement(facts),
    failed: ({ facts, state }) => !hasAgreement(facts) && (state === 'failed' || (facts as Known).failure !== undefined),
    performed: ({ state }) => state === 'performed' || state === 'completed',
  },
};
