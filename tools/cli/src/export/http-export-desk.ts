import type { AgencyName } from '@fengqiao/dev';
import type { AgencyClient } from '../system/agency-client.js';
import { staffOf } from '../system/staff.js';
import type { DocketListed, ExportDesk, StepListed } from './export-steps.js';

const PAGE = 200;

/** The desk of an agency of a running system, asked as somebody of its staff of one place who takes part in the procedure. */
export class HttpExportDesk implements ExportDesk {
  /** @param roleFor a role of the procedure's page */
  constructor(
    private readonly client: Pick<AgencyClient, 'get'>, private readonly agency: AgencyName, private readonly place: string, private readonly roleFor: (procedure: string) => string | undefined,
  ) {}

  async docketsOf(procedure: string): Promise<readonly DocketListed[]> {
    const [found, username]: [DocketListed[], string] = [[], this.#usernameFor(procedure)];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const query = new URLSearchParams({ procedure, limit: String(PAGE), ...(cursor ? { cursor } : {}) });
      const page: { items: DocketListed[]; next?: string } = await this.client.get(this.agency, `/v1/dockets?${query}`, username);
      found.push(...page.items);
      cursor = page.next;
    }
    return found;
  }

  async stepsOf(docketId: string, procedure: string) {
    const username = this.#usernameFor(procedure);
    const [{ docket }, { items }] = await Promise.all([
      this.client.get<{ docket: { facts: Readonly<Record<string, unknown>> } }>(this.agency, `/v1/dockets/${docketId}`, username),
      this.client.get<{ items: StepListed[] }>(this.agency, `/v1/dockets/${docketId}/steps`, username),
    ]);
    const { number } = docket.facts;
    return { ...(typeof number === 'string' ? { number } : {}), steps: items };
  }

  #usernameFor(procedure: string): string {
    return staffOf(this.place, this.agency, this.roleFor(procedure)).username;
  }
}
