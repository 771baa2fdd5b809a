import { procedure } from '@fengqiao/procedure';
import { afterAward, award } from './arbitration-case.award.js';
import { filing } from './arbitration-case.filing.js';
import { arbitrationCaseHead } from './arbitration-case.head.js';
import { hearing } from './arbitration-case.hearing.js';
import { preparation } from './arbitration-case.preparation.js';

/**
 * 劳动争议仲裁, in the order of the statute: application and acceptance, before the hearing, hearing and mediation,
 * award, after the award. Each chapter is a page of its own; the head lists what all of them share.
 */
export const arbitrationCase = procedure(arbitrationCaseHead)(action => ({
  ...filing(action),
  ...preparation(action),
  ...hearing(action),
  ...award(action),
  ...afterAward(action),
}));
