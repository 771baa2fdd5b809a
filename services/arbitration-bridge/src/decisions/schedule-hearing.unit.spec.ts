import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@fengqiao/kernel';
import type { DocketConsulted } from '@fengqiao/procedure';
import { aCaseNumber, anAppointment, type Walk } from '@fengqiao/testing/walks';
import { HEARING, NOTICE, accepted, heard, notified } from '../../test/stations.js';

/** Another case of the commission, notified of a hearing on the same morning in the first room before arbitrator 9. */
const other = (hearing: object = {}, more: Partial<DocketConsulted> = {}): DocketConsulted => ({
  id: 'other', caseNo: aCaseNumber(9), state: 'notified', openedOn: civilDate('2026-03-02'), clocks: [],
  facts: { tribunal: { presiding: 'arbitrator-9', others: [] }, hearings: [{ id: 'h', on: '2026-03-25', time: '09:00', form: 'room', place: '第一仲裁庭', ...hearing }] }, ...more,
});
const asked = (hearing: object = {}, tribunal: object = NOTICE.tribunal) =>
  ({ ...NOTICE, tribunal, hearing: { ...HEARING, form: 'room', place: '第一仲裁庭', time: '10:00', ...hearing } });
const notify = (walk: Walk, input: object) => walk.refusal('notifyOnce', '2026-03-10', input);
const among = (...others: DocketConsulted[]) => accepted().among(others);

describe('the calendar of rooms', () => {
  it('gives a room to one hearing of a half-day whose end is open, and names the other by docket, day and hour, not by its case', () => {
    const refused = among(other()).ask('notifyOnce', '2026-03-10', asked());
    expect(refused).toMatchObject({ code: 'place-booked', details: { docketId: 'other', on: '2026-03-25', time: '09:00', place: '第一仲裁庭' } });
    expect(JSON.stringify(refused)).not.toContain(aCaseNumber(9));
  });

  it('gives it to the next one from the minute at which the first is to end, and in the afternoon', () => {
    expect(notify(among(other({ until: '10:00' })), asked())).toBe('taken');
    expect(notify(among(other({ until: '10:01' })), asked())).toBe('place-booked');
    expect(notify(among(other()), asked({ time: '12:00' }))).toBe('taken');
    expect(notify(among(other({ time: '14:30' })), asked())).toBe('taken');
    expect(notify(among(other({ time: '14:30' })), asked({ time: '10:00', until: '15:00' }))).toBe('place-booked');
  });

  it('holds for the site of a mobile hearing as for a room, and not for hearings online', () => {
    const site = { form: 'mobile', place: '示例产业园流动庭' };
    expect(notify(among(other(site)), asked(site))).toBe('place-booked');
    expect(notify(among(other({ place: '网上仲裁庭', form: 'online' })), asked({ place: '网上仲裁庭', form: 'online' }))).toBe('taken');
    expect(notify(among(other()), asked({ place: '第二仲裁庭' }))).toBe('taken');
    expect(notify(among(other()), asked({ on: '2026-03-26' }))).toBe('taken');
  });

  it('knows the day that stands of a case: not one that was moved, nor one of a case that waits for none', () => {
    const moved = other();
    const hearings = [...(moved.facts['hearings'] as object[]), { id: 'h2', on: '2026-04-08', time: '09:00', form: 'room', place: '第一仲裁庭' }];
    expect(notify(among({ ...moved, facts: { ...moved.facts, hearings } }), asked())).toBe('taken');
    for (const state of ['heard', 'suspended', 'withdrawn']) expect(notify(among(other({}, { state })), asked())).toBe('taken');
    expect(notify(among(other({}, { facts: {} })), asked())).toBe('taken');
  });
});

describe('the calendar of tribunals', () => {
  it('lets nobody of a tribunal sit twice at once, in whatever room or online', () => {
    const busy = { presiding: 'arbitrator-1', others: ['arbitrator-8', 'arbitrator-9'] };
    expect(notify(among(other()), asked({ place: '第二仲裁庭' }, busy))).toBe('person-booked');
    expect(notify(among(other()), asked({ form: 'online', place: '网上仲裁庭' }, busy))).toBe('person-booked');
    expect(among(other()).ask('notifyOnce', '2026-03-10', asked({ place: '第二仲裁庭' }, busy))).toMatchObject({ message: { zh: expect.stringContaining('arbitrator-9') } });
  });

  it('holds when a hearing is moved or postponed, with the tribunal that the case has', () => {
    const on = { ...HEARING, on: '2026-04-08', time: '09:00', place: '第二仲裁庭', form: 'room' };
    const same = other({ on: '2026-04-08' }, { facts: { tribunal: { presiding: 'arbitrator-1', others: [] }, hearings: [{ ...on, place: '第三仲裁庭', id: 'h' }] } });
    expect(notified().among([same]).refusal('scheduleHearing', '2026-03-11', { hearing: on })).toBe('person-booked');
    expect(heard().among([same]).refusal('scheduleHearing', '2026-03-26', { hearing: on })).toBe('person-booked');
    expect(notified().among([same]).refusal('postpone', '2026-03-11', { by: 'worker', askedOn: '2026-03-11', why: '住院', granted: true, hearing: on })).toBe('person-booked');
    expect(notified().among([same]).refusal('postpone', '2026-03-11', { by: 'worker', askedOn: '2026-03-11', why: '住院', granted: false })).toBe('taken');
  });

  it('never stands in a case’s own way', () => {
    const walk = notified();
    const own = { ...other(), id: walk.docket.id, facts: walk.facts };
    expect(walk.among([own]).refusal('scheduleHearing', '2026-03-11', { hearing: { ...HEARING, time: '10:00' } })).toBe('taken');
  });

  it('has no arbitrator who is on leave that day, or whose appointment is suspended', () => {
    const of = (state: string, more: object = {}) => accepted().among({ 'arbitrator-appointment': [anAppointment(state, { id: 'arbitrator-1', ...more })] });
    const away = { leaves: [{ from: '2026-03-24', to: '2026-03-25', reason: '培训' }] };
    expect([notify(of('serving'), asked()), notify(of('serving', away), asked()), notify(of('serving', away), asked({ on: '2026-03-26' })), notify(of('suspended'), asked())])
      .toEqual(['taken', 'person-on-leave', 'taken', 'appointment-not-in-force']);
  });

  it('takes no hearing that ends before it begins', () => {
    expect(notify(accepted(), asked({ until: '09:30' }))).toBe('day-without-length');
  });
});
