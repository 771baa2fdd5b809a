import type { Bilingual } from '../interface/types.js';

/** A deadline as a party sees it. */
export interface PartyClock {
  readonly title: string;
  readonly kind: string;
  readonly lastDay: string;
  readonly basis: string;
  readonly provisional: boolean;
  readonly yours: boolean;
}

export interface PartyLeg {
  readonly procedure: string;
  readonly title: string;
  readonly state: string;
  readonly ended: boolean;
  readonly openedOn: string;
  readonly lastStepOn: string;
  readonly clocks: readonly PartyClock[];
}

export interface PartyStep {
  readonly on: string;
  readonly agency: Bilingual;
  readonly title: string;
  readonly state: string;
}

/** `GET /v1/my/case` */
export interface CaseProgress {
  readonly caseNo: string;
  readonly agency: Bilingual;
  readonly legs: readonly PartyLeg[];
  readonly steps: readonly PartyStep[];
  readonly next: readonly Bilingual[];
}

export interface OwnConsent {
  readonly id: string;
  readonly purpose: string;
  readonly receiver: string;
  readonly givenOn?: string;
  readonly withdrawnOn?: string;
  readonly until?: string;
  readonly stands: boolean;
  readonly text?: string;
}

export interface ConsentOffered {
  readonly purpose: string;
  readonly title: Bilingual | string;
  readonly receiver: string;
  readonly receiverTitle: Bilingual;
  readonly text: Bilingual;
}

/** `GET /v1/my/consents` */
export interface OwnConsents {
  readonly items: readonly OwnConsent[];
  readonly offers: readonly ConsentOffered[];
  readonly statutory: readonly { readonly purpose: string; readonly title: Bilingual | string; readonly article: string }[];
}

/** `GET /v1/my/papers` */
export interface OwnPapers {
  readonly items: readonly { readonly id: string; readonly paper: string; readonly issuedOn: string }[];
}
