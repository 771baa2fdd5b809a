import type { CaseFile } from '@fengqiao/case-file';
import { civilDate, orThrow, type Refusal } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { claimOf, timeOn } from '@fengqiao/testing/walks';
import { file } from '../../test/claims.js';
import type { Limitation } from '../procedures/claim.head.js';
import { adviseTriage } from './advise-triage.js';
import { trackLimitation } from './track-limitation.js';

function advise(today: string, endedOn: string, more: Partial<CaseFile> = {}) {
  const dispute = file({ employment: { relation: 'labour', region: 'wenzhou', endedOn: civilDate(endedOn) }, claims: [claimOf('c1')], ...more });
  const moment = timeOn(today);
  return adviseTriage(dispute, {}, orThrow<Limitation[]>(trackLimitation({ file: dispute }, moment) as Limitation[] | Refusal), moment);
}

describe('advice for triage', () => {
  it('points to legal aid at once when under seven days are left', () => {
    expect(advise('2026-03-02', '2025-03-06')).toMatchObject([{ code: 'limitation-ends-soon', next: 'legal-aid' }]);
    expect(advise('2026-02-25', '2025-03-06')).toEqual([]);
  });

  it('warns of a period that may have ended, and says that only the respondent can raise it (K44)', () => {
    const [line] = advise('2025-04-20', '2023-09-30');
    expect(line).toMatchObject({ code: 'limitation-may-have-ended' });
    expect(line!.why.zh).toContain('时效抗辩须由对方提出');
  });
});
