import { describe, expect, it } from '@jest/globals';
import { partiesOf } from '@fengqiao/case-file';
import { fen } from '@fengqiao/kernel';
import { Walk, aFile, anAppointment, claimOf, firm, worker } from '@fengqiao/testing/walks';
import { aidApplication } from './procedures/aid-application.procedure.js';

/** Cases that justice bureaus published, with their dates; names are invented. */

const fileOf = (workers: number, claim: Parameters<typeof claimOf>[1]) => aFile({
  parties: [...Array.from({ length: workers }, (_, index) => worker(`w${index}`, { workerKind: 'migrant', representative: index < 2 && workers > 2 })),
    firm('debtor', { kind: 'person', name: '承包人某' })],
  claims: [claimOf('c1', claim)],
});
const ROSTER = [anAppointment('serving', { person: '援助律师', letter: { number: '聘字1号', validFrom: '2023-01-02', validTo: '2027-12-31' } })];
const applied = (on: string, file: ReturnType<typeof fileOf>, more: object = {}) =>
  new Walk(aidApplication, { file }).among(ROSTER).take('apply', on, { form: 'litigation', waiver: 'none', urgent: false, channel: 'window', ...more });
const appointment = { lawyer: { name: '援助律师', kind: 'lawyer' }, actsForOtherSide: false };

describe('K01: a crowd-sourced rider, three days from application to lawyer', () => {
  const rider = () => applied('2023-08-08', fileOf(1, { kind: 'platform-injury', amount: fen(1_884_667) }));
  const means = { way: 'checked', source: '经济困难状况核查', withinStandard: true };

  it('is due for decision on 2023-08-15', () => {
    expect(rider().lastDay('decision')).toBe('2023-08-15');
  });

  it('is outside the law’s list and needs the local rule that widens it', () => {
    expect(rider().refusal('grant', '2023-08-10', { number: '决1号', means })).toBe('outside-aid-scope');
  });

  it('is decided on day 2, and a lawyer due on Monday 14 August is there on day 3', () => {
    const walk = rider().take('grant', '2023-08-10', { number: '决1号', means, localScope: '地方规定：新就业形态劳动者职业伤害' });
    expect(walk.clock('decision')).toMatchObject({ state: 'met' });
    expect(walk.clock('appointment')).toMatchObject({ nominal: '2023-08-13', lastDay: '2023-08-14' });
    walk.take('appoint', '2023-08-11', appointment);
    expect(walk.clock('appointment')).toMatchObject({ state: 'met' });
    expect(walk.lastDay('retainer')).toBe('2023-08-16');
  });
});

describe('K16: twenty form-workers, aid in one day with papers still missing', () => {
  const workers = () => applied('2024-06-13', fileOf(20, { amount: fen(9_110_000) }), {
    waiver: 'migrant-wages',
    earlierHelp: [{ on: '2024-01-10', what: '向信访部门反映', by: '信访部门' }, { on: '2024-03-05', what: '向劳动监察投诉', by: '劳动保障监察机构' }],
  });
  const appointed = () => workers().take('grant', '2024-06-13', {
    number: '决2号', means: { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' }, papersOwed: { items: ['身份证复印件'], by: '2024-06-28' },
  }).take('appoint', '2024-06-13', appointment);

  it('is due on 2024-06-20, 2024-06-17 and 2024-06-18, and is done on day 0', () => {
    expect(workers().lastDay('decision')).toBe('2024-06-20');
    expect(appointed().clock('decision')).toMatchObject({ state: 'met', closedOn: '2024-06-13' });
    expect(appointed().clock('appointment')).toMatchObject({ nominal: '2024-06-16', lastDay: '2024-06-17', state: 'met', closedOn: '2024-06-13' });
    expect(appointed().lastDay('retainer')).toBe('2024-06-18');
  });

  it('stands for twenty by two representatives', () => {
    const applicants = partiesOf(appointed().docket.file, 'applicant');
    expect([applicants.length, applicants.filter(party => party.representative).length]).toEqual([20, 2]);
  });

  it('keeps the two channels that failed before as interruptions of the limitation period', () => {
    expect(workers().docket.file.events.map(({ on, interruptsLimitation }) => [on, interruptsLimitation])).toEqual([['2024-01-10', true], ['2024-03-05', true]]);
  });

  it('keeps an open task for the missing papers', () => {
    expect(appointed().clock('latePapers')).toMatchObject({ state: 'running', lastDay: '2024-06-28' });
  });

  it('plans the next call while enforcement is open', () => {
    const walk = appointed().take('signRetainer', '2024-06-17', { signedOn: '2024-06-17', authority: 'special' })
      .take('followUp', '2024-10-15', { said: '仍在执行', nextOn: '2024-12-09' });
    expect(walk.clock('followUp')).toMatchObject({ state: 'running', lastDay: '2024-12-09' });
    expect(walk.take('followUp', '2024-12-09', { said: '仍在执行' }).clock('followUp')).toMatchObject({ state: 'met' });
  });
});

describe('K18: fifty workers before the Legal Aid Law', () => {
  it('had seven working days under the procedure of 2012, over the Spring Festival', () => {
    expect(applied('2021-02-10', fileOf(50, { amount: fen(100) })).lastDay('decision')).toBe('2021-02-25');
  });
});
