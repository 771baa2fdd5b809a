import { livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { stationCheck } from '../procedures/station-check.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(stationCheck);

describe('the five haves of a station', () => {
  const all = { plate: true, room: true, rules: true, people: true, seal: true };

  it('names what is missing, sets a day, and passes only with all five', () => {
    const one = life().take('begin', DAY, { station: 'township-01' }).take('check', DAY, { ...all, seal: false, putRightBy: '2026-04-01' });
    expect(one.docket).toMatchObject({ state: 'lacking', facts: { checks: [{ lacking: ['seal'] }] } });
    expect(one.running).toEqual({ completion: '2026-04-01' });
    expect(one.take('check', '2026-03-20', all).state).toBe('complete');
    life().take('begin', DAY, { station: 'township-02' }).take('shut', DAY, { note: '并入邻站' });
  });
});

afterAll(() => expect(untouched()).toEqual([]));
