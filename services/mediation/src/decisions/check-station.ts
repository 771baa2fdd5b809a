import type { CivilDate } from '@fengqiao/kernel';
import type { Decision, DocketView, Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import { FiveHaves, type StationFacts } from '../procedures/station-check.facts.js';

type Checked = z.output<typeof FiveHaves> & { readonly putRightBy?: CivilDate | undefined; readonly note?: string | undefined };

/** Complete only when all five are there; otherwise what is missing is named, with a day to put it right if one was set. */
export function checkStation(
  docket: DocketView<StationFacts, string>, input: Checked, moment: Moment,
): Decision<StationFacts, 'lacking' | 'complete', 'completion'> {
  const { putRightBy, note, ...haves } = input;
  const lacking = FiveHaves.keyof().options.filter(item => !haves[item]);
  const checks = [...(docket.facts.checks ?? []), { on: moment.on, lacking, ...(note ? { note } : {}) }];
  return {
    to: lacking.length ? 'lacking' : 'complete',
    facts: { haves, checks },
    clocks: { completion: lacking.length && putRightBy ? { until: putRightBy } : false },
  };
}
