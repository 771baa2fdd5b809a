import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import { generateAgencyKeys, loadAgencyKeys, loadDirectory, publicKeysOf, verifyLog } from '@fengqiao/trust';
import { makeLogger } from './make-logger.js';
import { SealedLog } from './sealed-log.js';

const file = generateAgencyKeys('intake');
const [keys, directory] = [orThrow(loadAgencyKeys(file)), orThrow(loadDirectory([publicKeysOf(file)]))];

describe('what a service logs', () => {
  it('is a chain that the agency seals, from the first line to the last', () => {
    const lines: string[] = [];
    const sealed = new SealedLog('intake', { write: line => { lines.push(...line.trimEnd().split('\n')); } });
    const log = makeLogger({ AGENCY: 'intake', LOG_LEVEL: 'info' }, sealed);
    log.info({ config: { PORT: 1 } }, 'starting');
    log.warn({ code: 'storage-only' }, '拒绝 "refused", with "run":"something" and\na line end');
    log.error(new Error('unforeseen'));
    sealed.seal(keys);
    log.info('stopped');
    sealed.seal(keys);
    expect(verifyLog(lines, directory)).toMatchObject({ ok: true, others: 0, runs: [{ agency: 'intake', lines: 6, sealedTo: 5 }] });
    expect(verifyLog(lines.filter(line => !line.includes('storage-only')), directory)).toMatchObject({ ok: false, faults: [{ kind: 'missing', n: 3 }] });
  });
});
