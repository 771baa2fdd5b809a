import { defineEntity, p } from '@mikro-orm/core';

/** 查阅留痕: append-only like the ledger: the role that runs the service may insert and read, nothing else. */
export const ReadingRow = defineEntity({
  name: 'ReadingRow', tableName: 'access_log',
  properties: {
    position: p.bigint().primary().autoincrement(),
    id: p.text().unique('access_log_id_key'), at: p.datetime(), actor: p.text(), endpoint: p.text(), caseNo: p.text(), docketId: p.text().nullable(),
    relation: p.text(), purpose: p.text(),
  },
  indexes: [{ name: 'access_log_case_no_index', properties: ['caseNo', 'position'] }],
});

/** One-time codes, by keyed hashes alone. */
export const CodeRow = defineEntity({
  name: 'CodeRow', tableName: 'one_time_code',
  properties: {
    id: p.text().primary(), key: p.text().index('one_time_code_key_index'), hash: p.text(), caseNo: p.text(), place: p.text(), party: p.text(),
    partyRole: p.text(), expiresAt: p.datetime(), guesses: p.integer().default(0), usedAt: p.datetime().nullable(),
  },
});

/** How often somebody has tried, by keyed hashes alone. */
export const CodeTryRow = defineEntity({
  name: 'CodeTryRow', tableName: 'code_try',
  properties: { position: p.bigint().primary().autoincrement(), key: p.text(), at: p.datetime().index('code_try_at_index') },
  indexes: [{ name: 'code_try_key_index', properties: ['key', 'at'] }],
});

/** Visits of parties, by the digest of their token. */
export const VisitRow = defineEntity({
  name: 'VisitRow', tableName: 'party_visit',
  properties: { hash: p.text().primary(), caseNo: p.text(), place: p.text(), party: p.text(), partyRole: p.text(), expiresAt: p.datetime() },
});

/** 紧急查阅; reason and remark are sealed under the key of the case. */
export const BreakGlassRow = defineEntity({
  name: 'BreakGlassRow', tableName: 'break_glass',
  properties: {
    id: p.text().primary(), caseNo: p.text(), place: p.text(), askedBy: p.text(), reason: p.blob().nullable(), at: p.datetime(), until: p.datetime(),
    review: p.json<Record<string, unknown>>().nullable(), remark: p.blob().nullable(),
  },
  indexes: [
    { name: 'break_glass_place_index', properties: ['place', 'id'] }, { name: 'break_glass_case_no_index', properties: ['caseNo', 'askedBy'] },
  ],
});

/** Cases that are stored only; the body names nobody but who recorded it. */
export const StorageOnlyRow = defineEntity({
  name: 'StorageOnlyRow', tableName: 'storage_only',
  properties: {
    position: p.bigint().primary().autoincrement(), caseNo: p.text(), place: p.text(), since: p.datetime(), erasableFrom: p.text(),
    body: p.json<Record<string, unknown>>(), ended: p.json<Record<string, unknown>>().nullable(),
  },
  indexes: [{ name: 'storage_only_running_index', expression: `create unique index "storage_only_running_index" on "storage_only" ("case_no") where "ended" is null` }],
});

/** To which account of the issuer a user name belongs here; added to alone. */
export const StaffSubjectRow = defineEntity({
  name: 'StaffSubjectRow', tableName: 'staff_subject',
  properties: { username: p.text().primary(), subject: p.text(), seenAt: p.datetime().defaultRaw('now()') },
});

export const ACCESS_ENTITIES = [ReadingRow, CodeRow, CodeTryRow, VisitRow, BreakGlassRow, StorageOnlyRow, StaffSubjectRow];
