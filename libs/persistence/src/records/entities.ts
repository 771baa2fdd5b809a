import { defineEntity, p } from '@mikro-orm/core';

/*
 * Records are rows, nothing more: the domain never sees them. Days are text `YYYY-MM-DD`, so that no driver turns a
 * civil date into an instant. What is personal is bytes that only the key of its case opens (`case_keys`); what SQL needs
 * to work with stands in the clear.
 */

/** 案卷, this agency's own record of its part of a case. */
export const DocketRow = defineEntity({
  name: 'DocketRow', tableName: 'docket',
  properties: {
    id: p.text().primary(),
    caseNo: p.text().index('docket_case_no_index'),
    place: p.text(),
    scheme: p.text(),
    procedure: p.text(),
    state: p.text(),
    version: p.integer(),
    facts: p.blob(),
    file: p.blob(),
    openedOn: p.text(),
    lastStepOn: p.text(),
    openedBy: p.json<Record<string, unknown>>().nullable(),
    particulars: p.blob().nullable(),
    gathered: p.json<string[]>(),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ name: 'docket_desk_index', properties: ['place', 'procedure', 'state', 'updatedAt'] }],
});

/** Where each case's chain of entries stands, and how many messages about it went to whom. */
export const ChainRow = defineEntity({
  name: 'ChainRow', tableName: 'case_chain',
  properties: {
    caseNo: p.text().primary(), place: p.text(), scheme: p.text(), seq: p.integer(), head: p.text(),
    sent: p.json<Record<string, number>>(),
    /** The entry up to which a checkpoint fixes the chain. */
    checkpointed: p.integer().default(0),
  },
  indexes: [{ name: 'case_chain_open_index', expression: 'create index "case_chain_open_index" on "case_chain" ("case_no") where seq > checkpointed' }],
});

/** The key of each case, wrapped by the agency's. Without a key the case has been erased. */
export const CaseKeyRow = defineEntity({
  name: 'CaseKeyRow', tableName: 'case_keys',
  properties: {
    caseNo: p.text().primary(), kek: p.text().nullable().index('case_keys_kek_index'), wrapped: p.blob().nullable(),
    madeAt: p.datetime().defaultRaw('now()'), erasedAt: p.datetime().nullable(),
  },
});

/** Tokens under which persons are found again, and nothing else of them. */
export const PersonRow = defineEntity({
  name: 'PersonRow', tableName: 'person_index',
  properties: { docketId: p.text().primary(), kind: p.text().primary(), token: p.integer().primary(), caseNo: p.text().index('person_index_case_no_index') },
  indexes: [{ name: 'person_index_token_index', properties: ['token', 'kind'] }],
});

/** 期限. The partial index keeps the sweep for due ones as cheap with millions of rows as with ten. */
export const ClockRow = defineEntity({
  name: 'ClockRow', tableName: 'clock',
  properties: {
    id: p.text().primary(), docketId: p.text().index('clock_docket_id_index'), caseNo: p.text(), duty: p.text(), kind: p.text(),
    state: p.text(), lastDay: p.text(), wakeOn: p.text(), body: p.json<Record<string, unknown>>(),
  },
  indexes: [{ name: 'clock_due_index', expression: 'create index "clock_due_index" on "clock" ("wake_on") where state = \'running\'' }],
});

/** 转办, this agency's own half. */
export const ReferralRow = defineEntity({
  name: 'ReferralRow', tableName: 'referral',
  properties: {
    id: p.text().primary(), side: p.text(), caseNo: p.text().index('referral_case_no_index'), docketId: p.text().index('referral_docket_id_index'),
    peer: p.text(), purpose: p.text(), kind: p.text(), state: p.text(), sentOn: p.text(), body: p.json<Record<string, unknown>>(),
    /** The words of its reason. */
    sealed: p.blob().nullable(),
  },
  indexes: [{ name: 'referral_desk_index', properties: ['side', 'state', 'sentOn'] }],
});

/** 同意. */
export const ConsentRow = defineEntity({
  name: 'ConsentRow', tableName: 'consent',
  properties: {
    id: p.text().primary(), caseNo: p.text().index('consent_case_no_index'), purpose: p.text(), receiver: p.text(), sealed: p.blob().nullable(),
  },
});

/** 留痕, append-only: the role that runs the service may insert and read, nothing else. */
export const LedgerRow = defineEntity({
  name: 'LedgerRow', tableName: 'ledger',
  properties: {
    caseNo: p.text().primary(), seq: p.integer().primary(), hash: p.text(), entry: p.json<Record<string, unknown>>(), payload: p.text(), details: p.blob().nullable(),
    storedAt: p.datetime().defaultRaw('now()'),
  },
});

/** Messages as they were sent. A row never changes: how far it has got stands beside it, in `delivery`. */
export const OutboxRow = defineEntity({
  name: 'OutboxRow', tableName: 'outbox',
  properties: {
    position: p.bigint().primary().autoincrement(),
    id: p.text().unique('outbox_id_unique'), toAgency: p.text(), type: p.text(), place: p.text(), caseNo: p.text().index('outbox_case_no_index'), caseSeq: p.integer(),
    /** One of the two: notices in the clear, everything else sealed. */
    body: p.text().nullable(), sealed: p.blob().nullable(), digest: p.text(), referralId: p.text().nullable(), traceparent: p.text().nullable(),
  },
});

/** Messages that arrived, each once. */
export const InboxRow = defineEntity({
  name: 'InboxRow', tableName: 'inbox',
  properties: {
    id: p.text().primary(), fromAgency: p.text(), type: p.text(), caseNo: p.text().index('inbox_case_no_index'), caseSeq: p.integer(), digest: p.text(),
    message: p.text().nullable(), sealed: p.blob().nullable(), proof: p.json<{ letter: string; leaf: number }>(),
    outcome: p.text(), reason: p.text().nullable(), receivedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ name: 'inbox_waiting_index', expression: 'create index "inbox_waiting_index" on "inbox" ("from_agency", "case_no") where outcome in (\'held\', \'parked\')' }],
});

/** Which message of a sequence may be applied next. */
export const CursorRow = defineEntity({
  name: 'CursorRow', tableName: 'inbox_cursor',
  properties: { fromAgency: p.text().primary(), caseNo: p.text().primary(), next: p.integer() },
});

/** Letters that could not be opened, sealed as they came. */
export const ParkedLetterRow = defineEntity({
  name: 'ParkedLetterRow', tableName: 'parked_letter',
  properties: { id: p.text().primary(), subject: p.text(), code: p.text(), reason: p.text(), letter: p.text(), parkedAt: p.datetime().defaultRaw('now()') },
});

/** 全程 steps, in the agencies that observe a place. */
export const JourneyStepRow = defineEntity({
  name: 'JourneyStepRow', tableName: 'journey_step',
  properties: {
    docketId: p.text().primary(), version: p.integer().primary(), caseNo: p.text().index('journey_step_case_no_index'), place: p.text(), scheme: p.text(),
    agency: p.text(), on: p.text(), recordedOn: p.text(), traceId: p.text().nullable(), step: p.json<Record<string, unknown>>(),
    storedAt: p.datetime().defaultRaw('now()'),
  },
});

/** 案源登记库: one line a case. */
export const JourneyCaseRow = defineEntity({
  name: 'JourneyCaseRow', tableName: 'journey_case',
  properties: {
    caseNo: p.text().primary(), place: p.text(), scheme: p.text(), agency: p.text(), procedureTitle: p.text(), stateTitle: p.text(), lastOn: p.text(),
    steps: p.integer(), updatedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ name: 'journey_case_place_index', properties: ['place', 'updatedAt'] }],
});

/** 文书 that steps issued. */
export const PaperRow = defineEntity({
  name: 'PaperRow', tableName: 'paper',
  properties: { id: p.text().primary(), docketId: p.text().index('paper_docket_id_index'), caseNo: p.text(), paper: p.text(), issuedOn: p.text(), action: p.text() },
  indexes: [{ name: 'paper_number_index', expression: 'create index "paper_number_index" on "paper" ("paper", (left("issued_on", 4)), "id")' }],
});

/** Answers to requests that may be repeated. */
export const AnswerRow = defineEntity({
  name: 'AnswerRow', tableName: 'idempotency',
  properties: { key: p.text().primary(), caseNo: p.text(), sealed: p.blob().nullable(), storedAt: p.datetime().defaultRaw('now()') },
});

/** Own checkpoints of the ledger. */
export const CheckpointRow = defineEntity({
  name: 'CheckpointRow', tableName: 'checkpoint',
  properties: { number: p.integer().primary().autoincrement(false), body: p.json<Record<string, unknown>>(), storedAt: p.datetime().defaultRaw('now()') },
});

/** Checkpoints of others that this agency has countersigned: what they can no longer deny. */
export const WitnessedRow = defineEntity({
  name: 'WitnessedRow', tableName: 'witnessed',
  properties: { agency: p.text().primary(), number: p.integer().primary(), body: p.json<Record<string, unknown>>(), storedAt: p.datetime().defaultRaw('now()') },
});

/** The last head of each case of another agency that this one has witnessed. */
export const WitnessedHeadRow = defineEntity({
  name: 'WitnessedHeadRow', tableName: 'witnessed_head',
  properties: { agency: p.text().primary(), caseNo: p.text().primary(), seq: p.integer(), head: p.text() },
});

/** How far each witness holds this agency's own checkpoints. */
export const WitnessProgressRow = defineEntity({
  name: 'WitnessProgressRow', tableName: 'witness_progress',
  properties: { witness: p.text().primary(), number: p.integer() },
});

export const ENTITIES = [
  DocketRow, ChainRow, CaseKeyRow, PersonRow, ClockRow, ReferralRow, ConsentRow, LedgerRow, OutboxRow, InboxRow, CursorRow, ParkedLetterRow,
  JourneyStepRow, JourneyCaseRow, PaperRow, AnswerRow, CheckpointRow, WitnessedRow, WitnessedHeadRow, WitnessProgressRow,
];
