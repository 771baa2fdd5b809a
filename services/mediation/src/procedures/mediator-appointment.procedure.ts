import { text } from '@fengqiao/case-file';
import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { appoint, assess, recordTraining, remove } from '../decisions/appoint-mediator.js';
import { AppointmentFacts, Assessment, OFFICES, Training } from './mediator-appointment.facts.js';

const keeper = ['roster-keeper'] as const;
const approver = ['roster-approver'] as const;
const roster = practice('名册管理与动态考核');

/** 聘任: nominated, trained and tested, appointed for a term, assessed from real work, renewed or removed. */
export const mediatorAppointment = procedure({
  name: 'mediator-appointment', title: '调解员等人员聘任与考核', version: 1, facts: AppointmentFacts, roles: ['roster-keeper', 'roster-approver'],
  states: {
    nominated: { title: '已推荐' },
    serving: { title: '在册' },
    suspended: { title: '暂停派案' },
    lapsed: { title: '聘期届满' },
    removed: { title: '已退出名册', terminal: true },
    notAppointed: { title: '未聘任', terminal: true },
  },
  duties: { term: { title: '聘期' } },
})(action => ({
  nominate: action({
    title: '推荐', from: 'new', to: 'nominated', by: keeper, basis: law('人民调解法', '13-14'),
    input: z.strictObject({ person: text(100), office: z.enum(OFFICES), affiliations: z.array(text(100)).max(50).default([]), recommendedBy: text(100) }),
  }),
  recordTraining: action({
    title: '登记培训考核', from: ['nominated', 'serving', 'suspended', 'lapsed'], to: ['nominated', 'serving', 'suspended', 'lapsed'], by: keeper,
    basis: law('人民调解法', '14'),
    input: Training, decide: recordTraining,
  }),
  appoint: action({
    title: '聘任', from: ['nominated', 'lapsed'], to: 'serving', by: approver, basis: law('人民调解法', '13'), input: AppointmentFacts.shape.letter,
    starts: ['term'], issues: ['appointment-letter'], decide: appoint,
  }),
  turnDown: action({ title: '不予聘任', from: 'nominated', to: 'notAppointed', by: approver, basis: roster, input: z.strictObject({ reason: text(1000) }) }),
  assess: action({ title: '考核', from: ['serving', 'suspended'], to: ['serving', 'suspended'], by: keeper, basis: roster, input: Assessment, decide: assess }),
  suspend: action({ title: '暂停派案', from: 'serving', to: 'suspended', by: approver, basis: law('人民调解法', '15'), input: z.strictObject({ reason: text(1000) }) }),
  resume: action({ title: '恢复派案', from: 'suspended', to: 'serving', by: approver, basis: roster, input: z.strictObject({}) }),
  lapse: action({ title: '聘期届满', from: ['serving', 'suspended'], to: 'lapsed', by: ['system'], basis: roster, input: z.unknown(), expires: ['term'] }),
  remove: action({
    title: '退出名册', from: ['serving', 'suspended', 'lapsed'], to: 'removed', by: approver, basis: law('人民调解法', '15'), input: AppointmentFacts.shape.removal,
    stops: ['term'], issues: ['removal-notice'], decide: remove,
  }),
}));
