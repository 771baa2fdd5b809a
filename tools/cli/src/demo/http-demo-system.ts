import { randomUUID } from 'node:crypto';
import { isAgencyName, until, type AgencyName } from '@fengqiao/dev';
import type { Acted, ReferralRecord } from '@fengqiao/docket';
import { Refused, civilDate, isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { Clock, SenderStep } from '@fengqiao/procedure';
import { findAgency } from '../agencies.js';
import type { AgencyClient } from '../system/agency-client.js';
import { askInsiders } from '../system/ask-insiders.js';
import type { PassingTime } from '../system/passing-time.js';
import { staffOf } from '../system/staff.js';
import type { Deed, DemoSystem, DocketSeen, SenderDeed } from './demo-system.js';
import type { ConsentStep } from './journey-file.js';

/** What comes by message is waited for this long. */
export const PATIENCE_MS = 15_000;

/** What may yet come right by waiting: a notice that is still under way, a service that is just being restarted. */
const mayPass = (error: unknown): boolean => error instanceof Refused && (error.refusal.nature === 'not-found' || error.refusal.nature === 'unavailable');

/** Asks until there is an answer; nothing where there is none in time. @throws what cannot come right by waiting, at once */
export async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  const asked = async (): Promise<{ answer: T } | { fault: unknown } | undefined> => {
    try {
      const answer = await ask();
      return answer === undefined ? undefined : { answer };
    } catch (fault) {
      return mayPass(fault) ? undefined : { fault };
    }
  };
  // What is thrown here is the time that is up, and nothing else.
  const came = await until('an answer', asked, { within: PATIENCE_MS }).catch(() => undefined);
  if (came && 'fault' in came) throw came.fault;
  return came?.answer;
}

/** An agency's name, checked. @throws Refused `unknown-agency` */
export function agencyNamed(name: string): AgencyName {
  if (isAgencyName(name)) return name;
  throw new Refused(refuse('unknown-agency', 'not-found',
    { zh: `没有机构“${name}”`, en: `There is no agency "${name}"` }, { zh: '请核对机构名称', en: 'Check the name of the agency' }));
}

type DocketAnswer = { readonly docket: Omit<DocketSeen, 'clocks'>; readonly clocks: readonly Clock[] };

/** The last segment of the path on which a sender takes its step. */
const PATH_OF: Readonly<Record<SenderStep, string>> = { 'revoke-asked': 'revoke', 'taken-back': 'take-back', 'return-refused': 'refuse-return' };

/** Runs journeys on the HTTP interfaces, each step as the member of staff who holds the role. */
export class HttpDemoSystem implements DemoSystem {
  readonly passTo?: (day: string) => Promise<void>;

  constructor(private readonly client: AgencyClient, time?: PassingTime) {
    if (time) this.passTo = day => time.passTo(civilDate(day));
  }

  eventually<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
    return eventually(ask);
  }

  open(deed: Deed & { readonly caseNo?: string; readonly file: unknown }): Promise<Acted | Refusal> {
    const { place, on, input, file, caseNo } = deed;
    return this.#post(deed, `/v1/${deed.procedure}/open/${deed.action}`, { place, on, file, input, ...(caseNo ? { caseNo } : {}) });
  }

  act(deed: Deed & { readonly docketId: string }): Promise<Acted | Refusal> {
    return this.#post(deed, `/v1/${deed.procedure}/${deed.docketId}/${deed.action}`, { on: deed.on, input: deed.input });
  }

  async consent({ agency, as, on, consent }: ConsentStep, place: string, caseNo: string, text: string): Promise<Refusal | undefined> {
    const name = agencyNamed(agency);
    const answer = await this.client.post(name, `/v1/cases/${caseNo}/consents`, staffOf(place, name, as).username, { ...consent, text, on });
    return isRefusal(answer) ? answer : undefined;
  }

  takeSenderStep({ agency, place, role, on, referralId, step, reason }: SenderDeed): Promise<ReferralRecord | Refusal> {
    const name = agencyNamed(agency);
    return this.client.post<ReferralRecord>(name, `/v1/referrals/${referralId}/${PATH_OF[step]}`, staffOf(place, name, role).username,
      { on, ...(reason ? { reason } : {}) });
  }

  async findSent(agency: string, place: string, caseNo: string, purpose: string): Promise<ReferralRecord | undefined> {
    const name = agencyNamed(agency);
    const known = await askInsiders<{ referrals: ReferralRecord[] }>(this.client, place, name, `/v1/cases/${caseNo}`);
    return known.flatMap(({ referrals }) => referrals).filter(half => half.side === 'sender' && half.purpose === purpose).sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
  }

  async listRoster(agency: string, place: string, procedure: string): Promise<readonly { readonly id: string }[]> {
    const name = agencyNamed(agency);
    const { items } = await this.client.get<{ items: { procedure: string; id: string }[] }>(name, '/v1/roster', staffOf(place, name).username);
    return items.filter(line => line.procedure === procedure);
  }

  async findDocket(agency: string, place: string, caseNo: string, procedure: string): Promise<DocketSeen | undefined> {
    const name = agencyNamed(agency);
    const [role] = findAgency(agency)?.procedures.find(page => page.name === procedure)?.roles ?? [];
    const { username } = staffOf(place, name, role);
    const query = new URLSearchParams({ caseNo, procedure, limit: '1' });
    const { items } = await this.client.get<{ items: { id: string }[] }>(name, `/v1/dockets?${query}`, username);
    const [newest] = items;
    if (!newest) return undefined;
    const { docket, clocks } = await this.client.get<DocketAnswer>(name, `/v1/dockets/${newest.id}`, username);
    return { ...docket, clocks };
  }

  #post({ agency, place, role }: Deed, path: string, body: unknown): Promise<Acted | Refusal> {
    const name = agencyNamed(agency);
    return this.client.post<Acted>(name, path, staffOf(place, name, role).username, body, randomUUID());
  }
}
