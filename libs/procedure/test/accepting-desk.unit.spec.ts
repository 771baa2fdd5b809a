import { describe, expect, it } from '@jest/globals';
import { acceptingDesk, checkProcedure, practice, procedure, receivingDesk, WithReason } from '@fengqiao/procedure';
import { z } from 'zod';

const basis = practice('测试');
const desk = { waiting: 'received', working: 'retained', returnAsked: 'returnAsked', gone: 'gone' } as const;

/** The smallest page with both desks. */
const page = procedure({
  name: 'both-desks', title: '两台', version: 1, facts: z.object({}), roles: ['clerk'],
  states: { received: { title: '待受理' }, returnAsked: { title: '申请退回' }, retained: { title: '未获退回' }, accepted: { title: '已受理', terminal: true }, refused: { title: '不予受理', terminal: true }, gone: { title: '已收回', terminal: true } },
  duties: { acceptance: { title: '受理' } },
})(action => ({
  receive: action({ title: '收', from: 'new', to: 'received', by: ['system'], basis, input: z.unknown(), receives: ['x'], starts: ['acceptance'] }),
  ...acceptingDesk(action, desk,
    { title: '受理', to: 'accepted', by: ['clerk'], basis, input: z.strictObject({}), stops: ['acceptance'], issues: ['acceptance-notice'] },
    { title: '不予受理', to: 'refused', by: ['clerk'], basis, input: WithReason, stops: ['acceptance'], decide: (_docket, { reason }) => ({ answer: { reason } }) }),
  ...receivingDesk(action, desk, ['clerk']),
}));
const said = (name: string) => ({ from: page.actions[name]!.from, answers: page.actions[name]!.answers });

describe('the accepting desk', () => {
  it('says yes or no to a referral that waits', () => {
    expect(said('accept')).toEqual({ from: ['received'], answers: ['accepted'] });
    expect(said('refuseAcceptance')).toEqual({ from: ['received'], answers: ['declined'] });
  });

  it('says nothing more to one that counts as taken since its return was refused, and ends it by a conclusion', () => {
    expect(said('acceptRetained')).toEqual({ from: ['retained'], answers: [] });
    expect(said('refuseRetained')).toEqual({ from: ['retained'], answers: ['concluded'] });
  });

  it('decides the same either way: title, clocks, papers, rule', () => {
    for (const [one, other] of [['accept', 'acceptRetained'], ['refuseAcceptance', 'refuseRetained']] as const) {
      const plain = (name: string) => ({ ...page.actions[name]!, name: '', from: [], answers: [] });
      expect(plain(one)).toEqual(plain(other));
    }
    expect(checkProcedure(page)).toEqual([]);
  });
});
