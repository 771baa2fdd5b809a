import { describe, expect, it } from '@jest/globals';
import { mediating, VERIFIED } from '../../test/talks.js';

describe('the ladder of stations', () => {
  it('hands a case down to an outlet, without its mediator, and never to where it is', () => {
    const one = mediating().take('move', '2026-03-05', { direction: 'down', to: 'courier-outlet', reason: '网点处置' });
    expect(one.facts['moves']).toEqual([{ on: '2026-03-05', from: 'courier-station', to: 'courier-outlet', direction: 'down', reason: '网点处置' }]);
    expect(one.refusal('verify', '2026-03-05', VERIFIED)).toBe('no-mediator-assigned');
    expect(one.refusal('move', '2026-03-05', { direction: 'up', to: 'courier-outlet', reason: '重复' })).toBe('already-at-station');
  });
});
