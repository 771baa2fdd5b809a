import { describe, expect, it } from '@jest/globals';
import { MEDIATOR, SCANNED, TALKED, TRIAGED, claim, firm, ids, owes, signedOn, work, worker, workers, yuan } from './cast.js';
import { replay } from './replay.js';

/** 2024-01 涉欠薪典型案例之三：十名退休返聘人员，法院分别用支付令、诉前调解加司法确认、诉中调解。日期未公布，为演示所填。 */
const civil = { employment: work('civil'), claims: [claim('c1', 'wages', '36,000', { title: '劳务报酬' })] };
const retirees = (first: number, count: number) => ({ ...civil, parties: [...workers(count, { workerKind: 'over-age' }, first), firm()] });
const SUIT = { cause: '劳务合同纠纷', ground: 'civil' };
const ORDER = { basis: 'wages', amount: yuan('36,000') };

const group = await replay({ livedFrom: '2023-10-09' }, { ...retirees(1, 10), claims: [claim('c1', 'wages', '360,000', { title: '劳务报酬' })] });
await group.when(
  ['2023-10-09', 'claim.register', { ...SCANNED, declaredHeadcount: 10 }],
  ['2023-10-09', 'claim.triage', TRIAGED('court')],
  ['2023-10-09', 'claim.splitGroup', { parts: [{ title: '支付令', parties: ids(1, 2) }, { title: '诉前调解', parties: ids(3, 6) }, { title: '诉中调解', parties: ids(7, 10) }] }],
);
/** A part of the group goes its own way under a number of its own, linked to the group’s. */
const linked = { ...SCANNED, found: [{ caseNo: group.caseNo, kind: 'same-group', matched: ['respondent'] }] };

const [silent, objecting] = [group.alongside({ ...civil, parties: [worker(1), firm()] }), group.alongside({ ...civil, parties: [worker(2), firm()] })];
for (const one of [silent, objecting]) {
  await one.when(
    ['2023-10-09', 'claim.register', linked],
    ['2023-10-09', 'claim.triage', TRIAGED('court')],
    ['2023-10-09', 'claim.requestPaymentOrder', ORDER],
    ['2023-10-10', 'payment-order.accept', { number: '支1号', noOtherDebts: true, deliverable: true }],
    ['2023-10-10', 'payment-order.issue', { number: '支1号', payer: 'firm', payee: one === silent ? 'w1' : 'w2' }],
  );
}
const before = group.alongside(retirees(3, 4));
const during = group.alongside(retirees(7, 4));
await before.when(
  ['2023-10-11', 'court-filing.apply', SUIT],
  ['2023-10-11', 'court-filing.delegateMediation', { number: '诉前调1号', body: 'peoples' }],
  ['2023-10-11', 'mediation.accept'],
  ['2023-10-11', 'mediation.assign', MEDIATOR],
  ['2023-10-12', 'mediation.verify', TALKED],
  ['2023-10-13', 'mediation.recordAgreement', signedOn('2023-10-13', ids(3, 6).map(id => owes('firm', id, '36,000', '2023-11-30')), { form: 'court-invited' })],
  ['2023-10-13', 'mediation.requestConfirmation', { joint: true, court: 'inviting-court' }],
  ['2023-10-13', 'confirmation.accept', { number: '诉前调确1号' }],
  ['2023-10-13', 'confirmation.confirm', { number: '诉前调确1号' }],
);
await during.when(
  ['2023-10-16', 'court-filing.apply', SUIT],
  ['2023-10-17', 'court-filing.file', { number: '民初1号', claimants: ids(7, 10) }],
);
await silent.when(['2023-10-17', 'payment-order.serve', { receivedOn: '2023-10-17', manner: 'in-person' }]);
await objecting.when(
  ['2023-10-17', 'payment-order.serve', { receivedOn: '2023-10-17', manner: 'in-person' }],
  ['2023-10-20', 'payment-order.object', { what: '没有钱', onTheDebt: false }, 'objection-not-valid'],
  ['2023-10-23', 'payment-order.object', { what: '已经付清', onTheDebt: true }],
  ['2023-10-24', 'claim.fileSuit', SUIT],
  ['2023-10-25', 'court-filing.file', { number: '民初2号', claimants: ['w2'] }],
);
await during.when(['2023-10-30', 'court-filing.mediate', { number: '民调1号', obligations: ids(7, 10).map(id => ({ id: `o-${id}`, ...owes('firm', id, '36,000', '2023-11-30') })) }]);
await group.when(
  ['2023-10-30', 'claim.fileSuit', so => ({ ...SUIT, part: so.list<{ id: string }>('claim', 'parts')[2]!.id })],
  ['2023-10-31', 'court-filing.file', { number: '民初4号', claimants: ids(7, 10) }],
);
const running = silent.clock('payment-order.objection');
await group.daysPassTo('2023-11-02');

describe('K25 ten retirees hired again, three tools of the court', () => {
  it('needs no arbitration first, there being no labour relation; with one it would', async () => {
    expect(during.docket('court-filing').state).toBe('mediated');
    const labour = group.alongside({ ...retirees(7, 1), employment: work('labour') });
    await labour.when(
      ['2023-11-02', 'court-filing.apply', SUIT],
      ['2023-11-02', 'court-filing.file', { number: '民初3号', claimants: ['w7'] }, 'arbitration-first'],
    );
  });

  it('gives the debtor until 2023-11-01 to pay or object, after which the order can be enforced', () => {
    expect(running).toMatchObject({ state: 'running', lastDay: '2023-11-01' });
    expect(silent.docket('payment-order').state).toBe('effective');
    expect(silent.file('claim').instruments).toMatchObject([{ kind: 'payment-order', effectiveOn: '2023-11-02' }]);
  });

  it('ends the order by an objection to the debt, not by poverty, and goes on to suit', () => {
    expect(objecting.blocked('objection-not-valid')).toBeDefined();
    expect(objecting.docket('payment-order').state).toBe('lapsed');
    expect(objecting.docket('court-filing').state).toBe('filed');
  });

  it('can also refer a part under the group’s own number: the others’ names stay here, and each part has its own state', () => {
    expect(group.file('court-filing').parties.map(party => party.id)).toEqual([...ids(7, 10), 'firm']);
    expect(group.list<{ state: string }>('claim', 'parts').map(part => part.state)).toEqual(['waiting', 'waiting', 'taken']);
  });

  it('uses another tool for each part of the group, each part known to the group’s number', () => {
    expect(group.list<{ parties: string[] }>('claim', 'parts').map(part => part.parties.length)).toEqual([2, 4, 4]);
    expect(silent.facts('claim').related).toMatchObject([{ caseNo: group.caseNo, kind: 'same-group' }]);
    expect([silent.dockets('payment-order').length, before.docket('confirmation').state, during.docket('court-filing').state]).toEqual([1, 'confirmed', 'mediated']);
  });
});
