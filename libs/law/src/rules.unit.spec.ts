import { describe, expect, it } from '@jest/globals';
import { extendedLastDay, lastDay, type Span } from '@fengqiao/calendar';
import { civilDate, orThrow } from '@fengqiao/kernel';
import { cn } from '../test/shipped.js';
import { allRules, periodOf, ruleInForce, type FixedRule, type RuleId } from './index.js';

/** The version in force on the day of the trigger, which must have a length. */
function fixed(id: RuleId, on: string): FixedRule {
  const rule = orThrow(ruleInForce(id, civilDate(on)));
  if (rule.local) throw new Error(`${id} has no length of its own`);
  return rule;
}

/** Day of the trigger and last day, counted by hand on the calendar of the year. */
const examples: readonly (readonly [RuleId, string, string])[] = [
  ['limitation.general', '2021-03-02', '2022-03-02'],
  ['limitation.wages', '2024-09-30', '2025-09-30'],
  ['limitation.civil', '2016-05-10', '2018-05-10'],
  ['limitation.civil', '2018-05-10', '2021-05-10'],
  ['limitation.civil', '2022-12-29', '2025-12-29'],
  ['negotiation.reply', '2025-03-03', '2025-03-10'],
  ['mediation.acceptance', '2025-03-06', '2025-03-11'],
  ['mediation.enterprise', '2025-03-03', '2025-03-18'],
  ['mediation.labour', '2026-04-16', '2026-05-06'],
  ['mediation.new-employment', '2026-09-16', '2026-10-08'],
  ['mediation.arbitration-entrusted', '2025-03-03', '2025-03-17'],
  ['mediation.delegated', '2023-07-14', '2023-08-14'],
  ['mediation.entrusted-ordinary', '2025-03-10', '2025-03-25'],
  ['mediation.entrusted-summary', '2025-03-10', '2025-03-17'],
  ['mediation.mediator-choice', '2025-03-07', '2025-03-11'],
  ['mediation.mediator-appointment', '2025-03-07', '2025-03-12'],
  ['mediation.referral-confirmation', '2025-09-26', '2025-09-30'],
  ['mediation.consent-inquiry', '2025-03-31', '2025-04-03'],
  ['agreement.arbitration-review', '2025-04-22', '2025-05-07'],
  ['agreement.judicial-confirmation', '2012-03-05', '2012-04-05'],
  ['agreement.judicial-confirmation', '2021-02-20', '2021-03-22'],
  ['agreement.judicial-confirmation', '2023-07-28', '2023-08-28'],
  ['agreement.judicial-confirmation', '2025-04-22', '2025-05-22'],
  ['review.decision', '2025-04-25', '2025-05-06'],
  ['confirmation.acceptance', '2023-07-28', '2023-07-31'],
  ['confirmation.decision', '2025-03-03', '2025-04-02'],
  ['confirmation.decision-2011', '2025-03-03', '2025-03-18'],
  ['arbitration.completeness', '2025-03-03', '2025-03-10'],
  ['arbitration.acceptance', '2020-01-21', '2020-02-05'],
  ['arbitration.acceptance', '2023-08-08', '2023-08-15'],
  ['arbitration.suit-on-refusal', '2023-08-08', '2023-08-23'],
  ['arbitration.transfer', '2025-03-04', '2025-03-11'],
  ['arbitration.service-copy', '2025-04-02', '2025-04-10'],
  ['arbitration.defence', '2025-04-10', '2025-04-24'],
  ['arbitration.forward-defence', '2025-04-24', '2025-04-30'],
  ['arbitration.tribunal-notice', '2025-06-03', '2025-06-10'],
  ['arbitration.hearing-notice', '2026-03-16', '2026-03-09'],
  ['arbitration.postponement', '2026-03-16', '2026-03-11'],
  ['arbitration.jurisdiction-objection', '2025-03-05', '2025-03-19'],
  ['arbitration.counter-application', '2025-03-05', '2025-03-19'],
  ['arbitration.counter-acceptance', '2025-03-19', '2025-03-26'],
  ['arbitration.award', '2020-01-21', '2020-03-06'],
  ['arbitration.award', '2020-02-05', '2020-03-23'],
  ['arbitration.collective-acceptance', '2025-03-05', '2025-03-12'],
  ['arbitration.collective-notice', '2025-03-12', '2025-03-19'],
  ['arbitration.suit', '2025-09-18', '2025-10-09'],
  ['arbitration.worker-suit', '2025-03-20', '2025-04-07'],
  ['arbitration.set-aside', '2020-11-23', '2020-12-23'],
  ['arbitration.suit-after-set-aside', '2025-03-10', '2025-03-25'],
  ['arbitration.late-set-aside', '2025-03-10', '2025-04-09'],
  ['arbitration.set-aside-after-worker-suit', '2025-03-06', '2025-04-07'],
  ['arbitration.suit-after-non-enforcement', '2025-04-01', '2025-05-06'],
  ['arbitration.keep-award-file', '2018-10-01', '2028-10-01'],
  ['arbitration.keep-other-file', '2018-10-01', '2023-10-01'],
  ['arbitration.keep-award-file', '2017-06-30', '2027-06-30'],
  ['arbitration.keep-other-file', '2017-06-30', '2022-06-30'],
  ['mediation.keep-file', '2016-02-29', '2026-02-28'],
  ['legal-aid.keep-file', '2021-01-10', '2031-01-10'],
  ['inspection.keep-file', '2021-01-10', '2031-01-10'],
  ['court.keep-file', '2021-01-10', '2051-01-10'],
  ['accounts.keep-voucher', '2021-01-10', '2051-01-10'],
  ['desk.keep-file', '2021-01-10', '2031-01-10'],
  ['desk.keep-draft', '2026-11-01', '2026-12-01'],
  ['inspection.acceptance', '2019-04-08', '2019-04-15'],
  ['inspection.investigation', '2019-04-08', '2019-07-03'],
  ['inspection.decision', '2025-03-03', '2025-03-24'],
  ['inspection.service', '2025-03-03', '2025-03-10'],
  ['inspection.look-back', '2023-05-01', '2025-05-06'],
  ['work-injury.employer-application', '2020-01-10', '2020-02-10'],
  ['work-injury.worker-application', '2020-01-10', '2021-01-11'],
  ['work-injury.decision', '2025-03-03', '2025-05-06'],
  ['work-injury.clear-decision', '2025-03-03', '2025-03-18'],
  ['work-injury.appraisal', '2025-03-10', '2025-05-09'],
  ['work-injury.re-appraisal', '2023-01-06', '2023-01-28'],
  ['work-injury.review', '2024-10-01', '2025-10-01'],
  ['legal-aid.decision', '2021-02-10', '2021-02-25'],
  ['legal-aid.decision', '2023-08-08', '2023-08-15'],
  ['legal-aid.decision', '2024-06-13', '2024-06-20'],
  ['legal-aid.appointment', '2021-02-10', '2021-02-25'],
  ['legal-aid.appointment', '2023-08-10', '2023-08-14'],
  ['legal-aid.retainer', '2023-08-11', '2023-08-16'],
  ['legal-aid.retainer', '2024-06-13', '2024-06-18'],
  ['legal-aid.objection-review', '2025-03-03', '2025-03-10'],
  ['legal-aid.urgent-threshold', '2026-10-08', '2026-10-01'],
  ['legal-aid.closing', '2025-03-03', '2025-04-02'],
  ['court.filing', '2023-07-14', '2023-07-21'],
  ['court.service-copy', '2025-03-03', '2025-03-10'],
  ['court.defence', '2025-03-03', '2025-03-18'],
  ['court.forward-defence', '2025-03-04', '2025-03-10'],
  ['court.panel-notice', '2025-03-07', '2025-03-10'],
  ['court.hearing-notice', '2026-03-16', '2026-03-13'],
  ['court.ordinary-trial', '2024-08-31', '2025-02-28'],
  ['court.summary-trial', '2015-06-04', '2015-09-06'],
  ['court.summary-trial', '2025-07-02', '2025-10-09'],
  ['court.small-claims-trial', '2025-03-05', '2025-05-06'],
  ['court.judgment-delivery', '2025-03-03', '2025-03-13'],
  ['court.recusal-decision', '2025-03-03', '2025-03-06'],
  ['court.recusal-review', '2025-03-06', '2025-03-10'],
  ['court.excused-delay', '2025-03-05', '2025-03-17'],
  ['court.public-notice', '2021-03-01', '2021-04-30'],
  ['court.public-notice', '2025-09-01', '2025-10-01'],
  ['court.appeal-judgment', '2024-07-22', '2024-08-06'],
  ['court.appeal-ruling', '2024-07-22', '2024-08-01'],
  ['court.appeal-service', '2024-07-22', '2024-07-29'],
  ['court.appeal-defence', '2024-07-22', '2024-08-06'],
  ['court.appeal-forward-defence', '2024-07-22', '2024-07-29'],
  ['court.appeal-transfer', '2024-07-24', '2024-07-29'],
  ['court.appeal-trial', '2024-11-30', '2025-02-28'],
  ['court.appeal-ruling-trial', '2025-01-02', '2025-02-05'],
  ['court.retrial-application', '2025-01-31', '2025-07-31'],
  ['court.retrial-review', '2025-01-31', '2025-04-30'],
  ['court.urgent-preservation', '2025-09-30', '2025-10-02'],
  ['court.pre-action-preservation', '2025-09-05', '2025-10-09'],
  ['court.labour-preservation', '2025-07-08', '2025-10-09'],
  ['payment-order.acceptance', '2025-03-03', '2025-03-10'],
  ['payment-order.issue', '2025-03-10', '2025-03-25'],
  ['payment-order.objection', '2025-04-18', '2025-05-06'],
  ['enforcement.application', '2021-12-31', '2024-01-02'],
  ['enforcement.application', '2023-09-01', '2025-09-01'],
  ['enforcement.filing', '2025-03-03', '2025-03-10'],
  ['enforcement.notice', '2014-05-06', '2014-05-09'],
  ['enforcement.notice', '2025-03-03', '2025-03-13'],
  ['enforcement.completion', '2025-04-08', '2025-10-09'],
  ['enforcement.escalation', '2025-03-03', '2025-09-03'],
  ['enforcement.objection', '2025-03-03', '2025-03-18'],
  ['enforcement.reconsideration', '2025-03-03', '2025-03-13'],
];

/** Day of the trigger, and last day with the longest extension the law allows. */
const extended: readonly (readonly [RuleId, string, string])[] = [
  ['mediation.new-employment', '2026-09-16', '2026-10-16'],
  ['review.decision', '2025-04-25', '2025-05-13'],
  ['confirmation.decision-2011', '2025-03-03', '2025-03-28'],
  ['arbitration.award', '2025-03-03', '2025-05-06'],
  ['inspection.investigation', '2025-03-03', '2025-07-11'],
  ['work-injury.appraisal', '2025-03-10', '2025-06-09'],
  ['court.ordinary-trial', '2024-08-31', '2025-09-01'],
  ['court.summary-trial', '2025-07-02', '2025-11-03'],
  ['court.small-claims-trial', '2025-03-05', '2025-06-05'],
];

describe('every rule with a length', () => {
  it.each(examples)('%s from %s ends on %s', (id, from, expected) => {
    expect(lastDay(cn, periodOf(fixed(id, from), civilDate(from))).lastDay).toBe(expected);
  });

  it('has a worked example for each length it has had', () => {
    const key = (rule: FixedRule): string => `${rule.id} ${rule.length} ${rule.unit}`;
    const worked = new Set(examples.map(([id, from]) => key(fixed(id, from))));
    const missing = allRules.filter(rule => !rule.local && !worked.has(key(rule)));
    expect(missing.map(rule => rule.id)).toEqual([]);
  });
});

describe('every limited extension', () => {
  const most = (rule: FixedRule): Span | undefined =>
    rule.extension?.length === undefined ? undefined : { length: rule.extension.length, unit: rule.extension.unit };

  it.each(extended)('%s from %s, extended, ends on %s', (id, from, expected) => {
    const rule = fixed(id, from);
    expect(extendedLastDay(cn, periodOf(rule, civilDate(from)), most(rule)!).lastDay).toBe(expected);
  });

  it('has a worked example', () => {
    const limited = new Set(allRules.filter(rule => !rule.local && most(rule)).map(rule => rule.id));
    expect([...limited].sort()).toEqual(extended.map(([id]) => id).sort());
  });
});
