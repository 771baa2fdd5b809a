import { civilDate } from '@fengqiao/kernel';
import type { DocketConsulted } from '@fengqiao/procedure';
import { aCaseNumber, anAppointment, type Walk } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { someone } from '../../test/dispute.js';
import { SESSION, mediating } from '../../test/talks.js';

const DAY = '2026-03-05';
const PLAN = { on: '2026-03-12', time: '09:00', until: '11:00', form: 'room', place: '东中心调解一室', told: '电话通知双方' };

const docketOf = (id: string, state: string, facts: object): DocketConsulted =>
  ({ id, caseNo: aCaseNumber(9), state, openedOn: civilDate('2026-03-02'), clocks: [], facts: facts as DocketConsulted['facts'] });
/** Another mediation of the desk with a session that stands, led by mediator m9. */
const other = (day: object = {}, state = 'mediating') =>
  docketOf('other', state, { schedule: [{ id: 's', ...PLAN, bench: { mediator: 'm9', others: [] }, invited: ['w1'], ...day }] });
/** The mediator of the case, as the roster has them. */
const rostered = (more: object = {}) => anAppointment('serving', { id: someone.id, person: someone.name, ...more });
const walk = (sessions: DocketConsulted[] = [], people = [rostered()]): Walk => mediating().among({ mediation: sessions, 'mediator-appointment': people });
const appointing = (plan: object = {}, sessions?: DocketConsulted[], people?: DocketConsulted[]) => walk(sessions, people).refusal('scheduleSession', DAY, { ...PLAN, ...plan });
const appointed = (): Walk => walk().take('scheduleSession', DAY, PLAN);
const scheduleOf = (one: Walk) => one.facts['schedule'] as { ended?: string; why?: string; on: string }[];

describe('a session to come', () => {
  it('says when and where, who mediates and who was asked to come', () => {
    expect(appointed().facts['schedule']).toEqual([{ id: expect.any(String), ...PLAN, bench: { mediator: someone.id, others: [] }, invited: ['w1', 'firm'] }]);
  });

  it('is one at a time, moved for a reason, and called off for one', () => {
    const one = appointed();
    expect(one.refusal('scheduleSession', DAY, { ...PLAN, on: '2026-03-13' })).toBe('session-appointed-already');
    one.take('moveSession', '2026-03-06', { ...PLAN, on: '2026-03-13', why: '单位负责人出差' });
    expect(scheduleOf(one)).toMatchObject([{ on: '2026-03-12', ended: 'moved', why: '单位负责人出差' }, { on: '2026-03-13' }]);
    one.take('callOffSession', '2026-03-09', { why: '双方自行协商' });
    expect(scheduleOf(one).map(({ ended }) => ended)).toEqual(['moved', 'called-off']);
    expect([one.state, one.refusal('callOffSession', '2026-03-09', { why: '重复' }), one.refusal('moveSession', '2026-03-09', { ...PLAN, why: '重复' })])
      .toEqual(['mediating', 'no-session-appointed', 'no-session-appointed']);
  });

  it('lies ahead, ends after it begins, and asks nobody to come who is no party', () => {
    expect([appointing({ on: '2026-03-04' }), appointing({ until: '09:00' }), appointing({ invited: ['w1', 'w7'] }), appointing({ on: DAY })])
      .toEqual(['session-day-past', 'day-without-length', 'attendee-not-a-party', 'taken']);
  });

  it('takes no mediator twice at once, whatever the room, and names the other session', () => {
    const busy = other({ bench: { mediator: someone.id, others: [] }, place: '西中心', time: '10:00', until: '12:00' });
    expect(walk([busy]).ask('scheduleSession', DAY, PLAN)).toMatchObject({ code: 'person-booked', details: { docketId: 'other', on: '2026-03-12', time: '10:00', until: '12:00', place: '西中心' } });
    expect(appointing({ form: 'online' }, [busy])).toBe('person-booked');
    expect(appointing({ others: ['m9'], place: '西中心' }, [other()])).toBe('person-booked');
    expect(appointing({ mediator: 'm2' }, [busy])).toBe('taken');
  });

  it('takes no room twice at once, and every room again from the minute at which it is free', () => {
    expect([appointing({}, [other()]), appointing({ time: '11:00', until: '12:00' }, [other()]), appointing({ form: 'online' }, [other()]), appointing({ place: '东中心调解二室' }, [other()])])
      .toEqual(['place-booked', 'taken', 'taken', 'taken']);
  });

  it('is not in the way of others once it was held, moved or called off, or its talks have ended', () => {
    expect(['held', 'moved', 'called-off'].map(ended => appointing({}, [other({ ended })]))).toEqual(['taken', 'taken', 'taken']);
    expect(['failed', 'agreed', 'returnAsked'].map(state => appointing({}, [other({}, state)]))).toEqual(['taken', 'taken', 'taken']);
  });

  it('has no mediator who is on leave that day, or whose letter ends before', () => {
    const away = rostered({ leaves: [{ from: '2026-03-12', to: '2026-03-13', reason: '探亲' }] });
    expect(walk([], [away]).ask('scheduleSession', DAY, PLAN)).toMatchObject({ code: 'person-on-leave', details: { from: '2026-03-12', to: '2026-03-13' } });
    expect(['2026-03-11', '2026-03-16'].map(on => appointing({ on }, [], [away]))).toEqual(['taken', 'taken']);
    expect(appointing({ on: '2027-01-12' })).toBe('appointment-not-in-force');
  });

  it('is called off when the case goes to another station', () => {
    const one = appointed().take('move', '2026-03-06', { direction: 'up', to: 'joint-centre', reason: '超出本级能力' });
    expect(scheduleOf(one)).toMatchObject([{ ended: 'called-off', why: '超出本级能力' }]);
  });
});

describe('attendance', () => {
  it('is noted of everybody who was asked to come, with the reason where one was given', () => {
    const one = appointed().take('holdSession', '2026-03-12', { place: '东中心调解一室', attended: ['w1'], absent: [{ party: 'firm', why: '负责人出差' }], record: '记录' });
    expect(one.facts['sessions']).toMatchObject([{ on: '2026-03-12', attended: ['w1'], absent: [{ party: 'firm', why: '负责人出差' }], appointed: (scheduleOf(one)[0] as { id?: string }).id }]);
    expect([one.state, scheduleOf(one)[0]!.ended]).toEqual(['mediating', 'held']);
  });

  it('has no consequence but to be told: whoever stays away may be asked again, and only a refusal ends the talks', () => {
    const one = appointed().take('holdSession', '2026-03-12', { place: '东中心调解一室', attended: ['w1'], record: '记录' });
    expect(one.last.remark?.zh).toContain('不产生不利后果');
    expect(one.facts['sessions']).toMatchObject([{ absent: [{ party: 'firm' }] }]);
    expect(one.refusal('scheduleSession', '2026-03-12', { ...PLAN, on: '2026-03-19' })).toBe('taken');
    expect(appointed().take('holdSession', '2026-03-12', SESSION).last.remark).toBeUndefined();
  });

  it('does not say of somebody who came, or was not asked to, that they stayed away', () => {
    const absent = (party: string) => appointed().refusal('holdSession', '2026-03-12', { place: '东中心', attended: ['w1'], absent: [{ party }], record: '记录' });
    expect([absent('w1'), absent('nobody'), absent('firm')]).toEqual(['absent-and-present', 'attendee-not-a-party', 'taken']);
  });

  it('of an appointed day comes before the next session', () => {
    expect(appointed().refusal('holdSession', '2026-03-13', SESSION)).toBe('appointed-session-open');
    expect(appointed().refusal('holdSession', '2026-03-10', SESSION)).toBe('taken');
  });
});
