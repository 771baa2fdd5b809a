import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';
import { Inspectors } from './officers.js';

/** What could not be had, and why. */
export const Missing = z.strictObject({ what: text(200), why: text(500) });

/** What the inspectorate remembers of a request for help with evidence. */
export const EvidenceFacts = z.strictObject({
  wanted: z.array(text(200)),
  neededBy: civilDateField,
  inspectors: Inspectors,
  /** Who was called to explain, and for which day. */
  called: z.strictObject({ whom: z.enum(['employer', 'project-manager', 'labour-contractor', 'other']), appearBy: civilDateField }),
  obtained: z.array(text(200)),
  notObtained: z.array(Missing),
});
export type EvidenceFacts = z.infer<typeof EvidenceFacts>;

export const evidenceRequestHead = {
  name: 'evidence-request', title: '调查取证协助', version: 1, facts: EvidenceFacts,
  retention: { rule: 'inspection.keep-file' },
  roles: ['inspector', 'head'],
  states: {
    received: { title: '待受理' },
    gathering: { title: '调取证据中' },
    returnAsked: { title: '已申请退回，待请求方答复' },
    delivered: { title: '已提供', terminal: true },
    declined: { title: '未予协助', terminal: true },
    gone: { title: '请求方已收回', terminal: true },
  },
  duties: {
    delivery: { title: '提供证据材料' },
    neededBy: { title: '请求方需用日期' },
    appearance: { title: '用人单位到场说明', whose: 'respondent' },
  },
} as const satisfies ProcedureHead<string, string, string, typeof EvidenceFacts>;

export type EvidenceState = keyof typeof evidenceRequestHead.states;
export type EvidenceDocket = DocketView<EvidenceFacts, EvidenceState>;
export type EvidenceDecision = Decision<EvidenceFacts, EvidenceState, keyof typeof evidenceRequestHead.duties>;
