import { seatPeople, serving } from '@fengqiao/testing/simulation';
import { describe, expect, it } from '@jest/globals';
import { TALKED, claim, firm, ids, owes, signedOn, work, workers } from './cast.js';
import { replay, type Row } from './replay.js';

/** 黄石铁山：三十八名工人向监察机构集体投诉，该机构又是法院特邀调解组织；三批、三天、三十八份协议，共同申请司法确认。日期未公布，为演示所填。 */
const inspectors = ['虚构监察员乙', '虚构监察员丙'];
const filing = { number: '立1号', inspectors, violation: { what: '拖欠工资' }, harmed: true, competence: 'own' };
const alone = (day: string) => (id: string) => signedOn(day, [owes('firm', id, '10,000', '2023-12-29')], { form: 'court-invited', number: `调字${id}号`, parties: [id] });
const batch = (day: string, first: number, last: number) => ({ agreements: ids(first, last).map(alone(day)) });

const k24 = await replay({ today: '2023-12-20' }, { parties: [...workers(38), firm()], claims: [claim('c1', 'wages', '380,000')], employment: work('labour') });
await seatPeople(k24.place, { agency: 'mediation', procedure: 'mediator-appointment', place: 'case-place', on: k24.today }, [serving('m7', '虚构监察员甲', 'invited-mediator')]);
await k24.when(
  ['2023-11-27', 'complaint.complain', { request: '支付工资' }],
  ['2023-11-27', 'complaint.recordInvitation', { court: '虚构区人民法院', officers: ['虚构监察员甲'] }],
  ['2023-11-27', 'complaint.accept', { ...filing, inspectors: ['虚构监察员甲', '虚构监察员乙'] }, 'mediator-may-not-enforce'],
  ['2023-11-27', 'complaint.accept', filing],
  ['2023-11-27', 'complaint.offerMediation', { body: 'administrative' }],
  ['2023-11-27', 'mediation.accept'],
  ['2023-11-27', 'mediation.assign', { mediator: { id: 'm7', name: '虚构监察员甲', chosenBy: 'roster' } }],
  ['2023-11-28', 'mediation.verify', TALKED],
);
/** A batch is signed, its agreements go to the court one by one, and come back confirmed the same day. */
async function confirm(day: string, last: number): Promise<void> {
  const agreements = k24.list<{ id: string }>('mediation', 'agreements');
  await k24.when(...agreements.slice(-last).map(({ id }): Row => [day, 'mediation.requestConfirmation', { agreement: id, joint: true, court: 'inviting-court' }]));
  for (const [at, { id }] of k24.dockets('confirmation').slice(-last).entries()) {
    await k24.when([day, `confirmation.accept@${id}`, { number: `诉前调确${day}-${at}号` }], [day, `confirmation.confirm@${id}`, { number: `诉前调确${day}-${at}号` }]);
  }
}
await k24.when(['2023-11-29', 'mediation.recordPartAgreement', batch('2023-11-29', 1, 13)]);
await confirm('2023-11-29', 13);
await k24.when(['2023-11-30', 'mediation.recordPartAgreement', batch('2023-11-30', 14, 26)]);
await confirm('2023-11-30', 13);
await k24.when(['2023-12-01', 'mediation.recordAgreement', batch('2023-12-01', 27, 38)]);
await confirm('2023-12-01', 12);

describe('K24 the inspectorate as the court’s invited mediator', () => {
  it('lets the officer who mediates use no enforcement power in the same case, and no inspector mediate who has', async () => {
    expect(k24.blocked('mediator-may-not-enforce')).toMatchObject({ details: { officers: ['虚构监察员甲'] } });
    expect(k24.facts('complaint').inspectors).toEqual(inspectors);
    await k24.when(['2023-12-04', 'complaint.recordInvitation', { court: '虚构区人民法院', officers: ['虚构监察员乙'] }, 'inspector-may-not-mediate']);
  });

  it('makes thirty-eight court cases out of one group, each confirmed with a ruling of its own', () => {
    const cases = k24.dockets('confirmation');
    expect(cases).toHaveLength(38);
    expect(new Set(cases.map(docket => docket.facts['number'])).size).toBe(38);
    expect(cases.every(docket => docket.state === 'confirmed')).toBe(true);
    const rulings = k24.file('mediation').instruments.filter(paper => paper.kind === 'confirmation-ruling');
    expect(new Set(rulings.map(ruling => ruling.restsOn)).size).toBe(38);
  });

  it('signs in three batches on three days; the rulings of one batch close nothing for the next', () => {
    const signed = k24.file('mediation').instruments.filter(paper => paper.kind === 'mediation-agreement');
    expect(['2023-11-29', '2023-11-30', '2023-12-01'].map(day => signed.filter(paper => paper.effectiveOn === day).length)).toEqual([13, 13, 12]);
    expect(k24.docket('mediation').state).toBe('agreed');
    expect(k24.outcomes('mediation')).toHaveLength(38);
  });
});
