import { randomBytes } from 'node:crypto';
import type { Changes, OutboxRecord } from '@fengqiao/docket';
import { canonicalJson, makeCaseNumber, type CivilDate } from '@fengqiao/kernel';
import { digestOf } from '@fengqiao/trust';
import { v7 } from 'uuid';

export const SENDER = 'mediation';
export const RECEIVER = 'analytics';
const PLACE = 'wenzhou';
const SCHEME = 'wenzhou@1';
const DAY = '2026-09-28' as CivilDate;

const drawDigest = (): string => randomBytes(32).toString('base64url');

/** What the joint office is told of a step, as the core words it: one step of one case that it has not heard of before. */
function stepTaken() {
  const docketId = v7();
  const caseNo = makeCaseNumber('WZ', 2026, randomBytes(5));
  const clock = {
    id: v7(), duty: 'consentInquiry', kind: 'law', title: '征询对方当事人调解意愿', basis: '人民法院在线调解规则第15条',
    startedOn: DAY, lastDay: '2026-10-09', provisional: false, state: 'running',
  };
  return {
    head: {
      id: v7(), type: 'step.taken', v: 1, place: PLACE, scheme: SCHEME, from: SENDER, to: RECEIVER, caseNo, seq: 1, on: DAY, recordedOn: DAY,
      traceparent: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
    },
    body: {
      docketId, agency: SENDER, procedure: 'mediation', procedureTitle: '调解', action: 'accept', title: '受理', basis: '《人民调解法》第17-18条',
      state: 'accepted', stateTitle: '已受理', terminal: false, version: 2, late: false, clocks: [clock], handOffs: [],
      ledger: { seq: 2, hash: drawDigest() },
    },
  };
}
export type StepNotice = ReturnType<typeof stepTaken>;

/** So many notices, each about a case of its own. */
export const drawNotices = (count: number): StepNotice[] => Array.from({ length: count }, stepTaken);

function outboxRecord({ head, body }: StepNotice): OutboxRecord {
  const message = { head, body };
  return {
    id: head.id, to: head.to, type: head.type, caseNo: head.caseNo, place: head.place, seq: head.seq, body: canonicalJson(message),
    digest: digestOf(message), traceparent: head.traceparent,
  };
}

/** The unit of work that puts notices into the sender's outbox, each with the chain of its case. */
export function outgoing(notices: readonly StepNotice[]): Changes {
  return {
    chains: notices.map(({ head: { caseNo } }) => ({ chain: { caseNo, place: PLACE, scheme: SCHEME, seq: 2, head: drawDigest(), sent: { [RECEIVER]: 1 } } })),
    outbox: notices.map(outboxRecord),
    dockets: [], clocks: [], referrals: [], consents: [], ledger: [], journey: [], papers: [], inbox: [], cursors: [],
  };
}
