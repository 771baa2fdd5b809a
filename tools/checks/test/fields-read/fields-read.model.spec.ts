import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from '../../../cli/src/shipped.js';
import { shippedTables } from '../../../cli/test/simulated-system.js';
import { FIRST_DAY } from '../../model/page-life.js';
import { emptyFields, fullDispute } from './full-file.js';
import { deskReadings, gatherReadings } from './gather.js';
import { KEPT_FOR, noticeFields } from './notice.js';
import { fieldsPage, fullTable } from './page.js';
import { fieldTable, idleEntries, neverRead, type Row } from './table.js';

const PAGE = join(repository, 'docs/security/fields-read.md');
const full = fullDispute({ door: 0, relation: 'labour', papers: 'all' }, FIRST_DAY);
let rows: readonly Row[] = [];
let notice: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>();
/** Each field of a notice with its readers, and with what it is kept for. */
const noticeRead = (): Map<string, string[]> =>
  new Map([...notice].map(([field, readers]) => [field, [...[...readers].sort(), ...(KEPT_FOR[field] ? [KEPT_FOR[field]] : [])]]));

beforeAll(async () => {
  const tables = await shippedTables();
  const { readings, systems } = await gatherReadings(tables);
  rows = fieldTable(STANDARD_PURPOSES, readings, deskReadings(full));
  notice = noticeFields(systems, tables);
  if (process.env['FENGQIAO_PRINT_FIELDS']) console.log(fullTable(rows));
  if (process.env['FENGQIAO_WRITE_FIELDS']) await writeFile(PAGE, fieldsPage(STANDARD_PURPOSES, rows, noticeRead()));
});

describe('the fields that go from agency to agency', () => {
  it('are looked for in a file that says something under every field', () => expect(emptyFields(full)).toEqual([]));

  it('are each read by their receiver: none is received and never read', () => expect(neverRead(rows)).toEqual([]));

  it('stand on the list for people only where no rule and no paper reads them', () => expect(idleEntries(STANDARD_PURPOSES, rows)).toEqual([]));

  it('are each read by an observer where they tell of a step', () => {
    expect([...noticeRead()].filter(([, readers]) => readers.length === 0).map(([field]) => field)).toEqual([]);
    expect(Object.keys(KEPT_FOR).filter(field => notice.get(field)?.size !== 0)).toEqual([]);
  });

  it('stand in docs/security/fields-read.md as they are', async () => {
    expect(await readFile(PAGE, 'utf8')).toBe(fieldsPage(STANDARD_PURPOSES, rows, noticeRead()));
  });
});
