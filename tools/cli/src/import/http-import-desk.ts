import { isAgencyName, type AgencyName } from '@fengqiao/dev';
import type { Acted } from '@fengqiao/docket';
import { Refused, isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { AgencyClient } from '../system/agency-client.js';
import { staffOf } from '../system/staff.js';
import type { DocketMet, ImportDesk } from './import-entries.js';
import type { MeantStep } from './status-map.js';

const notARunningAgency = (name: string) => new Refused(refuse('unknown-agency', 'not-found',
  { zh: `没有机构“${name}”`, en: `There is no agency "${name}"` }, { zh: '请核对对照表中的机构名称', en: 'Check the agency of the status map' }));

/** The agency of a status map among those of a running system. @throws Refused `unknown-agency` */
export function runningAgency(name: string): AgencyName {
  if (!isAgencyName(name)) throw notARunningAgency(name);
  return name;
}

/** The desk of an agency of a running system, asked as its staff of one place. */
export class HttpImportDesk implements ImportDesk {
  readonly #agency: AgencyName;

  constructor(private readonly client: AgencyClient, agency: string, private readonly place: string) {
    this.#agency = runningAgency(agency);
  }

  async findDocket(caseNo: string, procedure: string): Promise<DocketMet | undefined> {
    const { username } = staffOf(this.place, this.#agency);
    const query = new URLSearchParams({ caseNo, procedure, limit: '1' });
    const { items: [newest] } = await this.client.get<{ items: { id: string }[] }>(this.#agency, `/v1/dockets?${query}`, username);
    if (!newest) return undefined;
    const answer = await this.client.find<{ docket: DocketMet }>(this.#agency, `/v1/dockets/${newest.id}`, username);
    return isRefusal(answer) ? undefined : answer.docket;
  }

  act({ procedure, action, input, role }: MeantStep, docketId: string, on: string, key: string): Promise<Acted | Refusal> {
    return this.client.post<Acted>(this.#agency, `/v1/${procedure}/${docketId}/${action.name}`, staffOf(this.place, this.#agency, role).username, { on, input }, key);
  }
}
