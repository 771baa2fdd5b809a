import type { Moment } from '@fengqiao/procedure';
import { HAVES, type StationDecision, type StationDocket } from '../procedures/station-check.head.js';
import type { Check } from '../procedures/station-check.inputs.js';

/** Complete only when all five are there; otherwise what is missing is named, with a day to put it right if one was set. */
export function checkStation(docket: StationDocket, input: Check, moment: Moment): StationDecision {
  const { putRightBy, note, ...haves } = input;
  const lacking = HAVES.filter(item => !haves[item]);
  const checks = [...(docket.facts.checks ?? []), { on: moment.on, lacking, ...(note ? { note } : {}) }];
  return {
    to: lacking.length ? 'lacking' : 'complete',
    facts: { haves, checks },
    clocks: { completion: lacking.length && putRightBy ? { until: putRightBy } : false },
  };
}
