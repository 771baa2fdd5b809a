export { allRules, findRule, getRule, isRuleId, ruleInForce, type RuleId } from './catalogue.js';
export { citationOf, isOverridable, periodOf, type Extension, type FixedRule, type LocalRule, type Mark, type Rule } from './rule.js';
export type { Source } from './statute.js';
export { minimumWageOn, minimumWageSchema, type MinimumWage, type MinimumWageTable } from './minimum-wage.js';
export { severanceOf, type Severance } from './severance.js';
