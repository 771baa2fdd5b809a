import { describe, expect, it } from '@jest/globals';
import type { CaseFile } from '@fengqiao/case-file';
import { makeCaseNumber } from '@fengqiao/kernel';
import { Registration } from '../procedures/claim.inputs.js';
import { SelfSaid, fileByPhone } from './file-by-phone.js';

const CASE = makeCaseNumber('WZ', 2026, Uint8Array.of(1, 2, 3, 4, 5));
const party = (role: 'applicant' | 'respondent', name: string, more: object = {}) => ({ id: role, role, kind: role === 'applicant' ? 'person' : 'firm', name, ...more });
const fileOf = ({ firm = '虚构配送公司', kind = 'wages', months = ['2026-09'] } = {}) => ({
  parties: [party('applicant', '㛃测', { phone: '13900000001' }), party('respondent', firm)], claims: [{ id: 'c', kind, title: kind, months }],
}) as unknown as CaseFile;
const filed = (own: CaseFile[], more: object = {}) =>
  fileByPhone({ particulars: {}, file: fileOf(), own: own.map(file => ({ caseNo: CASE, file })), ...more });

describe('a filing by telephone', () => {
  it('comes by the code of the station that was scanned, or online where none was', () => {
    expect(filed([], { station: 'courier-station' }).channel).toEqual({ kind: 'qr-scan', station: 'courier-station' });
    expect(filed([]).channel).toEqual({ kind: 'online' });
  });

  it('is what a clerk could have registered', () => {
    const input = filed([fileOf()], { particulars: { wish: { body: 'trade', station: 'courier-station' }, knewOn: '2026-09-30', declaredHeadcount: 3 }, openAnyway: '另一份工资' });
    expect(Registration.parse(input)).toMatchObject({ wish: { body: 'trade' }, knewOn: '2026-09-30', declaredHeadcount: 3, openAnyway: '另一份工资' });
  });

  it.each([
    ['the same firm, claim and month repeats it', {}, 'duplicate'],
    ['the same firm by another spelling repeats it', { firm: '虚构 配送公司' }, 'duplicate'],
    ['other months are another matter of the same parties', { months: ['2026-01'] }, 'same-parties'],
    ['another claim is another matter of the same parties', { kind: 'rest', months: [] }, 'same-parties'],
  ] as const)('of %s', (_what, own, kind) => {
    expect(filed([fileOf(own as Parameters<typeof fileOf>[0])]).found).toMatchObject([{ caseNo: CASE, kind }]);
  });

  it('has nothing to do with a matter against another firm', () => {
    expect(filed([fileOf({ firm: '虚构快运公司' })]).found).toEqual([]);
  });

  it('lets nobody write the channel, what was found, or why a second case is opened', () => {
    for (const more of [{ channel: { kind: 'post' } }, { found: [] }, { openAnyway: '任意' }]) expect(SelfSaid.safeParse(more).success).toBe(false);
  });
});
