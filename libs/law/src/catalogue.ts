import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Rule } from './rule.js';
import { agreement } from './rules/agreement.js';
import { arbitration } from './rules/arbitration.js';
import { awardRemedies } from './rules/award-remedies.js';
import { courtRemedies } from './rules/court-remedies.js';
import { court } from './rules/court.js';
import { enforcement } from './rules/enforcement.js';
import { inspection } from './rules/inspection.js';
import { legalAid } from './rules/legal-aid.js';
import { limitation } from './rules/limitation.js';
import { mediation } from './rules/mediation.js';
import { paymentOrder } from './rules/payment-order.js';
import { retention } from './rules/retention.js';
import { union } from './rules/union.js';
import { workInjury } from './rules/work-injury.js';

const catalogue = [
  ...limitation,
  ...mediation,
  ...agreement,
  ...arbitration,
  ...awardRemedies,
  ...inspection,
  ...workInjury,
  ...legalAid,
  ...court,
  ...courtRemedies,
  ...paymentOrder,
  ...enforcement,
  ...union,
  ...retention,
];

/** The ids that exist: a duty that names another is a compile error. */
export type RuleId = (typeof catalogue)[number]['id'];

/** Every version of every rule, those of one id from the oldest to the newest. */
export const allRules: readonly Rule<RuleId>[] = catalogue;

const versionsById = new Map<string, Rule<RuleId>[]>();
for (const rule of allRules) {
  const known = versionsById.get(rule.id);
  if (known) known.push(rule);
  else versionsById.set(rule.id, [rule]);
}

/** Whether a text names a rule of the catalogue. */
export const isRuleId = (id: string): id is RuleId => versionsById.has(id);

/** The newest version of a rule, or nothing where there is no such rule. */
export const findRule = (id: string): Rule<RuleId> | undefined => versionsById.get(id)?.at(-1);

/** The newest version of a rule that the code names itself. */
export const getRule = (id: RuleId): Rule<RuleId> => versionsById.get(id)!.at(-1)!;

/**
 * The version of a rule that was in force on a day (the day of its trigger).
 * @returns the rule, or a refusal: `rule-not-found`, `rule-not-in-force`
 */
export function ruleInForce(id: string, on: CivilDate): Rule<RuleId> | Refusal {
  const known = versionsById.get(id);
  if (!known) {
    return refuse(
      'rule-not-found',
      'not-found',
      { zh: `法定期限目录中没有“${id}”`, en: `The catalogue of statutory periods has no rule "${id}"` },
      { zh: '请核对期限编号', en: 'Check the id of the rule' },
      { details: { id } },
    );
  }
  const rule = known.find(version => version.from <= on && (version.to === undefined || on <= version.to));
  if (rule) return rule;
  const first = known[0]!;
  return refuse(
    'rule-not-in-force',
    'closed',
    { zh: `“${first.title.zh}”的期限规定在 ${on} 尚未施行或者未收录`, en: `No rule on "${first.title.en}" was in force on ${on}, or it is not in the catalogue` },
    { zh: '请核对起算日期；确需适用旧规定的，由承办人依当时规定核定期限', en: 'Check the date; where former law applies, an officer sets the period by that law' },
    { basis: first.citation, details: { id, on, from: first.from } },
  );
}
