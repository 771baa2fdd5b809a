import type { Bilingual, ConsentOffer, FilingForm, Seer } from '../interface/types.js';

/** A desk that sees a claim without being asked for, once, with all its reasons. */
export interface SeerShown extends Omit<Seer, 'why'> {
  readonly whys: readonly Bilingual[];
}

/** Who sees it at once, by law, or its progress alone; those who need a consent stand with the consents. */
export function seersOf({ seenBy }: Pick<FilingForm, 'seenBy'>): readonly SeerShown[] {
  const shown = new Map<string, SeerShown>();
  for (const { why, ...seer } of seenBy) {
    if (seer.when === 'with-consent') continue;
    const key = `${seer.title.zh} ${seer.when} ${seer.what.zh}`;
    shown.set(key, { ...seer, whys: [...shown.get(key)?.whys ?? [], why] });
  }
  return [...shown.values()];
}

/** The words that most consents share, to be read once; none where each has its own. */
export function commonText(offers: readonly ConsentOffer[]): Bilingual | undefined {
  const times = (text: Bilingual): number => offers.filter(offer => offer.text.zh === text.zh).length;
  const [most] = offers.map(({ text }) => text).sort((a, b) => times(b) - times(a));
  return most && times(most) > 1 ? most : undefined;
}
