import type { z } from 'zod';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { LatePapers } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-head.js';
import { sameState } from './ask-agency.js';

const stillMissing = (missing: readonly string[]): Refusal =>
  refuse('papers-still-missing', 'invalid',
    { zh: `仍缺：${missing.join('、')}`, en: `Still missing: ${missing.join(', ')}` },
    { zh: '全部补齐后再登记；确实无法取得的，由申请人作出书面说明并作为相应材料登记', en: 'Enter them when all are there; what cannot be had is replaced by the applicant’s written statement' },
    { basis: '《法律援助法》第44条' });

/** Ends the open task of an applicant who was helped first: all that was owed is there now. */
export function keepLatePapers(docket: AidDocket, input: z.infer<typeof LatePapers>): AidDecision | Refusal {
  const missing = (docket.facts.papersOwed ?? []).filter(paper => !input.supplied.includes(paper));
  return missing.length ? stillMissing(missing) : { to: sameState(docket), facts: { papersOwed: [] } };
}
