import { Heard, practice, procedure } from '@fengqiao/procedure';
import { askCourt, discuss, hearCourt, publish } from '../decisions/agree-on-guide.js';
import { decidingGuideHead, Opinion } from './deciding-guide.head.js';
import { AskedPoints, Dropping, Proposal, Publication, Supersession } from './deciding-guide.inputs.js';

const STUDY = practice('裁审衔接机制：案例研讨、统一裁判尺度');

/** From a case that raises a question to a published answer: guidance for a trade, or a view shared with the court. */
export const decidingGuide = procedure(decidingGuideHead)(action => ({
  propose: action({ title: '提出研讨议题', from: 'new', to: 'proposed', by: ['arbitrator', 'director'], basis: STUDY, input: Proposal }),
  discuss: action({
    title: '登记研讨意见', from: ['proposed', 'discussing'], to: 'discussing', by: ['arbitrator', 'director'], basis: STUDY, input: Opinion,
    issues: ['meeting-minutes'], decide: discuss,
  }),
  askCourt: action({
    title: '提请人民法院研讨', from: ['proposed', 'discussing'], to: 'discussing', by: ['director'], basis: STUDY, input: AskedPoints,
    refers: ['deciding-view'], decide: askCourt,
  }),
  hearCourt: action({
    title: '人民法院反馈意见', from: ['discussing', 'published'], to: ['discussing', 'published'], by: ['system'], basis: STUDY, input: Heard,
    hears: { 'deciding-view': ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] }, decide: hearCourt,
  }),
  publish: action({ title: '发布', from: 'discussing', to: 'published', by: ['director'], basis: STUDY, input: Publication, issues: ['common-views'], decide: publish }),
  supersede: action({ title: '以新意见替代', from: 'published', to: 'superseded', by: ['director'], basis: STUDY, input: Supersession }),
  drop: action({ title: '搁置', from: ['proposed', 'discussing'], to: 'dropped', by: ['director'], basis: STUDY, input: Dropping }),
}));
