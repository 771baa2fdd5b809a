import { identitiesIn } from '@fengqiao/case-file';
import { civilDate, daysBetween } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { LAWYER, TRIAGED, about, askedFor, claim, contractor, ids, owes, work, workers, yuan } from './cast.js';
import { replay, type Row } from './replay.js';

/** 遂平，2024：二十名木工多处反映无果，乡镇带到法律援助窗口，当日受理、给予、指派，三十九天判决。此前两处反映和庭审的日期未公布，为演示所填。 */
const everybody = ids(1, 20);
const k16 = await replay({ livedFrom: '2024-06-13' }, {
  parties: [...workers(20, { workerKind: 'migrant' }), contractor()], claims: [claim('c1', 'wages', '91,100', { title: '劳务报酬' })],
  employment: work('civil', { job: '木工', endedOn: civilDate('2023-08-31') }),
  events: [
    about('worked', '2023-03-01', 'month', '在工地做工', { until: civilDate('2023-08-31') }),
    askedFor('petition', '2023-11-06', '向信访部门反映，未解决'), askedFor('inspectorate', '2024-03-11', '向劳动保障监察机构投诉，未解决'),
  ],
});
await k16.when(
  ['2024-06-13', 'claim.register', { channel: { kind: 'transfer', source: '乡镇' }, knewOn: '2023-08-31', declaredHeadcount: 20 }],
  ['2024-06-13', 'claim.nameRepresentatives', { parties: ['w1', 'w2'], electedOn: '2024-06-13' }],
  ['2024-06-13', 'claim.triage', TRIAGED('legal-aid')],
  ['2024-06-13', 'claim.requestAid', { form: 'litigation', waiver: 'migrant-wages' }],
  ['2024-06-13', 'aid-application.grant', {
    number: '援1号', means: { way: 'exempt', ground: 'migrant-wages', proof: '务工证明' }, papersOwed: { items: ['身份证复印件'], by: '2024-06-28' },
  }],
  ['2024-06-13', 'aid-application.appoint', LAWYER],
);
const missing = k16.clock('aid-application.latePapers');
const retainer = k16.clock('aid-application.retainer');
await k16.when(
  ['2024-06-17', 'aid-application.signRetainer', { signedOn: '2024-06-17', authority: 'special' }],
  ['2024-06-17', 'aid-application.fileSuit', { cause: '劳务合同纠纷', ground: 'civil' }],
  ['2024-06-18', 'court-filing.file', { number: '民初1号', claimants: everybody, trial: { track: 'summary', clear: true } }],
  ['2024-06-24', 'aid-application.supplyLatePapers', { supplied: ['身份证复印件'] }],
  ['2024-07-01', 'court-filing.scheduleHearing', { hearing: { on: '2024-07-15', time: '09:00', form: 'courtroom', place: '第一法庭' } }],
  ['2024-07-15', 'court-filing.holdHearing', { attended: ['w1', 'w2', 'contractor'] }],
  ['2024-07-22', 'court-filing.judge', { number: '民初1号', obligations: everybody.map(id => ({ id: `o-${id}`, ...owes('contractor', id, '4,555', '2024-08-01') })) }],
  ...['contractor', ...everybody].map((party): Row => ['2024-07-22', 'court-filing.serveJudgment', { party, receivedOn: '2024-07-22' }]),
);
const appeal = k16.clock('court-filing.appeal');
await k16.when(
  ['2024-08-07', 'aid-application.requestEnforcement', so => ({
    instrument: so.file('aid-application').instruments.find(paper => paper.kind === 'judgment')!.id, unpaid: yuan('91,100'), greenChannel: true,
  })],
  ['2024-08-08', 'enforcement.file', { number: '执1号' }],
  ['2024-08-09', 'enforcement.notifyDebtor'],
  ['2024-08-12', 'aid-application.followUp', { said: '已申请执行', nextOn: '2024-10-15' }],
  ['2024-10-15', 'aid-application.followUp', { said: '仍在执行', nextOn: '2024-12-09' }],
);
const nextCall = k16.clock('aid-application.followUp');
await k16.when(['2024-12-09', 'aid-application.followUp', { said: '仍在执行', nextOn: '2025-02-10' }]);

describe('K16 twenty form-workers brought to legal aid', () => {
  it('was due for decision on 2024-06-20 and for a lawyer on 2024-06-17 (nominally Sunday), and had both on day 0', () => {
    expect(k16.clock('aid-application.decision')).toMatchObject({ lastDay: '2024-06-20', state: 'met', closedOn: '2024-06-13' });
    expect(k16.clock('aid-application.appointment')).toMatchObject({ nominal: '2024-06-16', lastDay: '2024-06-17', state: 'met', closedOn: '2024-06-13' });
  });

  it('was due for its retainer on 2024-06-18', () => expect(retainer).toMatchObject({ lastDay: '2024-06-18' }));

  it('took 39 days from application to judgment', () => {
    expect(daysBetween(k16.docket('aid-application').openedOn, k16.file('court-filing').instruments.at(-1)!.issuedOn)).toBe(39);
  });

  it('could be appealed until 2024-08-06, and bound by itself on the day after', () => {
    expect(appeal).toMatchObject({ lastDay: '2024-08-06' });
    expect(k16.docket('court-filing').state).toBe('closed');
    expect(k16.file('court-filing').instruments.at(-1)).toMatchObject({ kind: 'judgment', effectiveOn: '2024-08-07' });
  });

  it('keeps the two channels that failed before, because each interrupted the limitation', () => {
    expect(k16.file('aid-application').events).toMatchObject([{ id: 'worked', until: '2023-08-31' }, { id: 'petition', interruptsLimitation: true }, { id: 'inspectorate', interruptsLimitation: true }, {}]);
    expect(k16.limitation).toMatchObject([{ regime: 'civil', interruptedOn: ['2023-11-06', '2024-03-11', '2024-06-13'], assumption: { zh: expect.stringContaining('按民事关系') } }]);
  });

  it('stands for twenty by two representatives', () => {
    expect(k16.file('aid-application').parties.filter(party => party.representative).map(party => party.id)).toEqual(['w1', 'w2']);
    expect(k16.file('aid-application').parties.filter(party => party.role === 'applicant')).toHaveLength(20);
  });

  it('kept an open task for the papers that were missing', () => {
    expect(missing).toMatchObject({ state: 'running', lastDay: '2024-06-28' });
    expect(k16.clock('aid-application.latePapers')).toMatchObject({ state: 'met', closedOn: '2024-06-24' });
  });

  it('plans call after call while enforcement is open', () => {
    expect(k16.docket('enforcement').state).toBe('enforcing');
    expect(nextCall).toMatchObject({ state: 'running', lastDay: '2024-12-09' });
    expect(k16.clock('aid-application.followUp')).toMatchObject({ state: 'running', lastDay: '2025-02-10' });
  });

  it('finds the one full name that a published page let slip, and sends no notice with it', async () => {
    const page = '刘某等20名农民工……其中虚构工友7表示感谢。';
    expect(identitiesIn(page, k16.file('claim'))).toEqual([{ party: 'w7', what: 'name' }]);
    expect(identitiesIn(page.replace('虚构工友7', '于某'), k16.file('claim'))).toEqual([]);
    await k16.when(['2024-12-09', 'claim.notify', { to: ['analytics'], subject: '典型案例', body: page }, 'notice-names-a-person']);
  });
});
