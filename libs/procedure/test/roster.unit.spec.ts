import { civilDate } from '@fengqiao/kernel';
import { appointment, checkProcedure, factsOnRoster, practice, rosterLine, type DocketConsulted, type RosterMark } from '@fengqiao/procedure';
import { aCaseNumber } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';

const basis = practice('测试');
const page = appointment({
  name: 'people', title: '人员', offices: ['volunteer'], keeper: 'keeper', approver: 'approver', basis: { nominate: basis, train: basis, appoint: basis, roster: basis, end: basis },
});
const roster = page.roster!;
const letter = { number: '聘字1号', validFrom: '2026-03-10', validTo: '2028-03-09' };
const docket = (state: string, facts: object = { letter }): DocketConsulted => ({
  id: 'd1', caseNo: aCaseNumber(), state, openedOn: civilDate('2026-03-02'), clocks: [], facts: { id: 'p-07', person: '周明', office: 'volunteer', ...facts },
});
const lineOn = (day: string, state = 'serving', facts?: object) => rosterLine({ ...page, roster }, docket(state, facts), civilDate(day));

describe('a line of a roster', () => {
  it('says who, as what, by which letter and until when', () => {
    expect(lineOn('2026-03-10')).toEqual({
      docketId: 'd1', procedure: 'people', id: 'p-07', name: '周明', office: 'volunteer', state: 'serving', stateTitle: '在册',
      letter: '聘字1号', validFrom: '2026-03-10', validTo: '2028-03-09', inForce: true,
    });
  });

  it('is in force from the first day of the letter to the last, and while nothing is suspended', () => {
    expect(['2026-03-09', '2026-03-10', '2028-03-09', '2028-03-10'].map(day => lineOn(day).inForce)).toEqual([false, true, true, false]);
    expect(['suspended', 'lapsed', 'removed'].map(state => lineOn('2026-06-01', state).inForce)).toEqual([false, false, false]);
    expect(lineOn('2026-06-01', 'nominated', {}).inForce).toBe(false);
  });

  it('shows the facts that the page marks, and the page is wrong that marks what it does not have', () => {
    expect(factsOnRoster(roster)).toEqual(['id', 'person', 'office', 'letter', 'leaves']);
    const wrong: RosterMark = { ...roster, office: 'rank', serving: ['serving', 'honoured'] };
    expect(checkProcedure({ ...page, roster: wrong }).map(finding => finding.what)).toEqual(['no fact "rank"', 'no state "honoured"']);
  });
});
