import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { orThrow } from '@fengqiao/kernel';
import type { Procedure, Transition } from '@fengqiao/procedure';
import { hasEnded, receiverHalf, type ReferralState, type ReferralStep } from '@fengqiao/referral';

/** What crosses to another agency must fit the purpose it crosses for. */
function checkPurpose(id: string, part: 'particulars' | 'result', value: unknown): void {
  const purpose = STANDARD_PURPOSES.find(known => known.id === id);
  if (!purpose) throw new Error(`no purpose ${id}`);
  purpose[part].parse(value ?? {});
}

function protocolStepsOf({ action, answers }: Transition): Exclude<ReferralStep, 'sent'>[] {
  return [
    ...action.follows.filter(step => step !== 'revoke-asked'),
    ...answers.map(({ answer }) => (answer === 'returned' ? 'return-asked' as const : answer)),
  ];
}

/** Where a receiver's half stands after a step; throws where the protocol forbids the step, or where a docket ends without an answer. */
export function afterStep(procedure: Procedure, half: ReferralState, transition: Transition): ReferralState {
  const after = protocolStepsOf(transition).reduce<ReferralState>((state, step) => orThrow(receiverHalf(state, step)), half);
  const { docket, action } = transition;
  if (docket.openedBy && procedure.states[docket.state]?.terminal && !hasEnded(after)) {
    throw new Error(`${action.name} ends the docket in "${docket.state}" and leaves its referral "${after}"`);
  }
  return after;
}

/** Throws where a step breaks what its page has promised to others: the purposes' schemas, and its own facts'. */
export function checkContracts(procedure: Procedure, { action, docket, input, referrals, answers }: Transition): void {
  for (const purpose of [...action.receives, ...(action.learns ?? [])]) checkPurpose(purpose, 'particulars', input);
  for (const { purpose, particulars } of referrals) checkPurpose(purpose, 'particulars', particulars);
  for (const { answer, result } of answers) if (answer === 'concluded') checkPurpose(docket.openedBy!.purpose, 'result', result);
  procedure.facts.partial().parse(docket.facts);
}
