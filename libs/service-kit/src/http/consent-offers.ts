import type { Desk } from '@fengqiao/docket';
import type { Bilingual } from '@fengqiao/kernel';
import type { Side } from '@fengqiao/procedure';
import { consentText, waysOf, type Scheme } from '@fengqiao/scheme';
import { agencyTitle } from './party-progress.js';

type Offering = Pick<Desk, 'agency' | 'purposes'>;

/** A consent that a party may give here: what for, to whom, in the mechanism's words. */
export interface ConsentOffer {
  readonly purpose: string;
  readonly title: Bilingual;
  readonly receiver: string;
  readonly receiverTitle: Bilingual;
  readonly text: Bilingual;
}

/** What may be asked of a party of this side before something is handed on. */
export function consentOffers({ agency, purposes }: Offering, scheme: Scheme, side: Side): ConsentOffer[] {
  return [...purposes.values()].filter(purpose => !purpose.statutory).flatMap(purpose =>
    waysOf(scheme, agency.name, purpose.id)
      .filter(way => way.consent === 'both' || (way.consent !== 'none' && side === 'applicant'))
      .flatMap(way => {
        const shown = consentText(scheme, purpose.id);
        return shown ? [{ purpose: purpose.id, title: purpose.title, receiver: way.to, receiverTitle: agencyTitle(scheme, way.to), text: shown.text }] : [];
      }));
}

/** A hand-over that goes by law, whoever agrees. */
export interface StatutoryWay {
  readonly purpose: string;
  readonly title: Bilingual;
  readonly article: string;
}

/** What goes out by law without being asked. */
export function statutoryWays({ agency, purposes }: Offering, scheme: Scheme): StatutoryWay[] {
  return [...purposes.values()].flatMap(({ id, title, statutory }) =>
    (statutory && waysOf(scheme, agency.name, id).length > 0 ? [{ purpose: id, title, article: statutory }] : []));
}
