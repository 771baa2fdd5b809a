import { describe, expect, it } from '@jest/globals';
import { columnsOf, inColumns } from './columns.js';

describe('columns', () => {
  it('counts two columns for a Chinese character, also for the rare ones', () => {
    expect([columnsOf('abc'), columnsOf('仲裁'), columnsOf('罗䶮'), columnsOf('𬱖')]).toEqual([3, 4, 4, 2]);
  });

  it('sets rows under each other whatever the script', () => {
    expect(inColumns([['法定', '2026-10-15'], ['law', 'x']])).toEqual(['法定  2026-10-15', 'law   x']);
  });
});
