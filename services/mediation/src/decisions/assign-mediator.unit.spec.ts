import { describe, expect, it } from '@jest/globals';
import { docket, someone } from '../../test/dispute.js';
import { isRefusal } from '@fengqiao/kernel';
import type { People } from '@fengqiao/procedure';
import { personOnRoster, timeOn } from '@fengqiao/testing/walks';
import { mediatorAppointment } from '../procedures/mediator-appointment.procedure.js';
import { assignMediator } from './assign-mediator.js';

describe('assigning a mediator', () => {
  const among = (consulted: People, day = '2026-03-03') => ({ ...timeOn(day), consulted });
  const assign = (affiliations: string[], interest?: string) =>
    assignMediator(docket('accepted'), { mediator: someone, affiliations, ...(interest ? { interest } : {}) }, among([]));
  const rostered = (state: string, more: object = {}, day?: string) => {
    const told = assignMediator(docket('accepted'), { mediator: someone, affiliations: [] }, among([personOnRoster(mediatorAppointment, state, { id: someone.id, ...more })], day));
    return isRefusal(told) ? told.code : 'assigned';
  };

  it('takes one without ties to the parties, by roster or by their choice', () => {
    expect(assign(['县总工会'])).toEqual({ facts: { mediator: someone } });
  });

  it('refuses the employer\'s own, however the name is written', () => {
    expect(assign(['清溪速运（有限公司）'])).toMatchObject({ code: 'mediator-conflict-of-interest' });
    expect(assign(['清溪速运有限公司 '])).toMatchObject({ code: 'mediator-conflict-of-interest' });
  });

  it('refuses one whom the roster knows to belong to the employer, whatever is typed in', () => {
    expect(rostered('serving', { affiliations: ['清溪速运有限公司'] })).toBe('mediator-conflict-of-interest');
    expect(rostered('serving', { affiliations: ['县总工会'] })).toBe('assigned');
  });

  it('refuses one whose appointment is suspended, has lapsed or was ended, on the day of the assignment', () => {
    expect(['nominated', 'suspended', 'lapsed', 'removed', 'notAppointed'].map(state => rostered(state))).toEqual(Array(5).fill('appointment-not-in-force'));
    expect(['2026-01-11', '2026-01-12', '2027-01-11', '2027-01-12'].map(day => rostered('serving', {}, day)))
      .toEqual(['appointment-not-in-force', 'assigned', 'assigned', 'appointment-not-in-force']);
    expect(rostered('removed', { id: 'somebody-else' })).toBe('assigned');
  });

  it('refuses one who is a party, or has declared an interest', () => {
    expect(assignMediator(docket('accepted'), { mediator: { ...someone, name: '劳动者w1' }, affiliations: [] }, among([]))).toMatchObject({ code: 'mediator-conflict-of-interest' });
    expect(assign([], '与法定代表人为近亲属')).toMatchObject({ code: 'mediator-conflict-of-interest' });
  });
});
