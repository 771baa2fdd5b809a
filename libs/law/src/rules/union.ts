import { bi, localRule } from '../rule.js';
import { unionLaw, unionSupervision } from '../statute.js';

const LOCAL = bi('全国未定日数，以当地条例或者函件载明的为准', 'no national number of days: the local regulation or the letter sets it');

/** 工会劳动法律监督（一函两书）. National law asks for an answer and leaves its time to local regulations. */
export const union = [
  localRule({ ...unionSupervision(), mark: 'V2' }, {
    id: 'union.reminder-reply', ref: 'U1', title: bi('答复《工会劳动法律监督提示函》', 'Reply to a reminder letter'),
    trigger: bi('收到提示函', 'letter received'),
    onExpiry: bi('可以发出意见书', 'an opinion letter may follow'),
    note: LOCAL,
  }),
  localRule({ ...unionLaw('23'), mark: 'V' }, {
    id: 'union.opinion-reply', ref: 'U2', title: bi('答复《工会劳动法律监督意见书》', 'Reply to an opinion letter'),
    trigger: bi('收到意见书', 'letter received'),
    onExpiry: bi('可以向劳动行政部门发出建议书', 'a proposal letter to the labour authority may follow'),
    note: LOCAL,
  }),
  localRule({ ...unionSupervision(), mark: 'V2' }, {
    id: 'union.proposal-reply', ref: 'U3', title: bi('答复《工会劳动法律监督建议书》', 'The authority replies to a proposal letter'),
    trigger: bi('收到建议书', 'letter received'),
    onExpiry: bi('可以提请当地人民政府依法处理', 'the local government may be asked to act'),
    note: LOCAL,
  }),
  localRule({ ...unionSupervision(), mark: 'V2' }, {
    id: 'union.proposal-filing', ref: 'U4', title: bi('劳动行政部门据建议书立案', 'The authority opens a case on a proposal letter'),
    trigger: bi('收到建议书', 'letter received'),
    onExpiry: bi('可以提请当地人民政府依法处理', 'the local government may be asked to act'),
    note: LOCAL,
  }),
  localRule({ ...unionSupervision(), mark: 'V2' }, {
    id: 'union.complaint-reply', ref: 'U5', title: bi('答复不属工会监督范围的实名投诉', 'Answer a named complaint outside union supervision'),
    trigger: bi('收到投诉', 'complaint received'),
    onExpiry: bi('督促答复', 'the answer is overdue'),
    note: LOCAL,
  }),
];
