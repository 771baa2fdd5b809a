import { civilDate } from '@fengqiao/kernel';
import { timeOn } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { docket, duty, signed } from '../../test/dispute.js';
import { remindDebtor } from './remind-debtor.js';

const today = timeOn('2026-04-02');
const owing = (more: Parameters<typeof duty>[1] = {}) => docket('agreed', {}, { instruments: [signed('2026-03-06', [duty('2026-04-30', more)])] });

describe('a reminder', () => {
  it('is noted with its day, and goes to nobody who has paid', () => {
    expect(remindDebtor(owing(), { how: '短信' }, today)).toEqual({ facts: { reminders: [{ on: '2026-04-02', how: '短信' }] } });
    expect(remindDebtor(owing({ paidOn: civilDate('2026-04-01') }), { how: '短信' }, today)).toMatchObject({ code: 'nothing-to-remind' });
  });
});
