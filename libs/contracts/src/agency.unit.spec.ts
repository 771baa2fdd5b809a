import { describe, expect, it } from '@jest/globals';
import { practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { agency, checkAgency, type Agency } from './agency.js';

const visit = procedure({
  name: 'visit', title: '走访', version: 1, facts: z.strictObject({}), roles: ['walker', 'foreman'],
  states: { planned: { title: '待走访' }, done: { title: '已走访', terminal: true } }, duties: {},
})(action => ({
  plan: action({ title: '安排', from: 'new', to: 'planned', by: ['foreman'], basis: practice('走访制度'), input: z.strictObject({}) }),
  finish: action({ title: '走访', from: 'planned', to: 'done', by: ['walker'], basis: practice('走访制度'), input: z.strictObject({}) }),
}));
const described = (more: Partial<Agency> = {}): Agency =>
  agency({ name: 'visitors', title: { zh: '走访组', en: 'Visitors' }, mandate: { zh: '走访。', en: 'Visits.' }, procedures: [visit], ...more });

describe('the description of an agency', () => {
  it('may name who answers for its desk, or nobody', () => {
    expect(checkAgency(described())).toEqual([]);
    expect(checkAgency(described({ head: 'foreman' }))).toEqual([]);
  });

  it('is refused with a head that no page knows: nobody could review what a colleague read', () => {
    expect(checkAgency(described({ head: 'director' }))).toEqual([{ procedure: 'visitors', at: 'head', what: 'no procedure knows the role "director"' }]);
  });

  it('is refused with a role that decides and that no page knows: the wall around mediation would have a gap', () => {
    expect(checkAgency(described({ decides: ['walker', 'foreman'] }))).toEqual([]);
    expect(checkAgency(described({ decides: ['walker', 'judge'] }))).toEqual([{ procedure: 'visitors', at: 'decides', what: 'no procedure knows the role "judge"' }]);
  });

  it('has its head’s role alone where it has no procedure', () => {
    expect(checkAgency(described({ procedures: [], head: 'coordinator' }))).toEqual([]);
  });
});
