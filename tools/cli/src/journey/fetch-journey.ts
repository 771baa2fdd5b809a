import type { CaseStep } from '@fengqiao/scheme';
import type { AgencyClient } from '../system/agency-client.js';
import { staffOf } from '../system/staff.js';

/** The agency whose registry is asked: the joint office observes every place. */
const OBSERVER = 'analytics';

/** The steps of a case as the joint office knows them. */
export interface FetchedJourney {
  readonly caseNo: string;
  readonly place: string;
  readonly scheme: string;
  readonly steps: readonly CaseStep[];
}

/** A span as the trace store gives it back. */
export interface SpanRow {
  readonly traceId: string;
  readonly service: string;
  readonly name: string;
}

/** A journey from the joint office. @throws Refused where the case is unknown there */
export const fetchJourney = (client: AgencyClient, place: string, caseNo: string): Promise<FetchedJourney> =>
  client.get(OBSERVER, `/v1/journeys/${encodeURIComponent(caseNo)}`, staffOf(place, OBSERVER).username);

/** Every span of every trace in which a case took part. */
export async function fetchSpans(client: AgencyClient, place: string, caseNo: string): Promise<readonly SpanRow[]> {
  const { spans } = await client.get<{ spans: SpanRow[] }>(OBSERVER, `/v1/cases/${encodeURIComponent(caseNo)}/traces`, staffOf(place, OBSERVER).username);
  return spans;
}
