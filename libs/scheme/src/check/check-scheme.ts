import type { Scheme } from '../scheme.js';
import { checkAnswers } from './check-answers.js';
import { checkBodies } from './check-bodies.js';
import { checkDetails } from './check-details.js';
import { checkHolds } from './check-holds.js';
import { checkHours } from './check-hours.js';
import { checkLadder } from './check-ladder.js';
import { checkNotices } from './check-notices.js';
import { checkPromises } from './check-promises.js';
import { checkRoutes, checkUnrouted } from './check-routes.js';
import { checkStates, checkWaysOn } from './check-ways-on.js';
import { subjectOf, type SchemeCheck, type SchemeFinding } from './finding.js';
import type { AgencyView, SchemeWorld } from './world.js';

/** What the checker has to say before a scheme may run. */
export interface SchemeReport {
  /** No refusal; notes do not count. */
  readonly ok: boolean;
  /** Each thing that was shown to hold, in Chinese and English. */
  readonly proved: readonly string[];
  readonly findings: readonly SchemeFinding[];
}

const CHECKS: readonly SchemeCheck[] = [
  checkBodies, checkRoutes, checkAnswers, checkWaysOn, checkStates, checkPromises, checkLadder, checkHours, checkHolds, checkNotices, checkDetails, checkUnrouted,
];

/**
 * Whether a scheme may run with these agencies, and what was proved about it.
 * @param agencies every agency there is, taking part or not: descriptions, or data of the same shape
 * @param world purposes, deadlines and the line of each path
 */
export function checkScheme(scheme: Scheme, agencies: readonly AgencyView[], world: SchemeWorld): SchemeReport {
  const subject = subjectOf(scheme, agencies, world);
  const runs = CHECKS.map(check => ({ check, ...check.run(subject) }));
  const findings = runs.flatMap(run => run.findings);
  const clean = runs.filter(run => run.looked > 0 && run.findings.every(finding => finding.level === 'note'));
  return {
    ok: findings.every(finding => finding.level === 'note'),
    proved: clean.map(({ check, looked }) => { const { zh, en } = check.proves(looked); return `${zh} · ${en}`; }),
    findings: [...findings].sort((a, b) => Number(a.level === 'note') - Number(b.level === 'note')),
  };
}
