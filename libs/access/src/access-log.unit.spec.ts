import { describe, expect, it } from '@jest/globals';
import { AccessLog, type Reading } from './access-log.js';

const reading = (n: number): Reading => ({
  id: `r${n}`, at: '2026-03-02T09:00:00.000Z', actor: 'nanchang.clerk', endpoint: 'docket.read', caseNo: 'NC26-1', docketId: 'd1', relation: 'takes-part', purpose: 'claim',
});

describe('the log of readings', () => {
  it('writes many at once, in their order', async () => {
    const batches: (readonly Reading[])[] = [];
    const log = new AccessLog({ append: async readings => void batches.push(readings) }, () => undefined);
    for (let n = 0; n < 300; n++) expect(log.note(reading(n))).toBeUndefined();
    await log.stop();
    expect(batches.map(batch => batch.length)).toEqual([300]);
    expect(batches[0]!.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, n) => `r${n}`));
  });

  it('loses nothing while the database is away', async () => {
    const kept: Reading[] = [];
    const faults: unknown[] = [];
    let away = true;
    const log = new AccessLog({ append: async readings => { if (away) throw new Error('away'); kept.push(...readings); } }, fault => void faults.push(fault));
    log.note(reading(1));
    await log.flush();
    log.note(reading(2));
    away = false;
    await log.stop();
    expect([kept.map(({ id }) => id), faults]).toEqual([['r1', 'r2'], [new Error('away')]]);
  });

  it('lets nobody read on when too much is unwritten', async () => {
    const log = new AccessLog({ append: () => new Promise(() => undefined) }, () => undefined);
    const answers = Array.from({ length: 5_001 }, (_, n) => log.note(reading(n)));
    expect(answers.filter(answer => answer === undefined)).toHaveLength(5_000);
    expect(answers.at(-1)).toMatchObject({ code: 'access-log-unavailable', nature: 'unavailable' });
    void log.flush();
  });
});
