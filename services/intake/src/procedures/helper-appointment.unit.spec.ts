import { appointed, appointmentWalks, untouched } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { helperAppointment } from './helper-appointment.procedure.js';

describe('the appointment of a helper at the window', () => {
  it('ends for misconduct, but not for figures that nobody has', () => {
    const one = appointed(helperAppointment, 'volunteer');
    expect(one.refusal('assess', '2026-07-10', { period: { from: '2026-04-01', to: '2026-06-30' }, grade: 'poor' })).toBe('unknown-action');
    expect(one.refusal('remove', '2026-07-10', { ground: 'poor-work', reason: '考核' })).toBe('input-invalid');
    expect(one.refusal('remove', '2026-07-10', { ground: 'misconduct', reason: '泄露职工隐私' })).toBe('taken');
  });

  it('takes every step of the page', () => {
    expect(untouched(helperAppointment, appointmentWalks(helperAppointment, 'volunteer'))).toEqual([]);
  });
});
