import { describe, expect, it } from '@jest/globals';
import { civilDate, isRefusal } from '@fengqiao/kernel';
import { aDocket, personOnRoster, timeOn } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { lawyerAppointment } from '../procedures/lawyer-appointment.procedure.js';
import { appointLawyer, changeLawyer } from './appoint-lawyer.js';

const docket = (facts: AidDocket['facts']) => aDocket<AidDocket>('appointed', facts);
const fresh = docket({});
const a = { name: '律师甲', kind: 'lawyer' } as const;
const b = { name: '律师乙', kind: 'lawyer' } as const;
const moment = { ...timeOn('2026-03-03'), consulted: [a, b].map(({ name }) => personOnRoster(lawyerAppointment, 'serving', { person: name })) };

describe('an appointment', () => {
  it('starts the retainer on the day the lawyer received it', () => {
    expect(appointLawyer(fresh, { lawyer: a, actsForOtherSide: false, receivedOn: civilDate('2026-03-02') }, moment)).toEqual({
      facts: { lawyer: a }, clocks: { retainer: { from: '2026-03-02' } },
    });
  });

  it('never goes to somebody who acts for the other side', () => {
    const refused = appointLawyer(fresh, { lawyer: a, actsForOtherSide: true }, moment);
    expect(isRefusal(refused) && refused.code).toBe('lawyer-conflict');
  });

  it('never goes to somebody whose place on the roster is not in force, or whom it does not have', () => {
    const among = (...consulted: ReturnType<typeof personOnRoster>[]) => {
      const told = appointLawyer(fresh, { lawyer: a, actsForOtherSide: false }, { ...moment, consulted });
      return isRefusal(told) ? told.code : 'appointed';
    };
    const serving = personOnRoster(lawyerAppointment, 'serving', { person: a.name });
    expect(['nominated', 'suspended', 'lapsed', 'removed'].map(state => among(personOnRoster(lawyerAppointment, state, { person: a.name })))).toEqual(Array(4).fill('appointment-not-in-force'));
    expect([among(serving), among(serving, personOnRoster(lawyerAppointment, 'removed', { person: a.name }))]).toEqual(['appointed', 'appointed']);
    expect([among(), among(personOnRoster(lawyerAppointment, 'serving', { person: b.name }))]).toEqual(['not-on-roster', 'not-on-roster']);
  });

  it('never goes back to a lawyer who was replaced', () => {
    const first = docket({ lawyer: a });
    const changed = changeLawyer(first, { lawyer: b, actsForOtherSide: false, reason: 'duty-not-performed', why: '未阅卷' }, moment);
    expect(changed).toMatchObject({ facts: { lawyer: b, formerLawyers: [{ name: '律师甲', reason: 'duty-not-performed', until: '2026-03-03' }] } });
    const back = changeLawyer(docket({ lawyer: b, formerLawyers: [{ name: '律师甲', reason: 'unable', until: moment.on }] }),
      { lawyer: a, actsForOtherSide: false, reason: 'away', why: '出差' }, moment);
    expect(isRefusal(back) && back.code).toBe('lawyer-replaced-before');
  });

  it('is not a change when the same lawyer is named', () => {
    const same = changeLawyer(docket({ lawyer: a }), { lawyer: a, actsForOtherSide: false, reason: 'away', why: '出差' }, moment);
    expect(isRefusal(same) && same.code).toBe('lawyer-replaced-before');
  });
});
