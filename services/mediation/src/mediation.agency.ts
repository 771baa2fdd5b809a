import { agency } from '@fengqiao/contracts';
import { caseSubsidy } from './procedures/case-subsidy.procedure.js';
import { mediation as mediationProcedure } from './procedures/mediation.procedure.js';
import { mediatorAppointment } from './procedures/mediator-appointment.procedure.js';
import { stationCheck } from './procedures/station-check.procedure.js';

/** The mediation bodies of a place: stations, unions, people's and trade committees, pre-arbitration desks. */
export const mediation = agency({
  name: 'mediation',
  title: { zh: '调解组织', en: 'Mediation' },
  mandate: {
    zh: '受理各站点、工会、人民调解、行业调解和裁前调解的申请，组织调解，登记协议并跟踪履行，帮助双方把协议变成可以执行的文书。',
    en: 'Takes requests for mediation, brings the parties together, records agreements, watches their performance and helps to make them enforceable.',
  },
  procedures: [mediationProcedure, mediatorAppointment, stationCheck, caseSubsidy],
  numberWord: '枫调',
  head: 'roster-approver',
});
