import { describe, expect, it } from '@jest/globals';
import { docket, someone } from '../../test/dispute.js';
import { isRefusal } from '@fengqiao/kernel';
import type { People } from '@fengqiao/procedure';
import { personOnRoster, timeOn } from '@fengqiao/testing/walks';
import { mediatorAppointment } from '../procedures/mediator-appointment.procedure.js';
import { assignMediator } from './assign-mediator.js';

describe('assigning a mediator', () => {
  const among = (consulted: People, day = '2026-03-03') => ({ ...timeOn(day), consulted });
  const known = personOnRoster(mediatorAppointment, 'serving', { id: someone.id });
  const assign = (affiliations: string[], interest?: string) =>
    assignMediator(docket('accepted'), { mediator: someone, affiliations, ...(interest ? { interest } : {}) }, among([known]));
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
  });

  it('refuses one whom the roster does not have, also where the parties chose, and says how they come onto it', () => {
    const unknown = (chosenBy: 'roster' | 'parties') => assignMediator(docket('accepted'), { mediator: { ...someone, chosenBy }, affiliations: [] }, among([personOnRoster(mediatorAppointment, 'serving', { id: 'somebody-else' })]));
    expect([unknown('roster'), unknown('parties')]).toMatchObject([{ code: 'not-on-roster', nextStep: { en: expect.stringContaining('nominated') } }, { code: 'not-on-roster' }]);
  });

  it('takes one of a court’s own list from the court that commissions the mediation, with the list and the reason on record, and else not', () => {
    const outside = { roster: '示例区人民法院特邀调解员名册', reason: '法院委派时指定' };
    const court = (facts: object, more: object = { outside }) => assignMediator(docket('accepted', facts), { mediator: { ...someone, chosenBy: 'court', ...more }, affiliations: [] }, among([]));
    expect(court({ commission: 'delegated' })).toEqual({ facts: { mediator: { ...someone, chosenBy: 'court', outside } } });
    expect([court({ commission: 'delegated' }, {}), court({}), court({ commission: 'arbitration-entrusted' })].map(told => isRefusal(told) && told.code)).toEqual(Array(3).fill('outside-mediator-unfounded'));
    expect(rostered('suspended')).toBe('appointment-not-in-force');
  });

  it('refuses one who is a party, or has declared an interest', () => {
    expect(assignMediator(docket('accepted'), { mediator: { ...someone, name: '劳动者w1' }, affiliations: [] }, among([known]))).toMatchObject({ code: 'mediator-conflict-of-interest' });
    expect(assign([], '与法定代表人为近亲属')).toMatchObject({ code: 'mediator-conflict-of-interest' });
  });
});
