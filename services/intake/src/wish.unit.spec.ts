import { livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { wish } from './procedures/wish.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(wish);

describe('a wish', () => {
  it('is collected, given to somebody, answered and told back', () => {
    const collected = () => life().take('collect', DAY, { topic: 'rest-place', wish: '商圈增设骑手休息点', shared: 30 });
    const one = collected().take('assign', DAY, { handler: '街道总工会' }).take('answer', '2026-03-20', { feedback: '四月增设两处' }).take('tell', '2026-03-21');
    expect(one.docket).toMatchObject({ state: 'told', facts: { toldOn: '2026-03-21' } });
    collected().take('keep', DAY, { feedback: '留作立法建议参考' });
  });
});

afterAll(() => expect(untouched()).toEqual([]));
