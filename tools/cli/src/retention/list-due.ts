import { agencyNames, people, type AgencyName } from '@fengqiao/dev';
import { findAgency, titleOf } from '../agencies.js';
import { agencyNamed } from '../demo/http-demo-system.js';
import { inColumns } from '../print/columns.js';
import type { Answer } from '../session.js';
import { AgencyClient } from '../system/agency-client.js';
import type { RunningSystem } from '../system/running-system.js';

/** A case as `GET /v1/retention` lists it. */
interface Due {
  readonly caseNo: string;
  /** The instant at which the person asked for it; the case is stored only since. */
  readonly askedAt?: string;
  readonly kept?: { readonly keepUntil: string; readonly basis: string; readonly rule: string };
  /** Why nobody can say how long it is kept. */
  readonly refused?: { readonly code: string; readonly message: { readonly zh: string; readonly en: string } };
}

interface Page {
  readonly items: readonly Due[];
  readonly next?: string;
}

/** Closed cases that a service looks at for one answer. */
const AT_ONCE = 2000;

/** Those who answer for the desk of an agency, one a place; they alone have files erased. */
const headsOf = (agency: AgencyName): string[] =>
  people.filter(person => person.agency === agency && person.roles.includes(findAgency(agency)?.head ?? '')).map(({ username }) => username);

async function dueAt(client: AgencyClient, agency: AgencyName, head: string): Promise<Due[]> {
  const all: Due[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: Page = await client.get<Page>(agency, `/v1/retention?${new URLSearchParams({ limit: String(AT_ONCE), cursor })}`, head);
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
}

const rowOf = ({ caseNo, askedAt, kept, refused }: Due): string[] =>
  [`  ${caseNo}${askedAt === undefined ? '' : ' ! 本人已要求 asked for'}`, kept ? `保存至 kept until ${kept.keepUntil}` : '! 无法计算 cannot be counted', kept?.basis ?? `${refused?.message.zh} (${refused?.code})`];

/** Lists what the heads of the desks are to have erased now. @throws Refused where an agency cannot be reached */
export async function listDue(system: RunningSystem, { agency: named }: { agency?: string }): Promise<Answer> {
  const client = new AgencyClient(system);
  const agencies = named === undefined ? agencyNames : [agencyNamed(named)];
  const lists = await Promise.all(agencies.map(async agency => ({ agency, items: (await Promise.all(headsOf(agency).map(head => dueAt(client, agency, head)))).flat() })));
  const count = lists.reduce((sum, { items }) => sum + items.length, 0);
  const lines = lists.filter(({ items }) => items.length).flatMap(({ agency, items }) => [`${titleOf(agency)} ${agency}`, ...inColumns(items.map(rowOf))]);
  return {
    document: { agencies: lists },
    lines: [...lines, count ? `${count} 案应予删除：POST /v1/erasures · ${count} case(s) to be erased` : '✓ 没有保存期已满的案件 · no retention has ended'],
  };
}
