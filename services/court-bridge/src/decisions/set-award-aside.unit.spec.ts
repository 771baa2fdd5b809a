import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { Walk, aFile, anAgreement, timeOn } from '@fengqiao/testing/walks';
import { awardSetAside } from '../procedures/award-set-aside.procedure.js';

const FINAL = anAgreement({ id: 'award-1', kind: 'award', issuedOn: civilDate('2026-04-01'), effectiveOn: civilDate('2026-04-01') });
const { effectiveOn: _none, ...NON_FINAL } = FINAL;
const applied = (more: object = {}, award = FINAL, on = '2026-05-07') => new Walk(awardSetAside, { file: aFile({ instruments: [award] }) })
  .take('apply', on, { award: 'award-1', applicant: 'firm', grounds: ['wrong-law'], countedFrom: '2026-04-07', ...more });
const ACCEPT = { number: '（2026）示01民特1号', workerSuitPending: false };

describe('setting a final award aside', () => {
  it('is the employer’s, within thirty days of the award', () => {
    expect(applied().take('accept', '2026-05-07', ACCEPT).state).toBe('accepted');
    expect(applied({}, FINAL, '2026-05-08').ask('accept', '2026-05-08', ACCEPT)).toMatchObject({ code: 'set-aside-too-late', details: { lastDay: '2026-05-07' } });
    expect(applied({ postedOn: '2026-05-07' }, FINAL, '2026-05-11').take('accept', '2026-05-11', ACCEPT).state).toBe('accepted');
  });

  it('is not the worker’s, and not open for an award that is not final', () => {
    expect(applied({ applicant: 'worker' }).ask('accept', '2026-05-07', ACCEPT)).toMatchObject({ code: 'set-aside-not-open' });
    expect(applied({}, NON_FINAL).ask('accept', '2026-05-07', ACCEPT)).toMatchObject({ code: 'set-aside-not-open' });
    expect(applied({ award: 'other' }).ask('accept', '2026-05-07', ACCEPT)).toMatchObject({ code: 'award-not-in-file' });
  });

  it('notes a minimum wage that is not the table’s of the day of the award (K40)', () => {
    const wage = timeOn('2026-04-01').minimumWage(aFile().employment!.region, civilDate('2026-04-01')) as { monthly: number };
    expect(applied({ claimedMinimumWage: 122_500 }).facts).toMatchObject({ wageDiffers: { claimed: 122_500, table: wage.monthly } });
    expect(applied({ claimedMinimumWage: wage.monthly }).facts).not.toHaveProperty('wageDiffers');
  });

  it('waits for the worker’s suit, and is open for thirty days after that has fallen', () => {
    expect(applied().ask('accept', '2026-05-07', { ...ACCEPT, workerSuitPending: true })).toMatchObject({ code: 'worker-suit-pending' });
    expect(applied({ path: 'worker-suit-ended', countedFrom: '2026-06-01' }, FINAL, '2026-07-01').take('accept', '2026-07-01', ACCEPT).state).toBe('accepted');
  });

  it('lets the rest of the award stand where the ruling names what falls', () => {
    const accepted = applied().take('accept', '2026-05-07', ACCEPT);
    const [falls, ...stand] = FINAL.obligations.map(obligation => obligation.id);
    const ruling = { number: '1号', ground: 'wrong-law', reasons: '一项适用法律错误' };
    expect(accepted.ask('setAside', '2026-06-01', { ...ruling, items: ['other'] })).toMatchObject({ code: 'award-item-unknown' });
    const [award] = accepted.take('setAside', '2026-06-01', { ...ruling, items: [falls] }).docket.file.instruments;
    expect(stand).not.toEqual([]);
    expect(award!.obligations.map(obligation => obligation.id)).toEqual(stand);
    expect(award).toMatchObject({ effectiveOn: FINAL.effectiveOn, setAsideOn: '2026-06-01' });
  });

  it('empties the award and leaves fifteen days to sue from receipt of the ruling', () => {
    const walk = applied().take('accept', '2026-05-07', ACCEPT).take('setAside', '2026-06-01', { number: '1号', ground: 'wrong-law', reasons: '适用法律错误' }).take('serveRuling', '2026-06-03', { receivedOn: '2026-06-03' });
    expect(walk.docket.file.instruments[0]).not.toHaveProperty('effectiveOn');
    expect(walk.docket.file.instruments[0]!.obligations).toEqual([]);
    expect(walk.clock('suit')).toMatchObject({ state: 'running', lastDay: '2026-06-18' });
  });
});
