import { afterAll, describe, expect, it } from '@jest/globals';
import { livesOf } from '@fengqiao/testing/walks';
import { preservation } from '../procedures/preservation.procedure.js';

const { life, untouched } = livesOf(preservation);
const asked = () => life().take('apply', '2025-09-04', { applicant: 'worker', what: '冻结示例公司账户', amount: 960_000 });
const ordered = () => asked().take('order', '2025-09-05', { number: '（2025）财保1号', security: 'waived', reason: '劳动者生活困难' });
const suit = (on: string) => ({ how: 'arbitration', on, number: '示劳人仲案〔2025〕9号' });

describe('preservation before action', () => {
  it('is ruled on in forty-eight hours', () => {
    expect(asked().lastDay('ruling')).toBe('2025-09-06');
    expect(asked().take('refuse', '2025-09-05', { number: '1号', reason: '没有紧急情况' }).state).toBe('refused');
  });

  it('stays where the applicant goes to arbitration or court within thirty days, however late that is entered', () => {
    expect(ordered().lastDay('follow')).toBe('2025-10-09');
    const kept = ordered().take('follow', '2025-10-13', suit('2025-10-09'));
    expect(kept.state).toBe('kept');
    expect(kept.clock('follow')).toMatchObject({ state: 'met', closedOn: '2025-10-09' });
    expect(ordered().ask('follow', '2025-10-13', suit('2025-10-10'))).toMatchObject({ code: 'preservation-lapsed', details: { lastDay: '2025-10-09' } });
    expect(ordered().ask('follow', '2025-10-13', suit('2025-09-04'))).toMatchObject({ code: 'date-out-of-order' });
  });

  it('is lifted by itself after thirty days, or earlier with a reason', () => {
    expect(ordered().take('lapse', '2025-10-10').docket).toMatchObject({ state: 'lifted', facts: { lifted: { why: 'not-followed' } } });
    expect(ordered().take('lift', '2025-09-20', { why: 'settled' }).docket).toMatchObject({ state: 'lifted', facts: { lifted: { why: 'settled' } } });
  });
});

afterAll(() => expect(untouched()).toEqual([]));
