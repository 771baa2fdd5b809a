import { hash, randomBytes } from 'node:crypto';
import { entryHash, type CaseKey } from '@fengqiao/trust';
import { v7 } from 'uuid';
import { NOTE, OBSERVERS } from './inquiry.js';

/** What a program written for this one step alone would read. */
export interface Before {
  readonly docketId: string;
  readonly caseNo: string;
  readonly place: string;
  readonly scheme: string;
  readonly state: string;
  readonly version: number;
  readonly seq: number;
  readonly head: string;
  readonly sent: Readonly<Record<string, number>>;
  readonly clock: Readonly<Record<string, unknown>> & { readonly id: string };
}

const ROLES: readonly string[] = ['mediator'];
const DAY = '2026-09-28';

/** Both sides of the page, with the last days that a hand-written program may have looked up once. */
const ASK = {
  action: 'ask', title: '询问', to: 'asked', toTitle: '待答复', duty: 'answer', dutyTitle: '答复', rule: 'mediation.consent-inquiry',
  lastDay: '2026-10-09', period: { from: DAY, length: 3, unit: 'working' }, basis: '人民法院在线调解规则第15条',
};
const HEAR = {
  action: 'hear', title: '答复', to: 'working', toTitle: '办理中', duty: 'work', dutyTitle: '办结', rule: 'mediation.new-employment',
  lastDay: '2026-10-13', period: { from: DAY, length: 15, unit: 'calendar' }, basis: '人社厅发〔2024〕4号',
};

const digest = (text: string): string => hash('sha256', text, 'base64url');

/** What the step writes, row by row. */
export type After = ReturnType<typeof afterStep>;

/**
 * The same step as the product's, written out by hand: who may, in which state, two clocks, the chain's next link, two
 * notices, facts and details sealed with the key of the case. It knows its page by heart and reads no law, no calendar, no
 * mechanism, and nothing of what is sealed.
 */
export function afterStep(before: Before, key: CaseKey) {
  if (!ROLES.includes('mediator')) throw new Error('forbidden');
  const step = before.state === 'working' ? ASK : HEAR;
  const at = new Date().toISOString();
  const version = before.version + 1;
  const stopped = { ...before.clock, state: 'met', closedOn: DAY };
  const started = {
    id: v7(), kind: 'law', duty: step.duty, title: step.dutyTitle, rule: step.rule, basis: step.basis, startedOn: DAY, lastDay: step.lastDay,
    nominal: step.lastDay, provisional: false, period: step.period, state: 'running', wakeOn: step.lastDay,
  };
  const facts = JSON.stringify({ note: NOTE });
  const salt = randomBytes(16).toString('hex');
  const details = JSON.stringify({ adds: {}, input: { note: NOTE }, salt });
  const payload = JSON.stringify({
    clocks: [stopped, started], from: before.state, handOffs: [], marks: { details: digest(details), facts: digest(`facts\n${salt}\n${facts}`) }, papers: [], to: step.to,
  });
  const entry = {
    caseNo: before.caseNo, seq: before.seq + 1, at, on: DAY as never, actor: 'officer', docketId: before.docketId, action: `inquiry.${step.action}`,
    version, payloadDigest: digest(payload), prev: before.head,
  };
  const link = entryHash(entry);
  const notice = {
    action: step.action, agency: 'mediation', basis: '基准测试',
    clocks: [stopped, started].map(clock => ({ ...clock, period: undefined, closedOn: undefined, nominal: undefined, rule: undefined, wakeOn: undefined })),
    docketId: before.docketId, handOffs: [], late: false, ledger: { hash: link, seq: entry.seq }, procedure: 'inquiry', procedureTitle: '询问',
    state: step.to, stateTitle: step.toTitle, terminal: false, title: step.title, version,
  };
  const sent = { ...before.sent };
  const messages = OBSERVERS.map(to => {
    const seq = (sent[to] ?? 0) + 1;
    sent[to] = seq;
    const id = v7();
    const head = {
      caseNo: before.caseNo, from: 'mediation', id, on: DAY, place: before.place, recordedOn: DAY, scheme: before.scheme, seq, to, type: 'step.taken', v: 1,
    };
    const body = JSON.stringify({ body: notice, head });
    return { id, to, type: 'step.taken', place: before.place, caseNo: before.caseNo, seq, body, digest: digest(body) };
  });
  const sealed = {
    facts: key.seal(`docket|facts|${before.docketId}`, facts), details: key.seal(`ledger|details|${before.caseNo}/${entry.seq}`, details),
  };
  return { state: step.to, version, ...sealed, stopped, started, seq: entry.seq, link, entry, payload, sent, messages };
}
