import { holds, type RouteFacts } from './condition.js';
import type { Inherited, Scheme } from './scheme.js';

/** The rules of joint handling that a case fulfils. */
export const triggeredBy = (scheme: Scheme, facts: RouteFacts): Inherited<'triggers'>[] =>
  scheme.triggers.filter(trigger => holds(trigger.when, facts));
