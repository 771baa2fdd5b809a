import type { DraftProof, Filed } from '@fengqiao/docket';
import { defineEntity, p } from '@mikro-orm/core';

/** 自助登记草稿; what was said opens with the draft's own key alone. */
export const FilingDraftRow = defineEntity({
  name: 'FilingDraftRow', tableName: 'filing_draft',
  properties: {
    id: p.text().primary(), key: p.text(), place: p.text(), version: p.integer(), keepUntil: p.text().index('filing_draft_keep_until_index'),
    kek: p.text(), wrapped: p.blob(), said: p.blob().nullable(), proof: p.json<DraftProof>().nullable(), filed: p.json<Filed>().nullable(),
  },
});

export const FILING_ENTITIES = [FilingDraftRow];
