import { beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow, type CaseNumber } from '@fengqiao/kernel';
import { verifyChain, type LedgerRow } from '@fengqiao/trust';
import fc from 'fast-check';
import { hasEnded, holderOf } from '@fengqiao/referral';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { caseAt, twoDesks } from './two-desks.js';

const clerk = ['clerk'];
const mediator = ['mediator'];
const reason = { reason: { code: 'party-refuses', text: '用人单位拒绝调解' } };

let place: SimulatedPlace;
let docketId: string;
let caseNo: CaseNumber;

const asked = async () => {
  const acted = orThrow(await place.act('intake', docketId, 'ask', clerk));
  return acted.handOffs[0]!.referralId;
};
const halfAt = (agency: string, referralId: string) => place.at(agency).store.referrals.get(referralId);
const theirs = () => place.docketOf('mediation', caseNo, 'answering')!;

beforeEach(async () => {
  place = twoDesks();
  const opened = await caseAt(place);
  ({ docketId, caseNo } = opened);
});

describe('a referral', () => {
  it('cannot be sent without the consent that its route needs', async () => {
    const [consent] = [...place.at('intake').store.consents.values()];
    place.at('intake').store.consents.delete(consent!.id);
    expect(await place.act('intake', docketId, 'ask', clerk)).toMatchObject({ refused: true, code: 'consent-missing', nature: 'closed' });
    expect(place.at('intake').store.waiting().some(message => message.type === 'referral.sent')).toBe(false);
  });

  it('leaves nothing behind when it is refused', async () => {
    place.at('intake').store.consents.clear();
    const before = structuredClone([...place.at('intake').store.dockets.values()]);
    const entries = place.at('intake').store.ledger.length;
    await place.act('intake', docketId, 'ask', clerk);
    expect([...place.at('intake').store.dockets.values()]).toEqual(before);
    expect(place.at('intake').store.ledger).toHaveLength(entries);
  });

  it('is the sender’s until the receipt and the receiver’s from then on', async () => {
    const id = await asked();
    expect(holderOf(halfAt('intake', id)!.state)).toBe('sender');
    await place.settle();
    expect(halfAt('intake', id)!.state).toBe('received');
    expect(holderOf(halfAt('intake', id)!.state)).toBe('receiver');
  });

  it('carries only the sections that its purpose needs', async () => {
    await asked();
    const sent = place.at('intake').store.waiting().find(message => message.type === 'referral.sent')!;
    const { body } = JSON.parse(sent.body) as { body: { file: Record<string, unknown> } };
    expect(body.file.instruments).toEqual([]);
    expect(body.file.parties).toHaveLength(2);
  });

  it('brings the reason of a decline back to the sender', async () => {
    const id = await asked();
    await place.settle();
    orThrow(await place.act('mediation', theirs().id, 'decline', mediator, reason));
    await place.settle();
    expect(halfAt('intake', id)).toMatchObject({ state: 'declined', reason: reason.reason });
    expect(place.docketOf('intake', caseNo, 'asking')).toMatchObject({ state: 'answered', facts: { heard: ['declined'] } });
  });

  it('names in each answer the digest of what it answers', async () => {
    const id = await asked();
    const sent = place.at('intake').store.waiting().find(message => message.type === 'referral.sent')!;
    await place.settle();
    orThrow(await place.act('mediation', theirs().id, 'accept', mediator));
    const answer = place.at('mediation').store.waiting().find(message => message.type === 'referral.accepted')!;
    expect((JSON.parse(answer.body) as { head: { answers: string } }).head.answers).toBe(sent.digest);
    expect(id).toBeTruthy();
  });

  it('is handed back at once by a desk that takes no such purpose', async () => {
    const receiver = place.at('mediation');
    place.agencies.set('mediation', { ...receiver, desk: { ...receiver.desk, agency: { ...receiver.desk.agency, procedures: [] } } });
    const id = await asked();
    await place.settle();
    expect(halfAt('intake', id)).toMatchObject({ state: 'declined', reason: { code: 'purpose-not-accepted' } });
  });
});

describe('a return', () => {
  it('is a request that the sender grants', async () => {
    const id = await asked();
    await place.settle();
    orThrow(await place.act('mediation', theirs().id, 'accept', mediator));
    orThrow(await place.act('mediation', theirs().id, 'askReturn', mediator, reason));
    await place.settle();
    expect(halfAt('intake', id)!.state).toBe('return-asked');
    expect(theirs().state).toBe('returnAsked');
    orThrow(await place.senderStep('intake', id, 'taken-back', clerk));
    await place.settle();
    expect(theirs().state).toBe('gone');
    expect(halfAt('mediation', id)!.state).toBe('returned');
    expect(place.docketOf('intake', caseNo, 'asking')!.facts.heard).toEqual(['accepted', 'returned']);
  });

  it('leaves the duty where it is when the sender refuses it', async () => {
    const id = await asked();
    await place.settle();
    orThrow(await place.act('mediation', theirs().id, 'accept', mediator));
    orThrow(await place.act('mediation', theirs().id, 'askReturn', mediator, reason));
    await place.settle();
    orThrow(await place.senderStep('intake', id, 'return-refused', clerk));
    await place.settle();
    expect(theirs().state).toBe('working');
    expect([halfAt('intake', id)!.state, halfAt('mediation', id)!.state]).toEqual(['accepted', 'accepted']);
  });
});

describe('a conclusion', () => {
  it('keeps what came back beside the hand-over, where whoever asked reads it', async () => {
    const id = await asked();
    await place.settle();
    orThrow(await place.act('mediation', theirs().id, 'accept', mediator));
    orThrow(await place.act('mediation', theirs().id, 'conclude', mediator));
    await place.settle();
    expect(halfAt('intake', id)).toMatchObject({ state: 'concluded', result: { outcome: 'failed' } });
  });
});

describe('a revocation that crosses an acceptance', () => {
  it('wins where the receiver meets it first', async () => {
    const id = await asked();
    await place.settle();
    orThrow(await place.senderStep('intake', id, 'revoke-asked', clerk));
    await place.deliverOnce('intake');
    expect(await place.act('mediation', theirs().id, 'accept', mediator)).toMatchObject({ refused: true, code: 'action-not-open' });
    await place.settle();
    expect([halfAt('intake', id)!.state, halfAt('mediation', id)!.state]).toEqual(['revoked', 'revoked']);
  });

  it('loses where the receiver has accepted, and both sides know it', async () => {
    const id = await asked();
    await place.settle();
    orThrow(await place.senderStep('intake', id, 'revoke-asked', clerk));
    orThrow(await place.act('mediation', theirs().id, 'accept', mediator));
    await place.settle();
    expect([halfAt('intake', id)!.state, halfAt('mediation', id)!.state]).toEqual(['accepted', 'accepted']);
    expect(theirs().state).toBe('working');
  });

  it('is told that the case was concluded meanwhile, and leaves what the receiver had answered before', async () => {
    const id = await asked();
    await place.settle();
    orThrow(await place.senderStep('intake', id, 'revoke-asked', clerk));
    orThrow(await place.act('mediation', theirs().id, 'accept', mediator));
    orThrow(await place.act('mediation', theirs().id, 'conclude', mediator));
    await place.settle();
    expect(halfAt('intake', id)).toMatchObject({ state: 'concluded', reason: { code: 'already-concluded' } });

    const next = await asked();
    await place.settle();
    orThrow(await place.senderStep('intake', next, 'revoke-asked', clerk));
    orThrow(await place.act('mediation', theirs().id, 'decline', mediator, reason));
    await place.settle();
    expect(halfAt('intake', next)).toMatchObject({ state: 'declined', reason: { code: 'party-refuses' } });
  });
});

type Move = 'ask' | 'revoke' | 'takeBack' | 'refuseReturn' | 'accept' | 'decline' | 'askReturn' | 'conclude' | 'deliverIntake' | 'deliverMediation' | 'day';
const MOVES: readonly Move[] = ['ask', 'revoke', 'takeBack', 'refuseReturn', 'accept', 'decline', 'askReturn', 'conclude', 'deliverIntake', 'deliverMediation', 'day'];

describe('whatever two desks do, in whatever order it travels', () => {
  it('both halves agree in the end, every chain is whole, and nothing lies unanswered that was answered', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...MOVES), { maxLength: 30 }), async moves => {
      const here = twoDesks();
      const opened = await caseAt(here);
      const referrals: string[] = [];
      const last = () => referrals.at(-1) ?? 'none';
      const docket = () => here.docketOf('mediation', opened.caseNo, 'answering')?.id ?? 'none';
      for (const move of moves) {
        if (move === 'ask') {
          const acted = await here.act('intake', opened.docketId, 'ask', clerk);
          if (!isRefusal(acted)) referrals.push(acted.handOffs[0]!.referralId);
        } else if (move === 'revoke') await here.senderStep('intake', last(), 'revoke-asked', clerk);
        else if (move === 'takeBack') await here.senderStep('intake', last(), 'taken-back', clerk);
        else if (move === 'refuseReturn') await here.senderStep('intake', last(), 'return-refused', clerk);
        else if (move === 'deliverIntake') await here.deliverOnce('intake');
        else if (move === 'deliverMediation') await here.deliverOnce('mediation');
        else if (move === 'day') { here.pass(1); await here.sweepClocks(); }
        else await here.act('mediation', docket(), move, mediator, move === 'decline' || move === 'askReturn' ? reason : {});
      }
      await here.settle();
      for (const id of referrals) {
        const sender = here.at('intake').store.referrals.get(id)!;
        const receiver = here.at('mediation').store.referrals.get(id)!;
        expect(sender.state).toBe(receiver.state);
        if (hasEnded(receiver.state)) expect(holderOf(sender.state)).toBe('sender');
      }
      for (const name of ['intake', 'mediation']) {
        const rows = here.at(name).store.ledger.map(({ entry, hash }) => ({ ...entry, hash }) as unknown as LedgerRow);
        if (rows.length) expect(verifyChain(rows, name, opened.caseNo)).toMatchObject({ intact: true });
      }
      const parked = [...here.agencies.values()].flatMap(({ store }) => [...store.inbox.values()].filter(row => row.outcome === 'parked' || row.outcome === 'held'));
      expect(parked).toEqual([]);
    }), { numRuns: 150 });
  });
});
