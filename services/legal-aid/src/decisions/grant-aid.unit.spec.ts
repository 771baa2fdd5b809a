import { describe, expect, it } from '@jest/globals';
import type { ClaimItem } from '@fengqiao/case-file';
import { civilDate, isRefusal } from '@fengqiao/kernel';
import { aDocket, claimOf, timeOn } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { grantAid } from './grant-aid.js';

const moment = timeOn('2026-03-02');
const docket = (kind: ClaimItem['kind']) => aDocket<AidDocket>('received', {}, { claims: [claimOf('c1', { kind })] });
const means = { way: 'pledged', signedOn: civilDate('2026-03-02') } as const;

describe('a grant', () => {
  it('becomes a paper of the case and an answer to the sender', () => {
    expect(grantAid(docket('wages'), { number: '决1号', means }, moment)).toMatchObject({
      adds: { instruments: [{ kind: 'aid-decision', number: '决1号', effectiveOn: '2026-03-02' }] }, answer: { outcome: 'granted' },
      clocks: { latePapers: false },
    });
  });

  it('may come before all papers are there, which are then owed', () => {
    expect(grantAid(docket('wages'), { number: '决1号', means, papersOwed: { items: ['户籍证明'], by: civilDate('2026-03-20') } }, moment)).toMatchObject({
      facts: { papersOwed: ['户籍证明'] }, clocks: { latePapers: { until: '2026-03-20' } },
    });
  });

  it('is refused outside the scope and above the means', () => {
    const outside = grantAid(docket('rest'), { number: '决1号', means }, moment);
    expect(isRefusal(outside) && outside.code).toBe('outside-aid-scope');
    const above = grantAid(docket('wages'), { number: '决1号', means: { way: 'checked', source: '民政数据', withinStandard: false } }, moment);
    expect(isRefusal(above) && above.code).toBe('means-over-standard');
  });
});
