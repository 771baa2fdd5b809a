import type { Mark } from './rule.js';
import { statute, type Source } from './statute.js';

const text2012 = statute({ law: '民事诉讼法', version: '2013-01-01', to: '2021-12-31' });
const text2021 = statute({ law: '民事诉讼法', version: '2022-01-01', to: '2023-12-31' });
const text2023 = statute({ law: '民事诉讼法', version: '2024-01-01' });

/** Article numbers of one rule, keyed by the year in which the amendments of 2012, 2021 and 2023 came into force. */
interface Articles {
  readonly 2013: string;
  readonly 2022: string;
  /** Absent where the amendment of 2023 left the number as it was. */
  readonly 2024?: string;
}

type MarkedSource = Source & { readonly mark: Mark };

/**
 * The versions of a rule of the Civil Procedure Law whose length is the same in all three texts. The text of 2023 was
 * read in full; the earlier numbers follow from how the amendments moved the articles, and are marked as unverified.
 */
export function civilProcedure(articles: Articles): MarkedSource[] {
  return [civilProcedureBefore2022(articles[2013]), ...civilProcedureSince2022(articles[2022], articles[2024])];
}

/** The one version of a rule in the text of 2012. */
export const civilProcedureBefore2022 = (article: string): MarkedSource => ({ ...text2012(article), mark: 'GK' });

/** The two versions of a rule in the texts of 2021 and 2023. */
export const civilProcedureSince2022 = (article2022: string, article2024 = article2022): MarkedSource[] => [
  { ...text2021(article2022), mark: 'GK' },
  { ...text2023(article2024), mark: 'V' },
];
