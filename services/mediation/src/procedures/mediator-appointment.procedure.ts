import { appointment, law, practice } from '@fengqiao/procedure';
import { mediatorsWork } from '../decisions/mediators-work.js';
import { PEOPLES_MEDIATION_LAW } from './sources.js';

/** 调解员等人员的聘任: the roster from which cases are assigned. */
export const mediatorAppointment = appointment({
  name: 'mediator-appointment', title: '调解员等人员聘任与考核',
  // 专职 兼职 特邀 … and “三师”.
  offices: ['full-time-mediator', 'part-time-mediator', 'invited-mediator', 'volunteer', 'counsellor', 'lawyer', 'labour-relations-adviser', 'lay-judge', 'arbitrator'],
  keeper: 'roster-keeper', approver: 'roster-approver',
  basis: {
    nominate: law(PEOPLES_MEDIATION_LAW, '13-14'), train: law(PEOPLES_MEDIATION_LAW, '14'), appoint: law(PEOPLES_MEDIATION_LAW, '13'),
    roster: practice('名册管理与动态考核'), end: law(PEOPLES_MEDIATION_LAW, '15'),
  },
  papers: true,
  work: mediatorsWork,
});
