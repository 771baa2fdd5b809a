import type { CaseFile } from '@fengqiao/case-file';
import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { isRefusal, Refused, type Refusal } from '@fengqiao/kernel';
import { decide, SYSTEM, type ActionRequest, type DocketState, type OpenedBy, type Procedure, type Transition } from '@fengqiao/procedure';
import { onDay } from './time.js';

const purposeOf = (id: string) => STANDARD_PURPOSES.find(purpose => purpose.id === id);

/** What crosses to another agency must fit the contract of its purpose. */
function checkContracts(transition: Transition): void {
  for (const intent of transition.referrals) purposeOf(intent.purpose)?.particulars.parse(intent.particulars ?? {});
  for (const answer of transition.answers) {
    if (answer.answer === 'concluded') purposeOf(transition.docket.openedBy!.purpose)?.result.parse(answer.result);
  }
}

/** One docket led through a procedure, step by step, by the engine itself. */
export class Life {
  readonly steps: Transition[] = [];

  constructor(private readonly procedure: Procedure, private readonly file: CaseFile, private readonly openedBy?: OpenedBy) {}

  get docket(): DocketState { return this.steps.at(-1)!.docket; }
  get taken(): string[] { return this.steps.map(step => step.action.name); }
  /** The clocks that still count, by duty. */
  get running(): Record<string, string> {
    return Object.fromEntries(this.docket.clocks.filter(clock => clock.state === 'running').map(clock => [clock.duty, clock.lastDay]));
  }

  attempt(day: string, action: string, input: unknown = {}): Transition | Refusal {
    const spec = this.procedure.actions[action];
    const roles = spec?.by.includes(SYSTEM) ? [SYSTEM] : spec?.by ?? [];
    const request: ActionRequest = { action, actor: { id: roles[0] ?? 'nobody', roles }, input };
    const before = this.steps.length ? this.docket : { id: 'docket-1', caseNo: this.file.caseNo, file: this.file, ...(this.openedBy ? { openedBy: this.openedBy } : {}) };
    return decide(this.procedure, before, request, onDay(day, request.actor.id));
  }

  /** Takes a step; fails the test when it is refused or breaks a contract. */
  take(day: string, action: string, input: unknown = {}): this {
    const transition = this.attempt(day, action, input);
    if (isRefusal(transition)) throw new Refused(transition);
    checkContracts(transition);
    this.procedure.facts.partial().parse(transition.docket.facts);
    this.steps.push(transition);
    return this;
  }

  /** The code with which a step is refused, or `taken`. */
  refusal(day: string, action: string, input: unknown = {}): string {
    const transition = this.attempt(day, action, input);
    return isRefusal(transition) ? transition.code : 'taken';
  }
}
