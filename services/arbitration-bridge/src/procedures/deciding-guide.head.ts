import { text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** 行业审理指引 is the commission's own; 裁审衔接意见 binds it and the court, and needs both to agree. */
export const GUIDE_KINDS = ['trade-guidance', 'common-view'] as const;

/** What one body says to a question; also as it is filled in. */
export const Opinion = z.strictObject({ body: z.enum(['commission', 'court', 'trade-association', 'union', 'other']), view: text(4000), agrees: z.boolean() });
export type Opinion = z.infer<typeof Opinion>;

export const GuideFacts = z.strictObject({
  kind: z.enum(GUIDE_KINDS),
  topic: text(200),
  trade: text(100),
  /** 新业态劳动关系认定、审查要点、证据把握、三类用工. */
  questions: z.array(text(500)),
  opinions: z.array(Opinion),
  points: z.array(text(2000)),
  number: text(100),
});
export type GuideFacts = z.infer<typeof GuideFacts>;

export const decidingGuideHead = {
  name: 'deciding-guide', title: '审理指引和裁审衔接意见', version: 1, facts: GuideFacts,
  roles: ['arbitrator', 'director'],
  states: {
    proposed: { title: '已提出议题' },
    discussing: { title: '研讨中' },
    published: { title: '已发布' },
    superseded: { title: '已被替代', terminal: true },
    dropped: { title: '未形成一致意见', terminal: true },
  },
  duties: {},
} as const satisfies ProcedureHead<string, string, string, typeof GuideFacts>;

export type GuideState = keyof typeof decidingGuideHead.states;
export type GuideDocket = DocketView<GuideFacts, GuideState>;
export type GuideDecision = Decision<GuideFacts, GuideState, never>;
