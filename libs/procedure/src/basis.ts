/** What a step rests on: an article of law, or a clause of the place's own document. Shown beside every action. */
export interface Basis {
  readonly kind: 'law' | 'practice';
  /** The instrument, without 《》. */
  readonly source: string;
  /** Article numbers as people write them: `29`, `74-75`. */
  readonly articles?: string;
}

/** `law('劳动争议调解仲裁法', '29')`. */
export const law = (source: string, articles: string): Basis => ({ kind: 'law', source, articles });

/** Where no article decides: the agency's settled practice, named in words. */
export const practice = (source: string): Basis => ({ kind: 'practice', source });

/** `《劳动争议调解仲裁法》第29条`. */
export function citation(basis: Basis): string {
  if (basis.kind === 'practice') return basis.source;
  return `《${basis.source}》${basis.articles ? `第${basis.articles}条` : ''}`;
}
