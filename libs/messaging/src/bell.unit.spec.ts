import { describe, expect, it } from '@jest/globals';
import { Bell } from './bell.js';

const LONG = 60_000;

describe('a bell', () => {
  it('wakes who waits', async () => {
    const bell = new Bell();
    const heard = bell.heard(LONG);
    bell.ring();
    await heard;
  });

  it('wakes all who wait', async () => {
    const bell = new Bell();
    const heard = [bell.heard(LONG), bell.heard(LONG)];
    bell.ring();
    await Promise.all(heard);
  });

  it('rung while nobody waits, wakes the next who does, once', async () => {
    const bell = new Bell();
    bell.ring();
    bell.ring();
    await bell.heard(LONG);
    const order: string[] = [];
    const second = bell.heard(1).then(() => order.push('time'));
    await second;
    expect(order).toEqual(['time']);
  });
});
