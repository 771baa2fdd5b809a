import { describe, expect, it } from '@jest/globals';
import { retentionRule, retentionRules, type Procedure, type RetentionSpec } from '@fengqiao/procedure';

const page = (retention?: RetentionSpec) => ({ ...(retention ? { retention } : {}) }) as Procedure;
const CASE: RetentionSpec = { rule: 'arbitration.keep-other-file', holding: { awards: 'arbitration.keep-award-file' } };

describe('the rule by which a docket is kept', () => {
  it.each([
    ['the one for any file where the page says nothing', undefined, {}, 'desk.keep-file'],
    ['the one of its page', { rule: 'court.keep-file' }, {}, 'court.keep-file'],
    ['the general one while what would change it is not there', CASE, { number: '1' }, 'arbitration.keep-other-file'],
    ['the general one where a list is empty', CASE, { awards: [] }, 'arbitration.keep-other-file'],
    ['the other one where the docket holds the fact', CASE, { awards: [{ id: 'a' }] }, 'arbitration.keep-award-file'],
  ] as const)('is %s', (_what, retention, facts, rule) => {
    expect(retentionRule(page(retention), facts)).toBe(rule);
  });

  it('is one of those that the page names', () => {
    expect(retentionRules(page(CASE))).toEqual(['arbitration.keep-other-file', 'arbitration.keep-award-file']);
    expect(retentionRules(page())).toEqual(['desk.keep-file']);
  });
});
