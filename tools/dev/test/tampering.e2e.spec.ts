import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { comeToRest, until, withClient, type AgencyName, type Stack } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { startTestStack, superuserUrl } from '@fengqiao/testing';
import { orThrow } from '@fengqiao/kernel';
import { appendEntry, emptyChain, headOf, makeCheckpoint, readAgencyKeys, readDirectory, verifyCheckpoint, type CheckpointClaims, type LedgerRow, type PublishedCheckpoint } from '@fengqiao/trust';
import type { Client } from 'pg';
import type { AgencyAudit } from '../../cli/src/audit/audit-agency.js';
import type { AuditFinding } from '../../cli/src/audit/finding.js';
import { verifyLedgers } from '../../cli/src/audit/verify-ledgers.js';
import { listDue } from '../../cli/src/retention/list-due.js';
import { systemOf } from '../../cli/src/system/temporary-system.js';
import { CANARIES, REGISTRATION, TRIAGE, consentTo, fictionalCase } from './fictional-case.js';
import { CLOSED_LONG_AGO, schemesWithSchedule } from './own-schedule.js';
import { StackClient } from './stack-client.js';

jest.setTimeout(180_000);
const WITHIN = { within: 60_000 };
const VICTIM = 'intake' satisfies AgencyName;

/** `earlier`: what the docket's facts were sealed as before the last steps. */
interface Claim { readonly docketId: string; readonly caseNo: string; readonly earlier: Buffer }
interface Verdict { readonly ok: boolean; readonly agencies: readonly AgencyAudit[]; readonly findings: readonly AuditFinding[] }

let stack: Stack;
let client: StackClient;
/** Of schemes in which Nanchang's archive has a schedule of its own. */
let folder: string;

/** Works in an agency's database as somebody who may do everything there. */
function asSuperuser<T>(agency: AgencyName, work: (database: Client) => Promise<T>): Promise<T> {
  return withClient(superuserUrl(stack, agency), work);
}

async function audit(): Promise<Verdict & { readonly lines: readonly string[] }> {
  const { document, lines } = await verifyLedgers(systemOf(stack), {}, { say: () => undefined } as never);
  return { ...document as Verdict, lines };
}

/** A worker's wish, collected and filed on that day; entered today. */
async function filedWish(on?: string): Promise<string> {
  const day = on ? { on } : {};
  const { body: opened } = await client.post('intake', 'nanchang.triage-officer', '/v1/wish/open/collect', { place: 'nanchang', file: fictionalCase(99), input: { topic: 'hours', wish: CANARIES.story }, ...day });
  const { status, body } = await client.post('intake', 'nanchang.triage-officer', `/v1/wish/${String(opened['docketId'])}/keep`, { input: { feedback: '已留存' }, ...day });
  expect([status, body['state']]).toEqual([200, 'noted']);
  return String(opened['caseNo']);
}

const erase = (caseNo: string) => client.post('intake', 'nanchang.union-leader', '/v1/erasures', { caseNo, reason: 'retention-over' });

/** One claim, five entries at intake. */
async function claim(n: number): Promise<Claim> {
  const { docketId, caseNo } = (await client.post('intake', 'nanchang.clerk', '/v1/claim/open/register', { place: 'nanchang', file: fictionalCase(n), input: REGISTRATION })).body as unknown as Claim;
  const { rows: [before] } = await asSuperuser('intake', database => database.query<{ facts: Buffer }>('select facts from docket where id = $1', [docketId]));
  await client.post('intake', 'nanchang.triage-officer', `/v1/claim/${docketId}/triage`, { input: TRIAGE });
  await client.post('intake', 'nanchang.clerk', `/v1/cases/${caseNo}/consents`, consentTo('mediation', 'mediation'));
  await client.post('intake', 'nanchang.clerk', `/v1/claim/${docketId}/supplement`, { input: {} });
  const { status } = await client.post('intake', 'nanchang.clerk', `/v1/claim/${docketId}/requestMediation`, { input: { body: 'union' } });
  expect(status).toBe(200);
  return { docketId, caseNo, earlier: before!.facts };
}

/** Waits until every chain of every agency is fixed by a checkpoint that others hold, and nothing is under way. */
const witnessed = (): Promise<void> => comeToRest(stack, WITHIN);

const chainOf = async (database: Client, caseNo: string): Promise<{ rows: LedgerRow[]; payloads: string[] }> => {
  const { rows } = await database.query<{ hash: string; entry: Omit<LedgerRow, 'hash'>; payload: string }>('select hash, entry, payload from ledger where case_no = $1 order by seq', [caseNo]);
  return { rows: rows.map(({ hash, entry }) => ({ ...entry, hash })), payloads: rows.map(({ payload }) => payload) };
};

/** A case told as if it had been so from the start: rows and head. @returns the rows as they were, and the new head */
async function rewriteRows(database: Client, caseNo: string) {
  const { rows } = await chainOf(database, caseNo);
  let head = emptyChain(VICTIM, caseNo);
  for (const { hash: _hash, ...entry } of rows) {
    const row = appendEntry(head, { ...entry, actor: entry.seq === 2 ? 'somebody.else' : entry.actor });
    const { hash, ...rewritten } = row;
    await database.query('update ledger set hash = $3, entry = $4 where case_no = $1 and seq = $2', [caseNo, row.seq, hash, JSON.stringify(rewritten)]);
    head = headOf(row);
  }
  await database.query('update case_chain set head = $2 where case_no = $1', [caseNo, head.head]);
  return { rows, head };
}

/** The same, and every checkpoint signed anew with the agency's own keys. */
async function rewriteWithOwnKeys(database: Client, caseNo: string): Promise<void> {
  const [keys, directory] = [orThrow(await readAgencyKeys(stack.keys.privateFile(VICTIM))), orThrow(await readDirectory(join(stack.keys.publicFolder, 'directory.json')))];
  const { rows, head } = await rewriteRows(database, caseNo);
  const { rows: own } = await database.query<{ number: number; body: PublishedCheckpoint }>('select number, body from checkpoint order by number');
  let before: CheckpointClaims | null = null;
  for (const { number, body } of own) {
    const { claims } = orThrow(verifyCheckpoint(body, VICTIM, directory));
    const again = makeCheckpoint(body.heads.map(known => (known.caseNo === caseNo ? { ...known, head: rows[known.seq - 1]!.hash === known.head ? head.head : known.head } : known)), before, claims.iat * 1000, keys);
    before = orThrow(verifyCheckpoint(again, VICTIM, directory)).claims;
    await database.query('update checkpoint set body = $2 where number = $1', [number, JSON.stringify(again)]);
  }
}

/** The chain told anew, then a step as if nothing had been. The next checkpoint is the first that the witnesses do not sign. */
async function rewriteAndGoOn(database: Client, { caseNo }: Claim): Promise<void> {
  await rewriteRows(database, caseNo);
  await client.post('intake', 'nanchang.clerk', `/v1/cases/${caseNo}/consents`, consentTo('legal-aid', 'legal-aid'));
  await until('a witness to refuse', () => {
    const refused = readFileSync(stack.folder.log('mediation'), 'utf8').split('\n').find(line => line.includes('checkpoint-rewrites-chain'));
    return Promise.resolve(refused && (JSON.parse(refused) as { caseNo?: string }).caseNo === caseNo ? true : undefined);
  }, WITHIN);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fq-tampering-'));
  const SCHEMES_DIR = await schemesWithSchedule(folder);
  stack = await startTestStack({
    name: `tampering-${process.pid}`, hooks: { ...hooks, seed: async () => undefined }, serviceEnv: () => ({ SCHEMES_DIR, CHECKPOINT_MS: '500', OTEL_EXPORTER_OTLP_ENDPOINT: '' }),
  });
  client = new StackClient(stack);
});

afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A column with one bit of its last byte changed. */
const flipped = (column: string): string => `set_byte(${column}, length(${column}) - 1, get_byte(${column}, length(${column}) - 1) # 1)`;

/** What somebody with every right on the database does, and as what it must be found: kind, row, and what of it. */
const TAMPERINGS: readonly {
  readonly what: string;
  readonly work: (database: Client, claim: Claim) => Promise<unknown>;
  readonly found: Partial<AuditFinding>;
}[] = [
  { what: 'changes who did something', found: { kind: 'edited', seq: 2 },
    work: (database, { caseNo }) => database.query(`update ledger set entry = entry || '{"actor":"somebody.else"}' where case_no = $1 and seq = 2`, [caseNo]) },
  { what: 'changes the record of a step', found: { kind: 'payload-altered', seq: 2 },
    work: (database, { caseNo }) => database.query(`update ledger set payload = replace(payload, '"to":"', '"to":"not-') where case_no = $1 and seq = 2`, [caseNo]) },
  { what: 'changes one bit of what lies sealed beside a step', found: { kind: 'payload-altered', seq: 2, what: 'details' },
    work: (database, { caseNo }) => database.query(`update ledger set details = ${flipped('details')} where case_no = $1 and seq = 2`, [caseNo]) },
  { what: 'removes what lies sealed beside a step', found: { kind: 'payload-altered', seq: 2, what: 'details' },
    work: (database, { caseNo }) => database.query('update ledger set details = null where case_no = $1 and seq = 2', [caseNo]) },
  { what: 'removes an entry', found: { kind: 'removed', seq: 3 },
    work: (database, { caseNo }) => database.query('delete from ledger where case_no = $1 and seq = 3', [caseNo]) },
  { what: 'puts an entry in between, numbers and all', found: { kind: 'inserted', seq: 3 },
    work: async (database, { caseNo }) => {
      await database.query('update ledger set seq = -seq where case_no = $1 and seq >= 3', [caseNo]);
      await database.query(`update ledger set seq = 1 - seq, entry = entry || jsonb_build_object('seq', 1 - seq) where case_no = $1 and seq < 0`, [caseNo]);
      await database.query(`insert into ledger (case_no, seq, hash, entry, payload, details)
        select case_no, 3, hash, entry || '{"seq":3}', payload, details from ledger where case_no = $1 and seq = 2`, [caseNo]);
    } },
  { what: 'cuts off the end, head and all', found: { kind: 'truncated', seq: 5 },
    work: async (database, { caseNo }) => {
      await database.query('delete from ledger where case_no = $1 and seq >= 5', [caseNo]);
      await database.query('update case_chain c set seq = 4, head = l.hash from ledger l where c.case_no = $1 and l.case_no = $1 and l.seq = 4', [caseNo]);
    } },
  { what: 'exchanges two entries', found: { kind: 'columns-differ', seq: 2 },
    work: async (database, { caseNo }) => {
      await database.query('update ledger set seq = -seq where case_no = $1 and seq in (2, 3)', [caseNo]);
      await database.query('update ledger set seq = 5 + seq where case_no = $1 and seq < 0', [caseNo]);
    } },
  { what: 'changes the state of a docket', found: { kind: 'docket-altered', what: 'state' },
    work: (database, { docketId }) => database.query(`update docket set state = 'closed' where id = $1`, [docketId]) },
  { what: 'changes what a docket says', found: { kind: 'docket-altered', what: 'facts' },
    work: (database, { docketId }) => database.query(`update docket set facts = ${flipped('facts')} where id = $1`, [docketId]) },
  { what: 'puts what another docket says into this one', found: { kind: 'docket-altered', what: 'facts' },
    work: (database, { docketId }) => database.query('update docket set facts = (select facts from docket where id <> $1 order by id limit 1) where id = $1', [docketId]) },
  { what: 'puts back what a docket said earlier', found: { kind: 'docket-altered', what: 'facts' },
    work: (database, { docketId, earlier }) => database.query('update docket set facts = $2 where id = $1', [docketId, earlier]) },
  { what: 'destroys the key of a case behind the chain’s back', found: { kind: 'key-removed' },
    work: (database, { caseNo }) => database.query('update case_keys set wrapped = null, kek = null, erased_at = now() where case_no = $1', [caseNo]) },
  { what: 'gives a case the key of another', found: { kind: 'docket-altered', what: 'facts' },
    work: (database, { caseNo }) => database.query('update case_keys k set wrapped = o.wrapped from case_keys o where k.case_no = $1 and o.case_no = (select max(case_no) from case_keys where case_no <> $1)', [caseNo]) },
  { what: 'changes the amount of a claim', found: { kind: 'docket-altered', what: 'file' },
    work: (database, { docketId }) => database.query(`update docket set file = ${flipped('file')} where id = $1`, [docketId]) },
  { what: 'removes a docket', found: { kind: 'docket-removed' },
    work: (database, { docketId }) => database.query('delete from docket where id = $1', [docketId]) },
  { what: 'moves the last day of a clock', found: { agency: 'mediation', kind: 'clock-altered', what: 'acceptance.lastDay' },
    work: (database, { caseNo }) => database.query(`update clock set last_day = '2030-01-01', body = body || '{"lastDay":"2030-01-01"}' where case_no = $1 and duty = 'acceptance'`, [caseNo]) },
  { what: 'stops a clock that ran', found: { agency: 'mediation', kind: 'clock-altered', what: 'acceptance.state' },
    work: (database, { caseNo }) => database.query(`update clock set state = 'met', body = body || '{"state":"met"}' where case_no = $1 and duty = 'acceptance'`, [caseNo]) },
  { what: 'computes a chain anew and goes on, until a witness refuses the next checkpoint and says why', found: { kind: 'resigned' }, work: rewriteAndGoOn },
  { what: 'computes and signs the whole history anew with the agency’s own keys', found: { kind: 'resigned' },
    work: (database, { caseNo }) => rewriteWithOwnKeys(database, caseNo) },
];

describe('an audit', () => {
  const claims: Claim[] = [];

  beforeAll(async () => {
    for (const n of TAMPERINGS.keys()) claims.push(await claim(n));
    claims.push(await claim(TAMPERINGS.length));
    await witnessed();
  });

  it('finds nothing where nobody did anything', async () => {
    expect(await audit()).toMatchObject({ ok: true, findings: [] });
  });

  it('says of a case that was erased once its retention was over that it was, and finds every chain whole', async () => {
    const [old, recent] = [await filedWish(CLOSED_LONG_AGO), await filedWish()];
    await witnessed();
    expect(await client.post('intake', 'nanchang.clerk', '/v1/erasures', { caseNo: old, reason: 'retention-over' })).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect(await erase(recent)).toMatchObject({ status: 409, body: { code: 'retention-running', basis: '演示档案保管期限表' } });
    const due = async () => (await client.get('intake', 'nanchang.union-leader', '/v1/retention')).body['items'];
    expect(await due()).toEqual([{ caseNo: old, kept: expect.objectContaining({ rule: 'desk.keep-file', keepUntil: '2025-12-05', erasableFrom: '2025-12-06' }) }]);
    const { document, lines: listed } = await listDue(systemOf(stack), {});
    expect((document as { agencies: { items: unknown[] }[] }).agencies.flatMap(({ items }) => items)).toEqual([expect.objectContaining({ caseNo: old })]);
    expect(listed.join('\n')).toMatch(new RegExp(`${old}.*2025-12-05.*演示档案保管期限表`));
    expect(await erase(old)).toMatchObject({ status: 200, body: { caseNo: old } });
    expect(await due()).toEqual([]);
    await witnessed();
    const { ok, agencies, findings, lines } = await audit();
    expect([ok, findings]).toEqual([true, []]);
    expect(agencies.flatMap(({ agency, erased }) => erased.map(one => ({ agency, ...one })))).toEqual([
      expect.objectContaining({ agency: 'intake', caseNo: old, reason: 'retention-over' }),
    ]);
    expect(lines.find(line => line.includes(old))).toContain('保存期已满');
    expect(JSON.stringify(await client.get('intake', 'nanchang.triage-officer', `/v1/cases/${old}`))).not.toContain(CANARIES.worker);
  });

  describe('after somebody with every right on an agency’s database', () => {
    let verdict: Verdict;

    beforeAll(async () => {
      for (const [n, { work, found }] of TAMPERINGS.entries()) await asSuperuser((found.agency ?? VICTIM) as AgencyName, database => work(database, claims[n]!));
      verdict = await audit();
    });

    it.each(TAMPERINGS.map(({ what, found }, n) => [what, n, found] as const))('%s: names agency, case and row', (_what, n, found) => {
      const about = verdict.findings.filter(finding => finding.caseNo === claims[n]!.caseNo);
      expect(about).toContainEqual(expect.objectContaining({ agency: VICTIM, caseNo: claims[n]!.caseNo, ...found }));
      for (const finding of about) expect([finding.kind, typeof finding.seq]).toEqual([finding.kind, 'number']);
    });

    it('accuses nobody else, and says nothing of a case that was left alone', () => {
      expect(new Set(verdict.findings.map(finding => finding.agency))).toEqual(new Set([VICTIM, 'mediation']));
      expect(verdict.findings.filter(finding => finding.agency === 'mediation').every(finding => finding.kind === 'clock-altered')).toBe(true);
      expect(verdict.findings.filter(finding => finding.caseNo === claims.at(-1)!.caseNo)).toEqual([]);
    });
  });
});
