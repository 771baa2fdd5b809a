import { isAgencyName } from '@fengqiao/dev';
import { Refused, refuse } from '@fengqiao/kernel';
import type { Scheme } from '@fengqiao/scheme';
import type { KeyDirectory } from '@fengqiao/trust';
import { fetchJourney } from '../journey/fetch-journey.js';
import { readJourney, type JourneyClock } from '../journey/read-journey.js';
import type { AgencyClient } from '../system/agency-client.js';
import { notAsExpected } from './failures.js';
import { crosses, gatherHandOffs, type HandOffReport } from './gather-hand-offs.js';
import type { Journey } from './load-journeys.js';
import type { JourneyRun } from './run-journey.js';

/** A journey as it came out, with everything that proves it. */
export interface JourneyReport extends JourneyRun {
  /** `nanchang/courier-three-months` */
  readonly name: string;
  readonly title: Journey['title'];
  readonly handOffs: readonly HandOffReport[];
  readonly clocks: readonly JourneyClock[];
  /** Agencies that hold the case at the end. */
  readonly holders: readonly string[];
}

const pathOf = ({ from, to, purpose, status }: HandOffReport) => ({ from, to, purpose, status });

const unproved = (journey: string, caseNo: string, { from, to, purpose, lacking }: HandOffReport) => new Refused(refuse('receipt-not-verified', 'closed',
  { zh: `${journey}：${from} → ${to}（${purpose}）的回执未能核验：${lacking.join('；')}`, en: `${journey}: the receipts of ${from} → ${to} (${purpose}) do not prove it: ${lacking.join('; ')}` },
  { zh: '请用 fengqiao receipts export 导出两端回执逐条核对', en: 'Export the receipts of both sides with fengqiao receipts export and look at each' },
  { details: { journey, caseNo, step: 0, what: `receipt ${from} → ${to} ${purpose}`, expected: 'verified', found: lacking } }));

const untraced = (journey: string, caseNo: string, { from, to, purpose, traceId, services }: HandOffReport) => new Refused(refuse('trace-incomplete', 'closed',
  { zh: `${journey}：${from} → ${to}（${purpose}）的链路没有同时包含两端服务`, en: `${journey}: the trace of ${from} → ${to} (${purpose}) does not show both services` },
  { zh: '请检查链路采集（OTEL_EXPORTER_OTLP_ENDPOINT）和联席办服务', en: 'Look at the collection of traces (OTEL_EXPORTER_OTLP_ENDPOINT) and at the joint office’s service' },
  { details: { journey, caseNo, step: 0, what: `trace ${from} → ${to} ${purpose}`, expected: [from, to], found: services, traceId } }));

function checkHandOffs(journey: Journey, caseNo: string, found: readonly HandOffReport[]): void {
  const where = { journey: journey.name, step: 0, at: '转办 hand-offs', caseNo };
  const [expected, seen] = [journey.ends.handOffs, found.map(pathOf)];
  if (JSON.stringify(expected) !== JSON.stringify(seen)) throw notAsExpected(where, [{ what: 'handOffs', expected, found: seen }]);
  const bare = found.find(handOff => !handOff.receiptVerified);
  if (bare) throw unproved(journey.name, caseNo, bare);
  const lost = found.find(({ services, from, to }) => !crosses(services, from, to));
  if (lost) throw untraced(journey.name, caseNo, lost);
}

/**
 * Gathers what proves a finished run and holds it against what the journey says of its end.
 * @throws Refused `expectation-failed`, `receipt-not-verified`, `trace-incomplete`
 */
export async function reportJourney(client: AgencyClient, journey: Journey, scheme: Scheme, run: JourneyRun, directory: KeyDirectory): Promise<JourneyReport> {
  const agencies = scheme.agencies.map(agency => agency.name).filter(isAgencyName);
  const handOffs = await gatherHandOffs(client, { caseNo: run.caseNo, place: journey.place, agencies }, directory);
  checkHandOffs(journey, run.caseNo, handOffs);
  const { clocks, holders } = readJourney((await fetchJourney(client, journey.place, run.caseNo)).steps);
  return { ...run, name: journey.name, title: journey.title, handOffs, clocks, holders };
}
