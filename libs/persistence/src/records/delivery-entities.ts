import { defineEntity, p } from '@mikro-orm/core';

/** How far a message of the outbox has got: tries, the letter it went in, the sheet that holds its receipt. */
export const DeliveryRow = defineEntity({
  name: 'DeliveryRow', tableName: 'delivery',
  properties: {
    position: p.bigint().primary().autoincrement(false), attempts: p.integer().default(0), nextTryAt: p.datetime().defaultRaw('now()'),
    publishedAt: p.datetime().nullable(), letter: p.text().nullable(), leaf: p.integer().nullable(), sheet: p.text().nullable(), line: p.integer().nullable(),
    reason: p.text().nullable(), receiptedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'delivery_open_index', expression: 'create index "delivery_open_index" on "delivery" ("next_try_at", "position") where receipted_at is null' }],
});

/** Own signatures: the digests of a letter in their order, separated by spaces, under one signature. */
export const SentLetterRow = defineEntity({
  name: 'SentLetterRow', tableName: 'sent_letter',
  properties: { id: p.text().primary(), profile: p.text(), signedRoot: p.text(), digests: p.text() },
});

/** Signatures of others over what they sent, kept alike. */
export const ReceivedLetterRow = defineEntity({
  name: 'ReceivedLetterRow', tableName: 'received_letter',
  properties: { id: p.text().primary(), profile: p.text(), signedRoot: p.text(), digests: p.text() },
});

/** Receipts that others gave, a JSON array under one signature. */
export const ReceiptSheetRow = defineEntity({
  name: 'ReceiptSheetRow', tableName: 'receipt_sheet',
  properties: { id: p.text().primary(), profile: p.text(), signedRoot: p.text(), receipts: p.text() },
});

export const DELIVERY_ENTITIES = [DeliveryRow, SentLetterRow, ReceivedLetterRow, ReceiptSheetRow];
