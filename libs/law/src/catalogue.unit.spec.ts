import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, isRefusal, orThrow } from '@fengqiao/kernel';
import { allRules, citationOf, findRule, getRule, isOverridable, isRuleId, ruleInForce, type RuleId } from './index.js';

const idsWhere = (test: (rule: (typeof allRules)[number]) => boolean): string[] => [...new Set(allRules.filter(test).map(rule => rule.id))].sort();

describe('the catalogue', () => {
  it('names every rule <domain>.<name>', () => {
    for (const { id } of allRules) expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('keeps the versions of a rule in order and apart', () => {
    for (const [index, rule] of allRules.entries()) {
      const earlier = allRules.slice(0, index).findLast(other => other.id === rule.id);
      if (!earlier) continue;
      expect(earlier.to).toBeDefined();
      expect(rule.from).toBe(addDays(earlier.to!, 1));
    }
  });

  it('ends no rule before it begins, and quotes no text younger than the rule', () => {
    for (const rule of allRules) {
      expect(rule.to === undefined || rule.from <= rule.to).toBe(true);
      expect(rule.version <= rule.from).toBe(true);
    }
  });

  it('says everything in Chinese and in English', () => {
    for (const rule of allRules) {
      for (const text of [rule.title, rule.trigger, rule.onExpiry, rule.note, rule.extension?.by]) {
        if (!text) continue;
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).toMatch(/[a-z]/);
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it('marks as unverified today what nobody has read, so that a place may correct it', () => {
    expect(idsWhere(rule => rule.mark === 'GK' && rule.to === undefined)).toEqual([
      'arbitration.collective-acceptance',
      'arbitration.collective-notice',
      'arbitration.counter-acceptance',
      'arbitration.counter-application',
      'arbitration.jurisdiction-objection',
      'arbitration.suit-on-refusal',
      'legal-aid.closing',
      'limitation.civil',
      'review.decision',
    ]);
    expect(allRules.filter(rule => rule.mark === 'GK').every(isOverridable)).toBe(true);
  });

  it('invents no law where practice alone decides, so that a place may set its own schedule', () => {
    expect(idsWhere(rule => rule.mark === 'practice')).toEqual([
      'accounts.keep-voucher', 'court.keep-file', 'desk.keep-draft', 'desk.keep-file', 'inspection.keep-file', 'legal-aid.keep-file', 'mediation.keep-file',
    ]);
    for (const rule of allRules.filter(({ mark }) => mark === 'practice')) {
      expect([rule.article, rule.citation.includes('《'), isOverridable(rule), rule.note !== undefined]).toEqual([undefined, false, true, true]);
    }
    expect(isOverridable(getRule('arbitration.keep-award-file'))).toBe(false);
  });

  it('never calls a labour-arbitration rule counted in working days verified in full', () => {
    expect(idsWhere(rule => rule.id.startsWith('arbitration.') && rule.unit === 'working' && rule.mark === 'V')).toEqual([]);
  });

  it('leaves to places what the law leaves open', () => {
    expect(idsWhere(rule => rule.local === true)).toEqual([
      'arbitration.change-of-claims',
      'inspection.order',
      'legal-aid.supplement',
      'mediation.people',
      'review.acceptance',
      'union.complaint-reply',
      'union.opinion-reply',
      'union.proposal-filing',
      'union.proposal-reply',
      'union.reminder-reply',
    ]);
    expect(allRules.filter(rule => rule.local).every(isOverridable)).toBe(true);
  });

  it('does not let a place lengthen a verified rule', () => {
    expect(isOverridable(getRule('arbitration.award'))).toBe(false);
  });

  it('quotes articles as papers do', () => {
    expect(citationOf(getRule('arbitration.award'))).toBe('《劳动争议调解仲裁法》第四十三条');
    expect(citationOf(getRule('limitation.general'))).toBe('《劳动争议调解仲裁法》第二十七条第一款');
    expect(citationOf(getRule('agreement.judicial-confirmation'))).toBe('《民事诉讼法》第二百零五条');
    expect(citationOf(getRule('court.defence'))).toBe('《民事诉讼法》第一百二十八条');
    expect(citationOf(getRule('mediation.new-employment'))).toBe('《关于加强新就业形态劳动纠纷一站式调解工作的通知》（人社厅发〔2024〕4号）');
    expect(citationOf(getRule('confirmation.decision-2011'))).toBe('《最高人民法院关于人民调解协议司法确认程序的若干规定》（法释〔2011〕5号）第五条');
  });

  it('knows its ids at compile time', () => {
    // @ts-expect-error no such rule
    const wrong: RuleId = 'arbitration.awards';
    expect([isRuleId(wrong), isRuleId('arbitration.award')]).toEqual([false, true]);
    expect(findRule(wrong)).toBeUndefined();
    expect(findRule('arbitration.award')).toBe(getRule('arbitration.award'));
  });
});

describe('the rule in force on a day', () => {
  const inForce = (id: string, on: string) => orThrow(ruleInForce(id, civilDate(on)));

  it('is the version of that day', () => {
    expect(inForce('legal-aid.decision', '2021-12-31')).toMatchObject({ length: 7, unit: 'working', article: '13' });
    expect(inForce('legal-aid.decision', '2022-01-01')).toMatchObject({ length: 7, unit: 'calendar', law: '法律援助法' });
    expect(inForce('court.public-notice', '2021-12-31').length).toBe(60);
    expect(inForce('court.public-notice', '2022-01-01').length).toBe(30);
  });

  it('follows the Civil Procedure Law through its numbers', () => {
    const article = (on: string) => inForce('agreement.judicial-confirmation', on).article;
    expect(['2012-12-31', '2013-01-01', '2022-01-01', '2024-01-01'].map(article)).toEqual(['33', '194', '201', '205']);
  });

  it('is refused before the first version, with the law that came to govern it', () => {
    expect(ruleInForce('mediation.new-employment', civilDate('2023-12-31'))).toMatchObject({ code: 'rule-not-in-force', nature: 'closed', details: { from: '2024-01-31' } });
  });

  it('is refused for a rule that does not exist', () => {
    const refusal = ruleInForce('arbitration.awards', civilDate('2025-01-01'));
    expect(isRefusal(refusal) && refusal.code).toBe('rule-not-found');
  });
});
