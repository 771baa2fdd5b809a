import type { Acted } from '@fengqiao/docket';
import { isRefusal, type Refusal } from '@fengqiao/kernel';
import { citation } from '@fengqiao/procedure';
import { consentText, type Scheme } from '@fengqiao/scheme';
import { findAction, findAgency } from '../agencies.js';
import type { Course } from './course.js';
import { mismatches } from './expectations.js';
import { notAsExpected, refusedUnexpectedly, timeCannotPass } from './failures.js';
import type { AwaitStep, ConsentStep, DoStep, OpenStep, PassStep, SenderStep, Step } from './journey-file.js';
import { meetRefusal } from './meet-refusal.js';
import { nameOfSenderStep, takeSenderStep } from './take-sender-step.js';
import type { Taken } from './taken.js';

const stateTitle = (agency: string, procedure: string, state: string): { stateTitle?: string } => {
  const title = findAgency(agency)?.procedures.find(page => page.name === procedure)?.states[state]?.title;
  return title ? { stateTitle: title } : {};
};

function said(scheme: Scheme, agency: string, procedure: string, action: string): { title?: string; basis?: string } {
  const page = findAction(agency, procedure, action, scheme);
  return page ? { title: page.title, basis: citation(page.basis) } : {};
}

async function carryOut(course: Course, step: OpenStep | DoStep, procedure: string, action: string): Promise<Acted | Refusal> {
  const { agency, as: role, on } = step;
  const deed = { agency, role, place: course.place, on, procedure, action, input: await course.filled(step.input) };
  if ('open' in step) {
    const brought = (await course.filled(step.file ?? {})) as Record<string, unknown>;
    return course.system.open({ ...deed, file: { ...course.journey.case, ...brought }, ...(course.caseNo ? { caseNo: course.caseNo } : {}) });
  }
  const { id: docketId } = await course.get(agency, procedure);
  return course.system.act({ ...deed, docketId });
}

/** Takes an action and holds what comes of it against what the journey expects. @throws Refused where they differ */
async function takeAction(course: Course, step: OpenStep | DoStep): Promise<Taken> {
  const what = 'open' in step ? step.open : step.do;
  const [procedure, action] = what.split('.') as [string, string];
  const { agency, as: role, on, expect } = step;
  const taken = { kind: 'open' in step ? 'open' : 'do', agency, what, role, on, ...said(course.scheme, agency, procedure, action) } as const;
  const answer = await carryOut(course, step, procedure, action);

  if ('refusal' in expect) return { ...taken, refused: meetRefusal(course.where, expect, answer), clocks: [], handOffs: [] };
  if (isRefusal(answer)) throw refusedUnexpectedly(course.where, answer);
  if (taken.kind === 'open') course.opened(answer.caseNo);
  // The step's own answer, since a message may move the docket on before anybody looks; only values inside need a look.
  const document = expect.at ? await course.get(agency, procedure) : undefined;
  const wrong = mismatches({ state: answer.state, clocks: answer.clocks, document }, expect);
  if (wrong.length) throw notAsExpected(course.where, wrong);
  return {
    ...taken, state: answer.state, ...stateTitle(agency, procedure, answer.state),
    clocks: course.freshClocks(answer.docketId, answer.clocks), handOffs: answer.handOffs,
  };
}

/** Records a consent in the words of the place's scheme. @throws Refused where it is not taken */
async function recordConsent(course: Course, step: ConsentStep): Promise<Taken> {
  const { agency, consent, as: role, on } = step;
  const text = consentText(course.scheme, consent.purpose)?.text.zh ?? '我同意将本案中办理该事项所必需的材料转给上列机构。';
  const refusal = await course.system.consent(step, course.place, course.caseNo ?? '', text);
  if (refusal) throw refusedUnexpectedly(course.where, refusal);
  return { kind: 'consent', agency, what: consent.purpose, role, on, clocks: [], handOffs: [] };
}

/** Waits for what comes by message. @throws Refused where it does not come */
async function awaitDocket(course: Course, step: AwaitStep): Promise<Taken> {
  const { agency, await: procedure, expect } = step;
  const docket = await course.until(agency, procedure, expect);
  return {
    kind: 'await', agency, what: procedure, state: docket.state, ...stateTitle(agency, procedure, docket.state),
    clocks: course.freshClocks(docket.id, docket.clocks), handOffs: [],
  };
}

/** Lets time pass. @throws Refused where the system's clock is the wall's */
async function passTime(course: Course, { pass }: PassStep): Promise<Taken> {
  if (!course.system.passTo) throw timeCannotPass(course.where);
  await course.system.passTo(pass);
  return { kind: 'pass', agency: '', what: pass, on: pass, clocks: [], handOffs: [] };
}

const isSenderStep = (step: Step): step is SenderStep => 'revoke' in step || 'takeBack' in step || 'refuseReturn' in step;

/** Takes one step of a journey. @throws Refused where it does not come out as the journey says */
export function takeStep(course: Course, step: Step): Promise<Taken> {
  if ('consent' in step) return recordConsent(course, step);
  if ('await' in step) return awaitDocket(course, step);
  if ('pass' in step) return passTime(course, step);
  return isSenderStep(step) ? takeSenderStep(course, step) : takeAction(course, step);
}

function whatOf(step: Step): string {
  if ('consent' in step) return `同意 consent ${step.consent.purpose}`;
  if ('await' in step) return `等待 await ${step.await}`;
  if ('pass' in step) return `时间推移 pass ${step.pass}`;
  if (isSenderStep(step)) return nameOfSenderStep(step);
  return 'open' in step ? step.open : step.do;
}

/** What a step is about, as a failure names it. */
export const nameOf = (step: Step): string => ('pass' in step ? whatOf(step) : `${step.agency} ${whatOf(step)}`);
