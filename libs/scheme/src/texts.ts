import type { Bilingual, CivilDate } from '@fengqiao/kernel';
import type { Inherited, Scheme } from './scheme.js';

/** The text shown before a consent for a purpose is given: its own, or the scheme's common one. */
export const consentText = (scheme: Scheme, purpose: string): Inherited<'consents'> | undefined =>
  scheme.consents.find(consent => consent.purpose === purpose) ?? scheme.consents.find(consent => consent.purpose === 'default');

/** What a paper is called in a place on a day; papers are renamed and old ones keep the name they were issued under. */
export function documentName(scheme: Scheme, id: string, on: CivilDate): Bilingual | undefined {
  const paper = scheme.documents.find(document => document.id === id);
  return paper?.names.find(name => (name.from ?? on) <= on && on <= (name.until ?? on))?.title;
}
