import { afterAll, describe, expect, it } from '@jest/globals';
import { livesOf, type Walk } from '@fengqiao/testing/walks';
import type { DutyFacts } from '../procedures/duty-roster.head.js';
import { dutyRoster } from '../procedures/duty-roster.procedure.js';
import { onDuty } from './find-on-duty.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(dutyRoster);
const shift = (person: string, more: object = {}) => ({ person, name: `虚构${person}`, office: 'lawyer', on: '2026-03-04', begins: '09:00', ends: '12:00', ...more });
const sheet = (shifts: object[], more: object = {}) => ({ post: 'window-1', title: '联动窗口', from: '2026-03-01', to: '2026-03-31', shifts, ...more });
const published = (...shifts: object[]): Walk => life().take('publish', DAY, sheet(shifts.length ? shifts : [shift('l1')]));
const factsOf = (walk: Walk) => walk.facts as unknown as DutyFacts;
const first = (walk: Walk) => factsOf(walk).shifts[0]!.id;

describe('who is on duty', () => {
  it('is whoever has the shift, from its first minute to before its last, the substitute where it was taken over', () => {
    const walk = published(shift('l1'), shift('l2', { begins: '14:00', ends: '17:00' }), shift('m1', { office: 'mediator' }));
    const at = (time: string) => onDuty(factsOf(walk), { on: factsOf(walk).shifts[0]!.on, time }, 'lawyer').map(found => found.person);
    expect(['08:59', '09:00', '11:59', '12:00', '14:30'].map(at)).toEqual([[], ['l1'], ['l1'], [], ['l2']]);
    walk.take('takeOver', '2026-03-03', { shift: first(walk), substitute: { person: 'l3', name: '虚构丙', reason: '开庭' } });
    walk.take('putThrough', '2026-03-04', { time: '10:00', office: 'lawyer', answered: true });
    expect(factsOf(walk).calls).toMatchObject([{ person: 'l3', time: '10:00' }]);
  });

  it('is nobody outside the hours, and the refusal names the next shift', () => {
    const walk = published(shift('l1'), shift('l2', { on: '2026-03-05' }));
    expect(walk.ask('putThrough', '2026-03-04', { time: '18:00', office: 'lawyer', answered: true })).toMatchObject({ code: 'nobody-on-duty', nextStep: { zh: expect.stringContaining('2026-03-05 09:00') } });
    expect(walk.ask('putThrough', '2026-03-04', { time: '10:00', office: 'counsellor', answered: true })).toMatchObject({ code: 'nobody-on-duty', nextStep: { zh: expect.stringContaining('其他驻点') } });
  });

  it('is not who is known not to have come', () => {
    const walk = published();
    expect(walk.refusal('noteAttendance', '2026-03-03', { shift: first(walk), attended: false })).toBe('shift-not-begun');
    walk.take('noteAttendance', '2026-03-04', { shift: first(walk), attended: false });
    expect(walk.refusal('putThrough', '2026-03-04', { time: '10:00', office: 'lawyer', answered: true })).toBe('nobody-on-duty');
  });

  it('keeps a call also when nobody answered it', () => {
    const walk = published().take('putThrough', '2026-03-04', { time: '10:00', answered: false });
    expect(factsOf(walk).calls).toMatchObject([{ person: 'l1', office: 'lawyer', answered: false }]);
  });
});

describe('a roster', () => {
  it('has nobody in two places at once, also not for somebody else', () => {
    expect(life().refusal('publish', DAY, sheet([shift('l1'), shift('l1', { begins: '11:00', ends: '13:00' })]))).toBe('on-duty-already');
    expect(published().take('addShifts', DAY, { shifts: [shift('l2')] }).refusal('addShifts', DAY, { shifts: [shift('l2')] })).toBe('on-duty-already');
    const walk = published(shift('l1'), shift('l2'));
    expect(walk.refusal('takeOver', DAY, { shift: first(walk), substitute: { person: 'l2', name: '虚构乙', reason: '生病' } })).toBe('on-duty-already');
    expect(walk.refusal('takeOver', DAY, { shift: 'x', substitute: { person: 'l9', name: '虚构', reason: '生病' } })).toBe('shift-unknown');
  });

  it('has days and hours in their order', () => {
    expect(life().refusal('publish', DAY, sheet([shift('l1')], { from: '2026-03-31', to: '2026-03-01' }))).toBe('roster-without-length');
    expect(life().refusal('publish', DAY, sheet([shift('l1', { on: '2026-04-01' })]))).toBe('shift-outside-roster');
    expect(published().refusal('addShifts', DAY, { shifts: [shift('l2', { begins: '12:00' })] })).toBe('shift-without-length');
  });

  it('ends with its period, or gives way to another', () => {
    expect(published().take('end', '2026-04-01').state).toBe('ended');
    expect(published().take('replace', DAY, { reason: '窗口搬迁' }).state).toBe('replaced');
  });
});

afterAll(() => expect(untouched()).toEqual([]));
