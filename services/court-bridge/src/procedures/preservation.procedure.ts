import { law, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { followPreservation, liftPreservation, orderPreservation } from '../decisions/preserve-early.js';
import { preservationHead } from './preservation.head.js';
import { Followed, Lifting, PreservationOrder, PreservationRefusal, PreservationWish } from './preservation.inputs.js';
import { CIVIL_PROCEDURE_LAW, LABOUR_INTERPRETATION } from './sources.js';

/** 诉前保全: a freeze before anybody has sued; forty-eight hours to rule, thirty days to sue or arbitrate, or it is lifted. */
export const preservation = procedure(preservationHead)(action => ({
  apply: action({
    title: '收取保全申请', from: 'new', to: 'asked', by: ['filing-clerk'], basis: law(CIVIL_PROCEDURE_LAW, '104'), input: PreservationWish,
    starts: ['ruling'], issues: ['papers-receipt'],
  }),
  order: action({
    title: '裁定采取保全措施', from: 'asked', to: 'ordered', by: ['judge'], basis: law(LABOUR_INTERPRETATION, '49'), input: PreservationOrder,
    stops: ['ruling'], starts: ['follow'], issues: ['preservation-ruling'], decide: orderPreservation,
  }),
  refuse: action({
    title: '裁定驳回申请', from: 'asked', to: 'refused', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '104'), input: PreservationRefusal,
    stops: ['ruling'], issues: ['dismissal-ruling'],
  }),
  follow: action({
    title: '登记起诉或者申请仲裁', from: 'ordered', to: 'kept', by: ['filing-clerk', 'judge'], basis: law(CIVIL_PROCEDURE_LAW, '104'), input: Followed,
    stops: ['follow'], decide: followPreservation,
  }),
  lift: action({
    title: '裁定解除保全', from: 'ordered', to: 'lifted', by: ['judge'], basis: law(CIVIL_PROCEDURE_LAW, '104-107'), input: Lifting,
    drops: ['follow'], issues: ['preservation-lifting-ruling'], decide: liftPreservation,
  }),
  lapse: action({
    title: '三十日内未起诉或者申请仲裁，解除保全', from: 'ordered', to: 'lifted', by: ['system'], basis: law(CIVIL_PROCEDURE_LAW, '104'), input: z.unknown(),
    expires: ['follow'], issues: ['preservation-lifting-ruling'],
    decide: (_docket, _input, moment) => ({ facts: { lifted: { why: 'not-followed', on: moment.on } } }),
  }),
}));
