import { describe, expect, it } from '@jest/globals';
import { Health } from './health.js';

const fine = { name: 'database', check: async () => true as const };

describe('health', () => {
  it('is ready when every part answers', async () => {
    expect(await new Health([fine]).check()).toEqual({ ready: true, parts: { database: 'ok' } });
  });

  it('names the part that is away to everybody, and why to the log alone', async () => {
    const heard: unknown[] = [];
    const broken = { name: 'database', check: async () => { throw new Error('connect ECONNREFUSED 10.1.2.3:5432'); } };
    const state = await new Health([broken, { name: 'bus', check: async () => 'reconnecting' }], (part, fault) => heard.push(part, fault)).check();
    expect(state).toEqual({ ready: false, parts: { database: 'away', bus: 'reconnecting' } });
    expect(heard).toEqual(['database', expect.any(Error)]);
  });

  it('looks once for all who ask at the same time, and again for who asks later', async () => {
    let looks = 0;
    const health = new Health([{ name: 'database', check: async () => { looks++; return true; } }]);
    await Promise.all([health.check(), health.check(), health.check()]);
    expect(looks).toBe(1);
    await health.check();
    expect(looks).toBe(2);
  });
});
