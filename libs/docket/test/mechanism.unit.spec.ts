import { linkageOf } from '@fengqiao/case-file';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { orThrow, type CaseNumber } from '@fengqiao/kernel';
import { pageOf, type Acted } from '@fengqiao/docket';
import { offeredActions } from '@fengqiao/procedure';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { caseOf, mechanismDesks, worker } from './mechanism-desks.js';

const clerk = ['clerk'];
const mediator = ['mediator'];
let place: SimulatedPlace;
beforeEach(() => { place = mechanismDesks(); });

const told = (by = 'intake') => [...place.at(by).store.referrals.values()].filter(half => half.side === 'sender' && half.kind === 'notice')
  .map(({ peer, purpose }) => `${purpose} → ${peer}`);
const journey = (caseNo: string) => [...place.at('analytics').store.journey.values()].filter(step => step.caseNo === caseNo).map(({ step }) => step as { action: string; basis: string; title: string });
const steps = (caseNo: string) => journey(caseNo).map(step => step.action);
const atIntake = (docketId: string, action: string, input: unknown = {}, roles = clerk) => place.act('intake', docketId, action, roles, input);
const clocks = (agency: string, duty: string) => [...place.at(agency).store.clocks.values()].map(row => row.clock).filter(clock => clock.duty === duty);

async function consentTo(caseNo: CaseNumber) {
  orThrow(await place.consent('intake', caseNo, { party: 'w1', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person' }));
}
/** A case that lies at mediation. */
async function atMediation(): Promise<{ opened: Acted; docketId: string }> {
  const opened = await caseOf(place);
  await consentTo(opened.caseNo);
  orThrow(await atIntake(opened.docketId, 'ask'));
  await place.settle();
  return { opened, docketId: place.docketOf('mediation', opened.caseNo, 'answering')!.id };
}
const mediate = (docketId: string, action: string, input: unknown = {}) => place.act('mediation', docketId, action, mediator, input);

describe('a rule of joint handling', () => {
  it('starts at the first contact that fulfils it, and tells who convenes and who joins in, by its clause', async () => {
    const { caseNo, clocks: wound, version } = await caseOf(place, 3);
    await place.settle();
    expect(told()).toEqual(['copy → analytics', 'copy → court-bridge']);
    expect(journey(caseNo).at(-1)).toMatchObject({ action: 'trigger-group', title: '启动联动：三人以上', basis: '六（一）' });
    expect(wound).toMatchObject([{ duty: 'trigger.group', kind: 'promise', lastDay: '2026-09-22', basis: '六（一）', state: 'running' }]);
    expect(version).toBe(2);
  });

  it('tells no name and no amount', async () => {
    await caseOf(place, 3, [{ id: 'c', kind: 'wages', title: '工资', amount: 50_000_000 }]);
    const notices = place.at('intake').store.outbox.filter(message => message.type === 'referral.sent').map(message => message.body);
    expect(notices).toHaveLength(3);
    for (const body of notices) expect(body).not.toMatch(/㛃|50000000|虚构配送/);
  });

  it('starts when the case comes to fulfil it, once, and not again while it goes on fulfilling it', async () => {
    const { docketId, caseNo } = await caseOf(place, 2);
    expect(told()).toEqual([]);
    orThrow(await atIntake(docketId, 'grow', { parties: [worker('w3')] }));
    orThrow(await atIntake(docketId, 'grow', { parties: [worker('w4')] }));
    await place.settle();
    expect(steps(caseNo)).toEqual(['begin', 'grow', 'trigger-group', 'grow']);
  });

  it('looks at the sum as well', async () => {
    await caseOf(place, 1, [{ id: 'c', kind: 'wages', title: '工资', amount: 50_000_000 }]);
    expect(told()).toEqual(['copy → analytics']);
  });

  it('is not started anew at an agency that the case is handed to', async () => {
    const { docketId, caseNo } = await caseOf(place, 3);
    await consentTo(caseNo);
    orThrow(await atIntake(docketId, 'ask'));
    await place.settle();
    expect(told('mediation')).toEqual([]);
  });

  it('runs its clock until somebody notes that it has begun, and is missed where nobody does', async () => {
    const { docketId } = await caseOf(place, 3);
    const other = await caseOf(place, 3);
    orThrow(await atIntake(docketId, 'begun-group', { note: '联席办、法院已到场' }));
    place.pass(3);
    await place.sweepClocks();
    expect(clocks('intake', 'trigger.group').map(clock => clock.state).sort()).toEqual(['met', 'missed']);
    await place.settle();
    expect(steps(other.caseNo)).toContain('clock-missed');
  });

  it('counts the hand-overs that came back without a result', async () => {
    const { opened, docketId } = await atMediation();
    orThrow(await mediate(docketId, 'accept'));
    orThrow(await mediate(docketId, 'conclude', { failure: '未达成一致' }));
    await place.settle();
    expect(steps(opened.caseNo)).not.toContain('trigger-repeated');
    orThrow(await atIntake(opened.docketId, 'ask'));
    await place.settle();
    const again = place.docketOf('mediation', opened.caseNo, 'answering')!;
    orThrow(await mediate(again.id, 'accept'));
    orThrow(await mediate(again.id, 'conclude', { failure: '未达成一致' }));
    await place.settle();
    expect(steps(opened.caseNo).filter(step => step === 'trigger-repeated')).toHaveLength(1);
  });
});

describe('a flag', () => {
  it('is set by an officer with a reason, travels with the case, and starts what it is the condition of', async () => {
    const { docketId, caseNo } = await caseOf(place);
    expect(await atIntake(docketId, 'flag-no-such', { reason: 'x' })).toMatchObject({ code: 'unknown-action' });
    orThrow(await atIntake(docketId, 'flag-grave', { reason: '涉及人身安全' }));
    expect(await atIntake(docketId, 'flag-grave', { reason: '再加一次' })).toMatchObject({ code: 'flag-set-already', basis: '一（一）' });
    await consentTo(caseNo);
    orThrow(await atIntake(docketId, 'ask'));
    await place.settle();
    expect(steps(caseNo)).toEqual(['begin', 'flag-grave', 'trigger-grave', 'ask', 'receive']);
    expect(linkageOf(place.docketOf('mediation', caseNo, 'answering')!.file).flags).toEqual([{ id: 'grave', on: '2026-09-21', by: 'intake' }]);
  });

  it('can be taken off, and set again later, which starts it again', async () => {
    const { docketId, caseNo } = await caseOf(place);
    for (const action of ['flag-grave', 'unflag-grave', 'flag-grave']) orThrow(await atIntake(docketId, action, { reason: '核实' }));
    expect(await atIntake(docketId, 'unflag-grave')).toMatchObject({ code: 'input-invalid' });
    await place.settle();
    expect(steps(caseNo).filter(step => step === 'trigger-grave')).toHaveLength(2);
  });

  it('is brought by nobody on paper', async () => {
    const opened = orThrow(await place.open('intake', {
      procedure: 'asking', action: 'begin', place: 'trial', roles: clerk, input: {},
      file: { title: '测试', parties: [], linkage: { flags: [{ id: 'grave', on: '2026-09-01', by: 'intake' }] } },
    }));
    expect(place.docketOf('intake', opened.caseNo, 'asking')!.file.linkage).toBeUndefined();
  });
});

describe('a hand-over that may be ordered', () => {
  it('needs the consent without an order, and none with one, which goes along', async () => {
    const { docketId, caseNo } = await caseOf(place);
    expect(await atIntake(docketId, 'ask')).toMatchObject({ code: 'consent-missing' });
    orThrow(await atIntake(docketId, 'order-mediation', { number: '演练决字〔2026〕1号', reason: '依职权' }));
    orThrow(await atIntake(docketId, 'ask'));
    await place.settle();
    expect(linkageOf(place.docketOf('mediation', caseNo, 'answering')!.file).orders)
      .toEqual([{ purpose: 'mediation', by: 'intake', number: '演练决字〔2026〕1号', on: '2026-09-21' }]);
  });

  it('is not ordered by an agency that only received the order', async () => {
    const { docketId, caseNo } = await caseOf(place);
    orThrow(await atIntake(docketId, 'order-mediation', { number: '演练决字〔2026〕1号', reason: '依职权' }));
    orThrow(await atIntake(docketId, 'ask'));
    await place.settle();
    const theirs = place.docketOf('mediation', caseNo, 'answering')!;
    expect(await mediate(theirs.id, 'order-mediation', { number: '2', reason: 'x' })).toMatchObject({ code: 'unknown-action' });
  });
});

describe('a hold', () => {
  it('closes the step that it holds up and freezes the clock, by both parties’ agreement', async () => {
    const { docketId } = await atMediation();
    expect(await mediate(docketId, 'hold-talks', { reason: '先行协商' })).toMatchObject({ code: 'input-invalid' });
    const held = orThrow(await mediate(docketId, 'hold-talks', { bothAgree: true, reason: '先行协商' }));
    expect(held.clocks).toEqual(expect.arrayContaining([
      expect.objectContaining({ duty: 'hold.talks', lastDay: '2026-09-28', basis: '四（一）', state: 'running' }),
      expect.objectContaining({ duty: 'acceptance', kind: 'law', state: 'paused' }),
    ]));
    expect(await mediate(docketId, 'accept')).toMatchObject({ code: 'docket-held', basis: '四（一）' });
  });

  it('shows at the desk: the step closed with its reason, the step that ends it open', async () => {
    const { docketId } = await atMediation();
    orThrow(await mediate(docketId, 'hold-talks', { bothAgree: true, reason: '先行协商' }));
    const { desk, store } = place.at('mediation');
    const docket = store.dockets.get(docketId)!;
    const offers = offeredActions(orThrow(pageOf(desk, docket)), docket.state, { id: 'm', roles: mediator }, docket.clocks);
    expect(offers.find(offer => offer.action === 'accept')).toMatchObject({ open: false, why: { code: 'docket-held' } });
    expect(offers.find(offer => offer.action === 'release-talks')).toMatchObject({ open: true, basis: '四（一）' });
  });

  it('ends by itself on its last day: the clocks go on, nothing was missed', async () => {
    const { opened, docketId } = await atMediation();
    orThrow(await mediate(docketId, 'hold-talks', { bothAgree: true, reason: '先行协商' }));
    place.pass(7);
    await place.sweepClocks();
    expect(clocks('mediation', 'hold.talks')).toMatchObject([{ state: 'running' }]);
    place.pass(1);
    await place.sweepClocks();
    await place.settle();
    expect(clocks('mediation', 'hold.talks')).toMatchObject([{ state: 'dropped' }]);
    expect(clocks('mediation', 'acceptance').map(clock => clock.state)).toEqual(['running', 'running']);
    expect(steps(opened.caseNo)).toContain('release-talks');
    expect(steps(opened.caseNo)).not.toContain('clock-missed');
    orThrow(await mediate(docketId, 'accept'));
  });

  it('can be ended before', async () => {
    const { docketId } = await atMediation();
    orThrow(await mediate(docketId, 'hold-talks', { bothAgree: true, reason: '先行协商' }));
    orThrow(await mediate(docketId, 'release-talks'));
    expect(orThrow(await mediate(docketId, 'accept')).state).toBe('working');
  });
});

describe('a promise that may be longer', () => {
  const input = { bothAgree: true, approvedBy: '调解组织负责人', reason: '需补充材料' };

  it('is lengthened once, as its line says, and the law’s clock stays', async () => {
    const { docketId } = await atMediation();
    const before = clocks('mediation', 'acceptance').find(clock => clock.kind === 'law')!;
    const longer = orThrow(await mediate(docketId, 'lengthen-acceptance', input));
    expect(longer.clocks).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'promise', lastDay: '2026-09-23', basis: '三（一）' }), expect.objectContaining({ kind: 'law', lastDay: before.lastDay }),
    ]));
    expect(await mediate(docketId, 'lengthen-acceptance', input)).toMatchObject({ code: 'extension-not-allowed' });
  });

  it('is never lengthened past the law, whatever its line says', async () => {
    place = mechanismDesks('2026-10-12');
    const { docketId } = await atMediation();
    expect(clocks('mediation', 'acceptance').map(clock => clock.lastDay)).toEqual(['2026-10-15', '2026-10-14']);
    expect(await mediate(docketId, 'lengthen-acceptance', input)).toMatchObject({ code: 'promise-past-law', basis: '三（一）' });
  });

  it('needs the consent and the approval of somebody else', async () => {
    const { docketId } = await atMediation();
    expect(await mediate(docketId, 'lengthen-acceptance', { approvedBy: '调解组织负责人', reason: 'x' })).toMatchObject({ code: 'input-invalid' });
    expect(await mediate(docketId, 'lengthen-acceptance', { ...input, approvedBy: 'mediator' })).toMatchObject({ code: 'approver-is-applicant' });
  });
});

describe('an outcome that must bring something back', () => {
  it('is not concluded without it, and the paper of the scheme goes with it', async () => {
    const { docketId } = await atMediation();
    orThrow(await mediate(docketId, 'accept'));
    expect(await mediate(docketId, 'conclude')).toMatchObject({ code: 'return-incomplete', basis: '五（一）', details: { lacking: ['failure'] } });
    expect(orThrow(await mediate(docketId, 'conclude', { failure: '未达成一致' })).papers).toEqual(['mediation-return']);
  });
});

describe('a later duty', () => {
  const finished = async () => {
    const { opened, docketId } = await atMediation();
    orThrow(await mediate(docketId, 'accept'));
    orThrow(await mediate(docketId, 'conclude', { failure: '未达成一致' }));
    return { opened, docketId };
  };

  it('begins when the docket comes to its state, outlives it, and repeats as often as the scheme says', async () => {
    const { docketId } = await finished();
    expect(clocks('mediation', 'aftercare.visits')).toMatchObject([{ state: 'running', lastDay: '2026-10-21', basis: '七（一）' }]);
    const visited = orThrow(await mediate(docketId, 'aftercare-visits', { note: '电话回访' }));
    expect(visited.clocks).toEqual(expect.arrayContaining([expect.objectContaining({ duty: 'aftercare.visits.again', lastDay: '2026-10-21', state: 'running' })]));
    orThrow(await mediate(docketId, 'aftercare-visits', { note: '第二次' }));
    expect(await mediate(docketId, 'aftercare-visits', { note: '第三次' })).toMatchObject({ code: 'aftercare-done' });
  });

  it('is missed like any other where nobody does it', async () => {
    await finished();
    place.pass(40);
    await place.sweepClocks();
    expect(clocks('mediation', 'aftercare.visits')).toMatchObject([{ state: 'missed' }]);
  });

  it('of another agency is told to that agency on the day', async () => {
    const { opened } = await finished();
    await place.settle();
    expect(told('mediation')).toEqual(['copy → intake']);
    expect(steps(opened.caseNo)).toEqual(expect.arrayContaining(['aftercare-job-push-begins', 'aftercare-visits-begins']));
  });
});

describe('a new version of a mechanism', () => {
  it('is for cases that begin under it; a running case keeps its promises and rules to the end', async () => {
    const { opened, docketId } = await atMediation();
    place.pass(30);
    const later = await caseOf(place);
    expect(place.docketOf('intake', later.caseNo, 'asking')!.scheme).toBe('trial@2');
    expect(place.at('mediation').store.dockets.get(docketId)!.scheme).toBe('trial@1');

    orThrow(await atIntake(opened.docketId, 'grow', { parties: [worker('w2')] }));
    orThrow(await atIntake(later.docketId, 'grow', { parties: [worker('w2')] }));
    await consentTo(opened.caseNo);
    await consentTo(later.caseNo);
    orThrow(await atIntake(opened.docketId, 'ask'));
    orThrow(await atIntake(later.docketId, 'ask'));
    await place.settle();
    const promised = (caseNo: string) => place.docketOf('mediation', caseNo, 'answering')!.id;
    const lastDay = (id: string) => [...place.at('mediation').store.clocks.values()].find(row => row.docketId === id && row.clock.kind === 'promise')!.clock.lastDay;
    expect([lastDay(promised(opened.caseNo)), lastDay(promised(later.caseNo))]).toEqual(['2026-10-22', '2026-10-23']);
    expect([steps(opened.caseNo).includes('trigger-group'), steps(later.caseNo).includes('trigger-group')]).toEqual([false, true]);
  });
});
