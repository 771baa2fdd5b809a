import { text } from '@fengqiao/case-file';
import { practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { discuss, publish } from '../decisions/agree-on-guide.js';

/** 行业审理指引 is the commission's own; 裁审衔接意见 binds it and the court, and needs both to agree. */
export const GUIDE_KINDS = ['trade-guidance', 'common-view'] as const;

export const GuideFacts = z.strictObject({
  kind: z.enum(GUIDE_KINDS),
  topic: text(200),
  trade: text(100),
  /** 新业态劳动关系认定、审查要点、证据把握、三类用工. */
  questions: z.array(text(500)),
  opinions: z.array(z.strictObject({ body: z.enum(['commission', 'court', 'trade-association', 'union', 'other']), view: text(4000), agrees: z.boolean() })),
  points: z.array(text(2000)),
  number: text(100),
});
export type GuideFacts = z.infer<typeof GuideFacts>;

const Proposal = z.strictObject({ kind: z.enum(GUIDE_KINDS), topic: text(200), trade: text(100).optional(), questions: z.array(text(500)).min(1).max(30) });
export const Opinion = z.strictObject({ body: z.enum(['commission', 'court', 'trade-association', 'union', 'other']), view: text(4000), agrees: z.boolean() });
export const Publication = z.strictObject({ number: text(100), points: z.array(text(2000)).min(1).max(50) });

const STUDY = practice('裁审衔接机制：案例研讨、统一裁判尺度');

/** From a case that raises a question to a published answer: guidance for a trade, or a view shared with the court. */
export const decidingGuide = procedure({
  name: 'deciding-guide', title: '审理指引和裁审衔接意见', version: 1, facts: GuideFacts, roles: ['arbitrator', 'director'],
  states: {
    proposed: { title: '已提出议题' },
    discussing: { title: '研讨中' },
    published: { title: '已发布' },
    superseded: { title: '已被替代', terminal: true },
    dropped: { title: '未形成一致意见', terminal: true },
  },
  duties: {},
})(action => ({
  propose: action({ title: '提出研讨议题', from: 'new', to: 'proposed', by: ['arbitrator', 'director'], basis: STUDY, input: Proposal }),
  discuss: action({
    title: '登记研讨意见', from: ['proposed', 'discussing'], to: 'discussing', by: ['arbitrator', 'director'], basis: STUDY, input: Opinion,
    issues: ['meeting-minutes'], decide: discuss,
  }),
  publish: action({ title: '发布', from: 'discussing', to: 'published', by: ['director'], basis: STUDY, input: Publication, issues: ['common-views'], decide: publish }),
  supersede: action({ title: '以新意见替代', from: 'published', to: 'superseded', by: ['director'], basis: STUDY, input: z.strictObject({ by: text(100) }) }),
  drop: action({ title: '搁置', from: ['proposed', 'discussing'], to: 'dropped', by: ['director'], basis: STUDY, input: z.strictObject({ reason: text(1000) }) }),
}));
