import { practice } from '@fengqiao/procedure';
import { z } from 'zod';
import { askNegotiation, hearNegotiation, negotiationSilent } from '../decisions/negotiate.js';
import type { ClaimAction, ClaimState } from './claim.head.js';
import { NegotiationReply, NegotiationRequest } from './claim.inputs.js';

const both = ['clerk', 'triage-officer'] as const;
const LIVE = ['registered', 'triaged', 'referred', 'answered'] as const satisfies readonly ClaimState[];
const RULES = practice('企业劳动争议协商调解规定（人社部令第17号）');

/** 协商: the worker asks the employer for talks, with or without the union; who does not answer in time does not want them. */
export function negotiation(action: ClaimAction) {
  return {
    askNegotiation: action({
      title: '协助提出协商要求', from: LIVE, to: LIVE, by: both, basis: RULES, input: NegotiationRequest, starts: ['negotiation'],
      issues: ['negotiation-request'], decide: askNegotiation,
    }),
    recordNegotiation: action({
      title: '登记协商回应', from: LIVE, to: LIVE, by: both, basis: RULES, input: NegotiationReply, stops: ['negotiation'], decide: hearNegotiation,
    }),
    negotiationSilent: action({
      title: '对方五日内未回应协商', from: LIVE, to: LIVE, by: ['system'], basis: RULES, input: z.unknown(), expires: ['negotiation'], decide: negotiationSilent,
    }),
  };
}
