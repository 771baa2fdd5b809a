import { describe, expect, it } from '@jest/globals';
import { refuse, Refused } from '@fengqiao/kernel';
import fc from 'fast-check';
import { makeLogger } from './make-logger.js';
import { NestLog } from './nest-log.js';

/** A fictional person; none of this may ever stand in a log. */
const CANARY = { name: '林晚舟', idNumber: '110101199003070011', phone: '13900001111', bank: '6222020000001234567', mail: 'wan.lin@post.example' };
const CANARIES = Object.values(CANARY);

function logged(write: (log: ReturnType<typeof makeLogger>) => void): string {
  let out = '';
  write(makeLogger({ AGENCY: 'intake', LOG_LEVEL: 'trace' }, { write: line => { out += line; } }));
  return out;
}
const expectClean = (out: string) => {
  expect(out).not.toBe('');
  for (const canary of CANARIES) expect(out).not.toContain(canary);
};
const thrownBy = (act: () => unknown): Error => {
  try { act(); } catch (error) { return error as Error; }
  throw new Error('nothing was thrown');
};

/** How the libraries below us quote what they stumble over. */
const FAULTS: readonly [what: string, fault: Error][] = [
  ['a body that is no JSON', thrownBy(() => JSON.parse(`{"name":"${CANARY.name}","idNumber":${CANARY.idNumber}x`))],
  ['a database that quotes the row', Object.assign(new Error(`insert into "docket" values ('${CANARY.name}') - duplicate key`), {
    code: '23505', detail: `Key (id_number)=(${CANARY.idNumber}) already exists.`, constraint: 'docket_pkey', table: 'docket', query: `values ('${CANARY.name}')`, parameters: CANARIES })],
  ['a database that was away', Object.assign(new Error(`connect ECONNREFUSED while writing ('${CANARY.name}', ${CANARY.phone})`), { code: 'ECONNREFUSED' })],
  ['a value nobody foresaw', new TypeError(`Cannot read properties of undefined (reading '${CANARY.phone}') for ${CANARY.name}`)],
  ['a cause behind a cause', new Error('outer', { cause: new Error(`inner ${CANARY.bank}`, { cause: { idNumber: CANARY.idNumber, note: CANARY.phone } }) })],
  ['a refusal with its details', new Refused(refuse('x-refused', 'invalid', { zh: `${CANARY.name}`, en: `about ${CANARY.mail}` }, { zh: '无', en: 'none' }, { details: { name: CANARY.name } }))],
  ['several faults at once', new AggregateError([new Error(CANARY.name)], `all of ${CANARY.phone}`)],
];

describe('a log', () => {
  it.each(FAULTS)('keeps the person out of %s', (_what, fault) => {
    expectClean(logged(log => log.error({ err: fault }, 'unforeseen fault')));
    expectClean(logged(log => log.error(fault)));
    expectClean(logged(log => log.warn({ fault: `${fault.name}: ${fault.message}` }, 'tried again')));
    expectClean(logged(log => new NestLog(log).error(fault)));
  });

  it('still says what kind of fault it was, and where', () => {
    const [, [, duplicate]] = FAULTS as [unknown, [string, Error]];
    const line = JSON.parse(logged(log => log.error({ err: duplicate, path: '/v1/claim' }, 'unforeseen fault'))) as { err: { stack: string } };
    expect(line).toMatchObject({ agency: 'intake', path: '/v1/claim', msg: 'unforeseen fault', err: { code: '23505', message: 'the database refused docket docket_pkey' } });
    expect(line.err.stack).toMatch(/^\s+at .*make-logger\.unit\.spec/);
    expect(logged(log => log.error({ err: new RangeError('no leaf 3 among 2') }, 'x'))).toContain('no leaf 3 among 2');
  });

  it('says when, in UTC and with the zone', () => {
    const { time } = JSON.parse(logged(log => log.info('ready'))) as { time: string };
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
  });

  it('keeps case numbers, message ids and codes, which operations need', () => {
    const ids = { caseNo: 'NC26-0000123-A', messageId: '019a9f3c-7d7e-7b3a-8f21-139000011112', code: 'consent-missing', amount: 12_000_00 };
    expect(JSON.parse(logged(log => log.warn(ids, 'parked')))).toMatchObject(ids);
  });

  it('removes private fields at any depth, and numbers of people from any text', () => {
    fc.assert(fc.property(fc.constantFrom('name', 'idNumber', 'phone', 'address', 'password', 'token', 'authorization', 'input', 'file'), fc.nat(4), (field, depth) => {
      let fields: object = { [field]: CANARIES.join(' ') };
      for (let i = 0; i < depth; i++) fields = i % 2 ? { list: [fields] } : { inner: fields };
      expectClean(logged(log => log.info({ fields }, 'x')));
    }));
    expectClean(logged(log => log.info({ note: `${CANARY.idNumber},${CANARY.phone};+86 ${CANARY.phone} ${CANARY.bank} ${CANARY.mail}` }, `asked by ${CANARY.phone}`)));
  });

  it('changes nothing of what it was given', () => {
    const fields = Object.freeze({ who: Object.freeze({ name: CANARY.name }) });
    logged(log => log.info(fields, 'x'));
    expect(fields).toEqual({ who: { name: CANARY.name } });
  });
});
