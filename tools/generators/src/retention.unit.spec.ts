import { describe, expect, it } from '@jest/globals';
import { getRule, isRuleId } from '@fengqiao/law';
import { retentionRules } from '@fengqiao/procedure';
import { agencies } from './agencies.js';

const keptBy = Object.fromEntries(agencies.flatMap(({ procedures }) => procedures.map(page => [page.name, retentionRules(page)])));

describe('every page', () => {
  it('names for its files a rule of retention: years, counted from the end, not moved off a holiday', () => {
    for (const [page, rules] of Object.entries(keptBy)) {
      for (const id of rules) {
        expect([page, id, isRuleId(id)]).toEqual([page, id, true]);
        expect(isRuleId(id) && getRule(id)).toMatchObject({ id: expect.stringMatching(/\.keep-/), unit: 'year', roll: false });
      }
    }
  });

  it('keeps the file of an award for ten years and any other file of arbitration for five', () => {
    expect(keptBy['arbitration-case']).toEqual(['arbitration.keep-other-file', 'arbitration.keep-award-file']);
    expect(keptBy['agreement-review']).toEqual(['arbitration.keep-other-file']);
  });

  it('keeps by practice where no law names a length', () => {
    const practice = Object.entries(keptBy).filter(([, rules]) => rules.every(id => isRuleId(id) && getRule(id).mark === 'practice')).map(([page]) => page);
    expect(Object.keys(keptBy).filter(page => !practice.includes(page)).sort()).toEqual(['agreement-review', 'arbitration-case']);
  });
});
