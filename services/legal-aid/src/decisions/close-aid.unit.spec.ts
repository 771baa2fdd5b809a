import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { closeAid } from './close-aid.js';

const close = (facts: AidDocket['facts'], endedOn = '2026-04-09') =>
  closeAid(aDocket('assisting', facts), { endedOn: civilDate(endedOn), outcome: 'paid' }, timeOn('2026-04-10'));

describe('the end of the matter', () => {
  it('waits for the answers of others and for papers owed', () => {
    expect(close({ awaiting: ['arbitration'] })).toMatchObject({ code: 'answers-outstanding' });
    expect(close({ papersOwed: ['户籍证明'] })).toMatchObject({ code: 'papers-still-owed' });
    expect(close({}, '2026-04-11')).toMatchObject({ code: 'ended-after-entry' });
  });

  it('tells the referring body, and starts the clock of the closing papers', () => {
    expect(close({})).toMatchObject({ clocks: { closing: { from: '2026-04-09' } }, answer: { result: { outcome: 'granted' } } });
  });
});
