import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { practice } from './basis.js';
import type { Action, ActionMaker, ActionSpec, Answer } from './describe.js';

/** What a procedure hears when its own referral is answered; the input of an action that `hears`. */
export const Heard = z.looseObject({
  purpose: z.string(),
  /** Id of the referral that is answered. */
  referral: z.string().optional(),
  answer: z.enum(['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked']) satisfies z.ZodType<Answer>,
  reason: z.strictObject({ code: z.string(), text: z.string() }).optional(),
  outcome: z.string().optional(),
  result: z.unknown().optional(),
  onward: z.string().optional(),
});
export type Heard = z.infer<typeof Heard>;

/** The reason a person gives when not taking a duty. */
export const WithReason = z.strictObject({ reason: z.strictObject({ code: text(60), text: text(2000) }) });

const carriesReason = (_docket: unknown, input: z.output<typeof WithReason>) => ({ answer: { reason: input.reason } });

/**
 * The part of every receiving desk that is the same everywhere: a revocation that comes before anybody has taken the
 * case, and a return, which is a request that the sender grants or refuses.
 * @param states `waiting` before acceptance; `returnAsked` while the sender thinks; `working` where a refused return goes on; `gone` a terminal state
 * @param roles who may ask to return
 */
export function receivingDesk<S extends string, R extends string, D extends string, F>(
  action: ActionMaker<S, R, D, F>,
  states: { waiting: NoInfer<S>; working: NoInfer<S>; returnAsked: NoInfer<S>; gone: NoInfer<S> },
  roles: readonly NoInfer<R>[],
): Readonly<Record<'askReturn' | 'returnGranted' | 'returnRefused' | 'revoked', Omit<Action, 'name'>>> {
  const protocol = practice('转办规则');
  return {
    askReturn: action({
      title: '申请退回', from: [states.waiting, states.working], to: states.returnAsked, by: roles, basis: protocol,
      input: WithReason, answers: ['returned'], decide: carriesReason,
    }),
    returnGranted: action({
      title: '转出方收回', from: states.returnAsked, to: states.gone, by: ['system'], basis: protocol,
      input: z.unknown(), follows: ['taken-back'],
    }),
    returnRefused: action({
      title: '转出方不同意退回', from: states.returnAsked, to: states.working, by: ['system'], basis: protocol,
      input: z.unknown(), follows: ['return-refused'],
    }),
    revoked: action({
      title: '转出方撤回', from: states.waiting, to: states.gone, by: ['system'], basis: protocol,
      input: z.unknown(), follows: ['revoke-asked'], answers: ['revoked'],
    }),
  };
}

/** What a page says of taking a case in, or of not taking it: everything but from where, and what it answers. */
type Verdict<S extends string, R extends string, D extends string, F, I extends z.ZodType> = Omit<ActionSpec<S, R, D, F, I>, 'from' | 'answers'>;

/**
 * Acceptance and its refusal, at a desk that receives and may have asked in vain to return the case. After a refused
 * return the referral counts as taken: accepting says nothing more, and only a conclusion can answer it.
 * @param states as at {@link receivingDesk}: before acceptance, and where a refused return goes on
 */
export function acceptingDesk<S extends string, R extends string, D extends string, F, A extends z.ZodType, B extends z.ZodType>(
  action: ActionMaker<S, R, D, F>,
  states: { waiting: NoInfer<S>; working: NoInfer<S> },
  acceptance: Verdict<S, R, D, F, A>,
  refusal: Verdict<S, R, D, F, B>,
): Readonly<Record<'accept' | 'acceptRetained' | 'refuseAcceptance' | 'refuseRetained', Omit<Action, 'name'>>> {
  return {
    accept: action({ ...acceptance, from: states.waiting, answers: ['accepted'] }),
    acceptRetained: action({ ...acceptance, from: states.working }),
    refuseAcceptance: action({ ...refusal, from: states.waiting, answers: ['declined'] }),
    refuseRetained: action({ ...refusal, from: states.working, answers: ['concluded'] }),
  };
}
