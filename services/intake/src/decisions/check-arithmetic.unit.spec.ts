import type { ClaimItem } from '@fengqiao/case-file';
import { civilDate, fen } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { claimOf } from '@fengqiao/testing/walks';
import { file } from '../../test/claims.js';
import { checkArithmetic, daysOf, worthOf } from './check-arithmetic.js';

const claims = (...more: Partial<ClaimItem>[]) => checkArithmetic(file({ claims: more.map((part, at) => ({ ...claimOf(`c${at}`), ...part })) }));
const RIDER = { rate: fen(750_000), per: 'month' as const, monthDays: 30, from: civilDate('2022-08-21'), to: civilDate('2022-12-08'), paid: fen(865_333) };

describe('the arithmetic of a claim', () => {
  it('counts first and last day, and agrees with the sum that was published (K01)', () => {
    expect([daysOf(RIDER), worthOf(RIDER)]).toEqual([110, 1_884_667]);
    expect(claims({ amount: fen(1_884_667), working: RIDER })).toEqual([]);
  });

  it('says what the working comes to where the sum differs', () => {
    const [line] = claims({ amount: fen(1_900_000), working: RIDER });
    expect(line).toMatchObject({ code: 'amount-does-not-add-up', why: { zh: expect.stringContaining('18,846.67') } });
  });

  it('warns of days that are not whole, and of nothing where they are (K15)', () => {
    const slip = (paid: number) => ({ amount: fen(309_000), working: { rate: fen(17_000), per: 'day' as const, paid: fen(paid) } });
    expect(claims(slip(1_500_000))).toMatchObject([{ code: 'days-not-whole', why: { zh: expect.stringContaining('106.41') } }]);
    expect(claims(slip(31_000))).toEqual([]);
  });

  it('has nothing to say of a claim without a working', () => expect(claims({}, { amount: undefined })).toEqual([]));

  it('shows the months of average wage (K03)', () => {
    const dispute = file({ claims: [claimOf('c1', { kind: 'economic-compensation' })],
      employment: { relation: 'labour', region: 'wenzhou', startedOn: civilDate('2020-06-14'), endedOn: civilDate('2021-03-02') } });
    expect(checkArithmetic(dispute)).toMatchObject([{ code: 'severance-months', why: { zh: expect.stringContaining('261 日') } }]);
  });
});
