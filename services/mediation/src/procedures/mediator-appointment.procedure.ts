import { law, practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { appoint, assess, recordTraining, remove } from '../decisions/appoint-mediator.js';
import { Assessment, Letter, Removal, Training, mediatorAppointmentHead } from './mediator-appointment.head.js';
import { Nomination, WithGround } from './mediator-appointment.inputs.js';
import { PEOPLES_MEDIATION_LAW } from './sources.js';

const keeper = ['roster-keeper'] as const;
const approver = ['roster-approver'] as const;
const ROSTER = practice('名册管理与动态考核');
/** On the roster, or on the way to it or back. */
const KNOWN = ['nominated', 'serving', 'suspended', 'lapsed'] as const;

/** 聘任: nominated, trained and tested, appointed for a term, assessed from real work, renewed or removed. */
export const mediatorAppointment = procedure(mediatorAppointmentHead)(action => ({
  nominate: action({ title: '推荐', from: 'new', to: 'nominated', by: keeper, basis: law(PEOPLES_MEDIATION_LAW, '13-14'), input: Nomination }),
  recordTraining: action({
    title: '登记培训考核', from: KNOWN, to: KNOWN, by: keeper, basis: law(PEOPLES_MEDIATION_LAW, '14'),
    input: Training, decide: recordTraining,
  }),
  appoint: action({
    title: '聘任', from: ['nominated', 'lapsed'], to: 'serving', by: approver, basis: law(PEOPLES_MEDIATION_LAW, '13'), input: Letter,
    starts: ['term'], issues: ['appointment-letter'], decide: appoint,
  }),
  turnDown: action({ title: '不予聘任', from: 'nominated', to: 'notAppointed', by: approver, basis: ROSTER, input: WithGround }),
  assess: action({
    title: '考核', from: ['serving', 'suspended'], to: ['serving', 'suspended'], by: keeper, basis: ROSTER,
    input: Assessment, decide: assess,
  }),
  suspend: action({ title: '暂停派案', from: 'serving', to: 'suspended', by: approver, basis: law(PEOPLES_MEDIATION_LAW, '15'), input: WithGround }),
  resume: action({ title: '恢复派案', from: 'suspended', to: 'serving', by: approver, basis: ROSTER, input: z.strictObject({}) }),
  lapse: action({ title: '聘期届满', from: ['serving', 'suspended'], to: 'lapsed', by: ['system'], basis: ROSTER, input: z.unknown(), expires: ['term'] }),
  remove: action({
    title: '退出名册', from: ['serving', 'suspended', 'lapsed'], to: 'removed', by: approver, basis: law(PEOPLES_MEDIATION_LAW, '15'), input: Removal,
    stops: ['term'], issues: ['removal-notice'], decide: remove,
  }),
}));
