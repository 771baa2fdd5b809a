import { beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow, type CaseNumber } from '@fengqiao/kernel';
import { act, receiveBatch, withdrawConsent, type Arrived } from '@fengqiao/docket';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { caseAt, twoDesks } from './two-desks.js';

const clerk = ['clerk'];
let place: SimulatedPlace;
let docketId: string;
let caseNo: CaseNumber;

beforeEach(async () => {
  place = twoDesks();
  ({ docketId, caseNo } = await caseAt(place));
});

const outgoing = (): Arrived[] => place.at('intake').store.waiting().filter(message => message.to === 'mediation').map(message => place.at('intake').store.arrivedOf(message, 'intake'));
const atMediation = (arrived: readonly Arrived[]) => receiveBatch(place.at('mediation').desk, arrived);
const inboxAt = (id: string) => place.at('mediation').store.inbox.get(id);

describe('messages', () => {
  it('are applied in the order of their sequence, whatever order they arrive in', async () => {
    const { handOffs } = orThrow(await place.act('intake', docketId, 'ask', clerk));
    orThrow(await place.senderStep('intake', handOffs[0]!.referralId, 'revoke-asked', clerk));
    const [sent, revoked] = outgoing();
    await atMediation([revoked!]);
    expect(inboxAt(revoked!.id)?.outcome).toBe('held');
    expect(place.docketOf('mediation', caseNo, 'answering')).toBeUndefined();
    await atMediation([sent!]);
    expect([inboxAt(sent!.id)?.outcome, inboxAt(revoked!.id)?.outcome]).toEqual(['applied', 'applied']);
    expect(place.docketOf('mediation', caseNo, 'answering')?.state).toBe('gone');
  });

  it('change nothing the second time, and say so', async () => {
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    const batch = outgoing();
    await atMediation(batch);
    const dockets = structuredClone([...place.at('mediation').store.dockets.values()]);
    const again = await atMediation([...batch, ...batch]);
    expect(again.stored.map(stored => stored.outcome)).toEqual(['duplicate', 'duplicate']);
    expect([...place.at('mediation').store.dockets.values()]).toEqual(dockets);
  });

  it('of an unknown type are parked with the reason, and do not hold up what follows', async () => {
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    const [sent] = outgoing();
    const strange: Arrived = { ...sent!, id: 'strange-0001', seq: 1, type: 'referral.sent.v9', digest: 'd1' };
    const { stored } = await atMediation([strange, { ...sent!, seq: 2 }]);
    expect(stored.map(one => one.outcome)).toEqual(['parked', 'stored']);
    expect(inboxAt('strange-0001')?.reason).toMatch(/^unknown-message/);
  });

  it('whose content breaks its contract are parked; their neighbours are applied', async () => {
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    const [sent] = outgoing();
    const broken: Arrived = { ...sent!, id: 'broken-00001', seq: 1, message: { ...sent!.message, body: { ...sent!.message.body, file: 'not a file' } } };
    const { stored } = await atMediation([broken, { ...sent!, seq: 2 }]);
    expect(stored.map(one => one.outcome)).toEqual(['parked', 'stored']);
    expect(place.docketOf('mediation', caseNo, 'answering')?.state).toBe('received');
  });

  it('that take a number which was taken before are parked', async () => {
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    const [sent] = outgoing();
    await atMediation([sent!]);
    await atMediation([{ ...sent!, id: 'restored-0001' }]);
    expect(inboxAt('restored-0001')?.reason).toMatch(/^sequence-reused/);
  });

  it('arrive on the business day of the step plus the days in transport', async () => {
    const asked = orThrow(await place.act('intake', docketId, 'ask', clerk));
    place.pass(3);
    await place.settle();
    expect(place.docketOf('mediation', caseNo, 'answering')?.openedOn).toBe('2026-10-01');
    expect(asked.handOffs).toHaveLength(1);
  });
});

describe('a request', () => {
  it('with a key is carried out once and answered the same again', async () => {
    const command = { docketId, action: 'ask', person: { id: 'officer', roles: clerk }, input: {}, idempotency: { key: 'k-1', fingerprint: 'f' } };
    const first = orThrow(await act(place.at('intake').desk, command));
    const second = orThrow(await act(place.at('intake').desk, command));
    expect(second).toEqual(first);
    expect([...place.at('intake').store.referrals.values()]).toHaveLength(1);
  });

  it('with a used key and another content is refused', async () => {
    const command = { docketId, action: 'ask', person: { id: 'officer', roles: clerk }, input: {}, idempotency: { key: 'k-1', fingerprint: 'f' } };
    orThrow(await act(place.at('intake').desk, command));
    expect(await act(place.at('intake').desk, { ...command, idempotency: { key: 'k-1', fingerprint: 'other' } })).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('made on an older version is refused and writes nothing', async () => {
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    const entries = place.at('intake').store.ledger.length;
    const outcome = await act(place.at('intake').desk, { docketId, action: 'ask', person: { id: 'officer', roles: clerk }, input: {}, expectedVersion: 1 });
    expect(outcome).toMatchObject({ code: 'stale-version', nature: 'stale' });
    expect(place.at('intake').store.ledger).toHaveLength(entries);
  });

  it('of another place finds nothing', async () => {
    const outcome = await act(place.at('intake').desk, { docketId, action: 'ask', person: { id: 'officer', roles: clerk, place: 'longyan' }, input: {} });
    expect(outcome).toMatchObject({ code: 'unknown-docket', nature: 'not-found' });
  });

  it('that meets another step of the same case decides again on what is there', async () => {
    const { store, desk } = place.at('intake');
    let met = false;
    const write = store.write.bind(store);
    store.write = async changes => {
      if (!met) { met = true; orThrow(await place.consent('intake', caseNo, { party: 'w1', partyRole: 'applicant', purpose: 'legal-aid', receiver: 'legal-aid', text: '同意', how: 'in-person' })); return 'stale'; }
      return write(changes);
    };
    const acted = orThrow(await act(desk, { docketId, action: 'ask', person: { id: 'officer', roles: clerk }, input: {} }));
    expect(acted.state).toBe('asked');
    expect(store.ledger.map(entry => entry.seq)).toEqual(store.ledger.map((_, index) => index + 1));
  });
});

describe('a consent', () => {
  it('that was withdrawn stops what has not gone', async () => {
    const [consent] = [...place.at('intake').store.consents.values()];
    orThrow(await withdrawConsent(place.at('intake').desk, caseNo, { id: 'officer', roles: [] }, consent!.id));
    expect(await place.act('intake', docketId, 'ask', clerk)).toMatchObject({ code: 'consent-missing' });
  });

  it('for another receiver or purpose does not do', async () => {
    const { store } = place.at('intake');
    for (const consent of [...store.consents.values()]) store.consents.set(consent.id, { ...consent, purpose: 'legal-aid' });
    expect(isRefusal(await place.act('intake', docketId, 'ask', clerk))).toBe(true);
  });
});

describe('a clock', () => {
  beforeEach(async () => {
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    await place.settle();
  });
  const clock = () => [...place.at('mediation').store.clocks.values()].find(row => row.clock.duty === 'acceptance')!.clock;

  it('does not fire on its last day', async () => {
    expect(clock().lastDay).toBe('2026-10-08');
    place.pass(10);
    await place.sweepClocks();
    expect(clock().state).toBe('running');
  });

  it('fires once when its last day has passed, also after the machine slept for a week', async () => {
    place.pass(18);
    await place.sweepClocks();
    await place.sweepClocks();
    expect(clock().state).toBe('missed');
    expect(place.at('mediation').store.ledger.filter(entry => entry.entry.action === 'clock-missed')).toHaveLength(1);
  });

  it('that was met is not swept', async () => {
    orThrow(await place.act('mediation', place.docketOf('mediation', caseNo, 'answering')!.id, 'accept', ['mediator']));
    place.pass(30);
    await place.sweepClocks();
    expect(clock().state).toBe('met');
  });

  it('tells the observers that it was missed', async () => {
    place.pass(18);
    await place.sweepClocks();
    await place.settle();
    const steps = [...place.at('analytics').store.journey.values()];
    expect(steps.some(({ step }) => step.action === 'clock-missed' && step.agency === 'mediation')).toBe(true);
  });
});

describe('what observers are told', () => {
  it('holds no name, no amount and no story', async () => {
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    await place.settle();
    const told = JSON.stringify([...place.at('analytics').store.journey.values()]);
    expect(told).not.toMatch(/㛃试|虚构配送公司/);
    expect(told).toContain(caseNo);
  });
});

describe('a conclusion', () => {
  it('brings back what was gathered and never an older form of what the asker knows better', async () => {
    const paid = (paidOn?: string) => ({
      id: 'agreement', kind: 'mediation-agreement', number: '1', issuedBy: 'intake', issuedOn: '2026-09-01',
      obligations: [{ id: 'o', payer: 'e1', payee: 'w1', amount: 100, dueOn: '2026-09-20', ...(paidOn ? { paidOn } : {}) }],
    });
    const { store } = place.at('intake');
    const withAgreement = (instrument: unknown) => {
      const docket = store.dockets.get(docketId)!;
      store.dockets.set(docketId, { ...docket, file: { ...docket.file, instruments: [instrument as never] } });
    };
    withAgreement(paid());
    orThrow(await place.act('intake', docketId, 'ask', clerk));
    await place.settle();
    const theirs = place.docketOf('mediation', caseNo, 'answering')!;
    orThrow(await place.act('mediation', theirs.id, 'accept', ['mediator']));
    await place.settle();
    withAgreement(paid('2026-09-28'));
    orThrow(await place.act('mediation', theirs.id, 'conclude', ['mediator']));
    await place.settle();
    expect(store.dockets.get(docketId)!.file.instruments[0]!.obligations[0]!.paidOn).toBe('2026-09-28');
  });
});
