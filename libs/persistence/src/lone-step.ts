import type { Changes } from '@fengqiao/docket';
import { executeBound, type BoundStatement } from './bound.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseKey } from '@fengqiao/trust';
import type { CaseKeys } from './vault/case-keys.js';
import { isOpenType, place } from './vault/places.js';

/*
 * The step that a person takes on a docket is nine of ten units of work, and always the same few rows. It goes without the
 * detour over a JSON document and a function: one prepared statement, whose values PostgreSQL takes as they are.
 */

/** The chain first, since two steps of one case meet there; nothing of the rest is written where either was changed by somebody. */
const CORE = `
  chained as (update case_chain set seq = $2, head = $3, sent = $4::jsonb where case_no = $1 and seq = $2 - 1 returning case_no),
  stepped as (
    update docket set state = $6, version = $7, facts = $8, last_step_on = $9, gathered = $10::jsonb, updated_at = now()
    where id = $5 and version = $7 - 1 and exists (select from chained) returning place),
  wound as (
    insert into clock (id, docket_id, case_no, duty, kind, state, last_day, wake_on, body)
    select k.body->>'id', $5, $1, k.body->>'duty', k.body->>'kind', k.body->>'state', k.body->>'lastDay', k.body->>'wakeOn', k.body
    from stepped, jsonb_array_elements($11::jsonb) as k(body)
    on conflict (id) do update set state = excluded.state, last_day = excluded.last_day, wake_on = excluded.wake_on, body = excluded.body),
  entered as (
    insert into ledger (case_no, seq, hash, entry, payload, details) select $1, $2, $3, $12::jsonb, $13, $14 from stepped),
  sent as (
    insert into outbox (id, to_agency, type, place, case_no, case_seq, body, sealed, digest, referral_id, traceparent)
    select m.id, m."to", m.type, stepped.place, $1, m.seq, case when m.open then convert_from(substring($16::bytea from m.at for m.length), 'UTF8') end,
      case when not m.open then substring($16::bytea from m.at for m.length) end, m.digest, m."referralId", m.traceparent
    from stepped, jsonb_to_recordset($15::jsonb) as m(id text, "to" text, type text, seq int, open boolean, at int, length int, digest text, "referralId" text,
      traceparent text))`;

const ANSWERED = `,
  answered as (insert into idempotency (key, case_no, sealed) select $17::text, $1, $18::bytea from stepped)`;

/** A chain that stood where it should beside a docket that did not is a fault: the division undoes the statement. */
const DONE = `
  select case when exists (select from chained) then 1 / (select count(*)::int from stepped) else 0 end as done`;

const STEP: BoundStatement = { name: 'step', text: `with ${CORE}${DONE}` };
const ANSWERED_STEP: BoundStatement = { name: 'answered-step', text: `with ${CORE}${ANSWERED}${DONE}` };

/** The parts of a unit that such a step never has. */
const NEVER = ['referrals', 'consents', 'journey', 'papers', 'inbox', 'cursors'] as const;

/** The key to seal it with, where a unit is one step on one docket whose file stays as it is. */
function keyOfLoneStep(changes: Changes, keys: CaseKeys): CaseKey | undefined {
  const [docket, chain, entry] = [changes.dockets[0], changes.chains[0], changes.ledger[0]];
  if (!docket || !chain || !entry || changes.dockets.length + changes.chains.length + changes.ledger.length > 3) return undefined;
  if (docket.fileChanged || docket.expected !== docket.docket.version - 1 || chain.expected !== chain.chain.seq - 1) return undefined;
  if (changes.erased || changes.storageOnly || NEVER.some(part => changes[part].length > 0) || changes.clocks.some(clock => clock.docketId !== docket.docket.id)) return undefined;
  const key = keys.known(docket.docket.caseNo);
  return key === 'erased' ? undefined : key;
}

/** The messages, and their texts one behind the other: as they are, for in a list they would all be escaped and read again. */
function messagesOf(outbox: Changes['outbox'], key: CaseKey): [messages: string, texts: Buffer] {
  const texts: Buffer[] = [];
  let at = 1;
  const messages = outbox.map(({ body, caseNo: _ofTheChain, place: _ofTheDocket, ...message }) => {
    const open = isOpenType(message.type);
    const text = open ? Buffer.from(body, 'utf8') : key.seal(place('outbox', 'sealed', message.id), body);
    texts.push(text);
    at += text.length;
    return { ...message, open, at: at - text.length, length: text.length };
  });
  return [JSON.stringify(messages), Buffer.concat(texts)];
}

/** Nothing where the unit is another one: then it takes the general way. */
export function loneStep(changes: Changes, keys: CaseKeys): { readonly statement: BoundStatement; readonly values: readonly unknown[] } | undefined {
  const key = keyOfLoneStep(changes, keys);
  if (!key) return undefined;
  const { docket } = changes.dockets[0]!;
  const { chain } = changes.chains[0]!;
  const { entry, payload, details, seq } = changes.ledger[0]!;
  const values = [
    chain.caseNo, chain.seq, chain.head, JSON.stringify(chain.sent), docket.id, docket.state, docket.version,
    key.seal(place('docket', 'facts', docket.id), JSON.stringify(docket.facts)), docket.lastStepOn, JSON.stringify(docket.gathered ?? []),
    JSON.stringify(changes.clocks.map(({ clock }) => clock)), JSON.stringify(entry), payload,
    details === undefined ? null : key.seal(place('ledger', 'details', `${chain.caseNo}/${seq}`), details),
    ...messagesOf(changes.outbox, key),
  ];
  const { idempotency } = changes;
  if (!idempotency) return { statement: STEP, values };
  const { key: name, ...told } = idempotency;
  return { statement: ANSWERED_STEP, values: [...values, name, key.seal(place('idempotency', 'sealed', name), JSON.stringify(told))] };
}

const DIVISION_BY_ZERO = '22012';

/** Takes a lone step; `stale` where somebody was first. */
export async function takeLoneStep(em: EntityManager, { statement, values }: NonNullable<ReturnType<typeof loneStep>>): Promise<'done' | 'stale'> {
  try {
    const [row] = await executeBound<{ done: number }>(em, statement, values);
    return row!.done === 1 ? 'done' : 'stale';
  } catch (error) {
    if ((error as { code?: string }).code === DIVISION_BY_ZERO) return 'stale';
    throw error;
  }
}
