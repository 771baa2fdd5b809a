import { caseNumberField, civilDateField, text } from '@fengqiao/case-file';
import { Refused, refuse, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';

/** One entry of an agency's own case system, as it hands it over: what it did, when, in which of its cases. */
export const Entry = z.strictObject({
  /** Its running number over there, never used twice: by it an entry is carried out once. */
  seq: text(60),
  /** The case's number in that system. */
  number: text(100),
  /** The number for life of the case, as it came with the hand-off. */
  caseNo: caseNumberField,
  /** Its own word for the step; the status map says which action that is. */
  event: text(60),
  on: civilDateField,
  /** What the action's form asks for beyond what the map fills in. */
  input: z.record(z.string(), z.unknown()).default({}),
});
export type Entry = z.infer<typeof Entry>;

/** A line of a hand-over file: an entry, or why it is none. `line` counts from 1. */
export interface Line {
  readonly line: number;
  readonly entry: Entry | Refusal;
}

/** A field as a cell: in quotes, so that commas and line breaks stay where they are. */
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Entries as a hand-over file that {@link readHandOver} reads: JSON, or CSV with the heads of Chinese case systems. */
export function writeHandOver(entries: readonly Entry[], format: 'json' | 'csv'): string {
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`;
  const rows = entries.map(entry => Object.values(HEADS).map(name => quoted(name === 'input' ? JSON.stringify(entry.input) : entry[name])));
  return `\uFEFF${[Object.keys(HEADS), ...rows].map(row => row.join(',')).join('\r\n')}\r\n`;
}

/** Column heads as they stand in files of Chinese case systems. */
const HEADS: Readonly<Record<string, keyof Entry>> = { 序号: 'seq', 本系统案号: 'number', 统一案号: 'caseNo', 事项: 'event', 日期: 'on', 内容: 'input' };

/** RFC 4180: fields in quotes may hold commas, quotes (doubled) and line breaks. */
function csvFields(content: string): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted]: [string[], string, boolean] = [[], '', false];
  const endField = () => { row.push(field); field = ''; };
  const endRow = () => { endField(); if (row.some(value => value !== '')) rows.push(row); row = []; };
  for (let at = 0; at < content.length; at += 1) {
    const sign = content[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (content[at + 1] === '"') { field += '"'; at += 1; } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') endField();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') field += sign;
  }
  endRow();
  return rows;
}

/** JSON inside a cell; text that is none is kept, and the schema says what is wrong with it. */
function cell(head: string, value: string): unknown {
  if (head !== 'input') return value;
  try { return value === '' ? {} : JSON.parse(value) as unknown; } catch { return value; }
}

function csvRecords(content: string): Record<string, unknown>[] {
  const [heads = [], ...rows] = csvFields(content.replace(/^\uFEFF/, ''));
  const names = heads.map(head => HEADS[head.trim()] ?? head.trim());
  return rows.map(row => Object.fromEntries(names.map((name, at) => [name, cell(name, (row[at] ?? '').trim())] as const)));
}

const unreadable = (why: string) => new Refused(refuse('hand-over-unreadable', 'invalid',
  { zh: '移交文件既不是 JSON 数组，也不是带表头的 CSV', en: `The hand-over file is neither a JSON array nor CSV with heads: ${why}` },
  { zh: `请按表头导出：${Object.keys(HEADS).join('、')}`, en: `Export it with the heads ${Object.values(HEADS).join(', ')}` }));

function recordsOf(content: string): readonly unknown[] {
  if (!/^\s*[[{]/.test(content)) return csvRecords(content);
  try {
    const parsed: unknown = JSON.parse(content);
    if (Array.isArray(parsed)) return parsed;
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  throw unreadable('not an array');
}

const lineInvalid = (error: z.ZodError): Refusal => refuse('hand-over-line-invalid', 'invalid',
  { zh: '该行填写不完整或者格式有误', en: 'This line is not complete or not well formed' }, { zh: '请按所列各项在原系统更正后重新导出', en: 'Correct the fields listed at the source and export it again' },
  { details: { errors: error.issues.map(issue => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })) } });

/**
 * Reads a hand-over file of an existing case system, JSON or CSV. A bad line is refused alone.
 * @throws Refused `hand-over-unreadable` where it is no such file at all
 */
export function readHandOver(content: string): Line[] {
  return recordsOf(content).map((record, at): Line => {
    const parsed = Entry.safeParse(record);
    return { line: at + 1, entry: parsed.success ? parsed.data : lineInvalid(parsed.error) };
  });
}
