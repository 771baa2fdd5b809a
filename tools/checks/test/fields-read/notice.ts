import { fieldsOfSchema } from '@fengqiao/case-file';
import { STANDARD_PURPOSES, StepTaken } from '@fengqiao/contracts';
import { explainCase, schemeKey, type CaseStep } from '@fengqiao/scheme';
import type { Tables } from '@fengqiao/service-kit/world';
import { recorded } from '@fengqiao/testing/reading';
import { stepsFor } from '../../../../libs/service-kit/src/http/party-progress.js';
import { agencies } from '../../../cli/src/agencies.js';
import { journeyLines } from '../../../cli/src/journey/print-journey.js';
import { readJourney } from '../../../cli/src/journey/read-journey.js';
import { explainLines } from '../../../cli/src/scheme/explain-lines.js';
import type { SimulatedSystem } from '../../../cli/test/simulated-system.js';

/** Who reads a notice of a step: the parties on their page, the coordinator in the journey, and in the account of why. */
type Steps = readonly (CaseStep & { readonly step: Readonly<Record<string, unknown>> })[];

/** Fields that no page and no sentence is made of, and what they are there for. */
export const KEPT_FOR: Readonly<Record<string, string>> = {
  docketId: '登记为哪一份案卷的步骤（每份案卷、每个版本一行）', version: '登记为哪一份案卷的步骤（每份案卷、每个版本一行）', agency: '登记为哪一机构的步骤',
  'remark.zh': '联席会议办公室的协调员在全程中看到对该步骤的说明', 'remark.en': '联席会议办公室的协调员在全程中看到对该步骤的说明',
  late: '联席会议办公室的协调员在全程中看到该步骤系事后补录',
  'ledger.seq': '发生争议时，与该机构的存证链逐步核对', 'ledger.hash': '发生争议时，与该机构的存证链逐步核对',
};

function readAll(steps: Steps, told: (path: string, reader: string) => void, scheme: Tables['schemes'][number]): void {
  const as = (reader: string): Steps => recorded(steps, path => told(path, reader));
  for (const role of ['applicant', 'respondent'] as const) stepsFor(as('办事进度'), scheme, role);
  journeyLines('case', schemeKey(scheme), readJourney(as('全程')));
  explainLines('case', explainCase(scheme, as('缘由说明'), agencies, STANDARD_PURPOSES), 'zh');
}

/** Every field of the notice that a step sends to its observers, with what reads it in the cases of all journeys. */
export function noticeFields(systems: readonly SimulatedSystem[], tables: Tables): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>(fieldsOfSchema(StepTaken.shape.body).map(field => [field, new Set<string>()]));
  const told = (path: string, reader: string) => found.get(path.replace(/^\[\]\.step\./, ''))?.add(reader);
  for (const { place } of systems) {
    const cases = Map.groupBy(place.at('analytics').store.journey.values(), step => step.caseNo);
    for (const steps of cases.values()) {
      readAll(steps as unknown as Steps, told, tables.schemes.find(scheme => schemeKey(scheme) === steps[0]!.scheme)!);
    }
  }
  return found;
}
