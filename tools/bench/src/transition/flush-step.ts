import { CaseKeyRow, ChainRow, ClockRow, DocketRow, LedgerRow, OutboxRow, type CaseKeys } from '@fengqiao/persistence';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterStep, type Before } from './hand-written.js';

/** One step as MikroORM's guide writes it: a forked entity manager, managed entities, one flush. */
export async function flushStep(orm: MikroORM, keys: CaseKeys, docketId: string): Promise<void> {
  const em = orm.em.fork();
  const docket = await em.findOneOrFail(DocketRow, { id: docketId });
  const [chain, clock, { kek, wrapped }] = await Promise.all([
    em.findOneOrFail(ChainRow, { caseNo: docket.caseNo }), em.findOneOrFail(ClockRow, { docketId, state: 'running' }),
    em.findOneOrFail(CaseKeyRow, { caseNo: docket.caseNo }),
  ]);
  const key = keys.learn({ caseNo: docket.caseNo, kek: kek ?? null, wrapped: wrapped ? Buffer.from(wrapped).toString('hex') : null });
  if (!key || key === 'erased') throw new Error(`docket ${docketId} does not open`);
  const { caseNo, place, scheme, state, version } = docket;
  const after = afterStep({
    docketId, caseNo, place, scheme, state, version, seq: chain.seq, head: chain.head, sent: chain.sent, clock: clock.body as Before['clock'],
  }, key);
  docket.state = after.state;
  docket.version = after.version;
  docket.facts = after.facts;
  docket.lastStepOn = after.entry.on;
  chain.seq = after.seq;
  chain.head = after.link;
  chain.sent = after.sent;
  clock.state = after.stopped.state;
  clock.body = after.stopped;
  const { id, duty, kind, lastDay, wakeOn } = after.started;
  em.create(ClockRow, { id, docketId, caseNo, duty, kind, state: after.started.state, lastDay, wakeOn, body: after.started });
  em.create(LedgerRow, { caseNo, seq: after.seq, hash: after.link, entry: { ...after.entry }, payload: after.payload, details: after.details });
  for (const message of after.messages) {
    em.create(OutboxRow, {
      id: message.id, toAgency: message.to, type: message.type, place, caseNo, caseSeq: message.seq, body: message.body, digest: message.digest,
    });
  }
  await em.flush();
}
