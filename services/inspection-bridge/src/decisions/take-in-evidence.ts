import type { EvidenceItem } from '@fengqiao/case-file';
import type { Moment } from '@fengqiao/procedure';
import type { Gathered } from '../procedures/officers.js';

/**
 * Evidence as the inspectorate's own: its origin stays with it, so that a lawyer, a commission or a court that reads it
 * later knows who fixed these facts and on which day.
 */
export const takeIn = (gathered: readonly Gathered[], moment: Moment): EvidenceItem[] =>
  gathered.map(item => ({ ...item, id: moment.newId(), origin: 'inspection-bridge', collectedOn: moment.on }));
