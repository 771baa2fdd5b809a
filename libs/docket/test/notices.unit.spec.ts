import { beforeEach, describe, expect, it } from '@jest/globals';
import { COPY, agency } from '@fengqiao/contracts';
import { receiveBatch, type Acted } from '@fengqiao/docket';
import { orThrow, refuse } from '@fengqiao/kernel';
import { practice, procedure } from '@fengqiao/procedure';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { z } from 'zod';
import { TODAY, tables } from './two-desks.js';

const basis = practice('测试');
const nothing = z.strictObject({});

/** A desk that tells others what happened, some of them only where the place has a way for it. */
const telling = procedure({
  name: 'telling', title: '通报', version: 1, facts: z.object({}), roles: ['clerk'], states: { open: { title: '办理中' }, done: { title: '办结', terminal: true } }, duties: {},
})(action => ({
  begin: action({ title: '登记', from: 'new', to: 'open', by: ['clerk'], basis, input: nothing }),
  tell: action({
    title: '通报', from: 'open', to: 'open', by: ['clerk'], basis, input: COPY.particulars, refers: ['copy'],
    decide: (_docket, particulars) => ({ refer: [{ purpose: 'copy', to: 'mediation', particulars }] }),
  }),
  tellIfAny: action({
    title: '有路由则通报', from: 'open', to: 'open', by: ['clerk'], basis, input: z.strictObject({ needed: z.boolean() }), refers: ['court-feedback'],
    decide: (_docket, { needed }) => ({ refer: [{
      purpose: 'court-feedback', ...(needed ? {} : { ifRouted: true as const }),
      particulars: { action: 'a', kind: 'suit', courtNumber: '1号', filedOn: TODAY, awards: ['award'], by: 'w1' },
    }] }),
  }),
  finish: action({ title: '办结', from: 'open', to: 'done', by: ['clerk'], basis, input: nothing }),
}));

/** A desk whose open dockets learn from a copy, unless their rule finds it is not about them. */
const learning = procedure({
  name: 'learning', title: '办理', version: 1, facts: z.object({ learned: z.array(z.string()), about: z.string() }), roles: ['mediator'],
  states: { open: { title: '办理中' }, done: { title: '办结', terminal: true } }, duties: {},
})(action => ({
  begin: action({ title: '登记', from: 'new', to: 'open', by: ['mediator'], basis, input: z.strictObject({ about: z.string() }) }),
  learn: action({
    title: '得知', from: 'open', to: 'open', by: ['system'], basis, input: COPY.particulars, learns: ['copy'],
    decide: (docket, { subject, body }) => (subject === docket.facts.about ? { facts: { learned: [...(docket.facts.learned ?? []), body] } }
      : refuse('not-about-this', 'not-found', { zh: '与本案卷无关', en: 'Not about this docket' }, { zh: '请核对', en: 'Check it' })),
  }),
  finish: action({ title: '办结', from: 'open', to: 'done', by: ['mediator'], basis, input: nothing }),
}));

const named = (name: string, ...procedures: Parameters<typeof agency>[0]['procedures']) =>
  agency({ name, title: { zh: name, en: name }, mandate: { zh: '测试', en: 'test' }, procedures });
const file = { title: '测试案件', parties: [{ id: 'w1', role: 'applicant' as const, kind: 'person' as const, name: '㛃试' }] };

let place: SimulatedPlace;
let told: Acted;
beforeEach(async () => {
  place = new SimulatedPlace({ tables, today: TODAY, agencies: [named('intake', telling), named('mediation', learning), named('analytics')] });
  told = orThrow(await place.open('intake', { procedure: 'telling', action: 'begin', place: 'wenzhou', roles: ['clerk'], input: {}, file }));
});

const begin = async (about: string) => orThrow(await place.open('mediation', {
  procedure: 'learning', action: 'begin', place: 'wenzhou', roles: ['mediator'], input: { about }, file, caseNo: told.caseNo,
})).docketId;
const tell = async (subject: string, body: string) => { orThrow(await place.act('intake', told.docketId, 'tell', ['clerk'], { subject, body })); await place.settle(); };
const docket = (id: string) => place.at('mediation').store.dockets.get(id)!;
const halves = () => [...place.at('mediation').store.referrals.values()].map(({ docketId, state }) => ({ docketId, state }));
const filed = () => place.at('mediation').store.ledger.filter(row => row.entry.action === 'notice.filed').map(row => JSON.stringify(row.details ?? row.payload));

describe('a notice', () => {
  it('joins the docket of its case whose page learns from it, and is said in its chain', async () => {
    const id = await begin('裁决');
    await tell('裁决', '已起诉');
    expect(docket(id)).toMatchObject({ version: 2, facts: { learned: ['已起诉'] } });
    expect(halves()).toEqual([{ docketId: id, state: 'concluded' }]);
    expect(filed()).toEqual([]);
  });

  it('is offered to each docket of the case until one takes it', async () => {
    const [first, second] = [await begin('别的裁决'), await begin('裁决')];
    await tell('裁决', '已起诉');
    expect(docket(first).version).toBe(1);
    expect(docket(second).facts).toMatchObject({ learned: ['已起诉'] });
  });

  it('is filed with the reason where no docket takes it, and changes none', async () => {
    const id = await begin('别的裁决');
    await tell('裁决', '已起诉');
    expect(docket(id).version).toBe(1);
    expect(filed()).toEqual([expect.stringContaining('not-about-this')]);
    expect(halves()).toMatchObject([{ state: 'concluded' }]);
  });

  it('is filed where the case has no docket here, or only one that has ended', async () => {
    await tell('裁决', '已起诉');
    const id = await begin('裁决');
    orThrow(await place.act('mediation', id, 'finish', ['mediator']));
    await tell('裁决', '已判决');
    expect(filed()).toHaveLength(2);
    expect(docket(id).facts).not.toHaveProperty('learned');
  });

  it('is learned once, also when it comes twice or before the one sent first', async () => {
    const id = await begin('裁决');
    for (const body of ['已起诉', '已判决']) orThrow(await place.act('intake', told.docketId, 'tell', ['clerk'], { subject: '裁决', body }));
    const { store } = place.at('intake');
    const letters = store.waiting().filter(message => message.to === 'mediation').map(message => store.arrivedOf(message, 'intake'));
    expect(letters).toHaveLength(2);
    for (const letter of [...letters].reverse()) await receiveBatch(place.at('mediation').desk, [letter]);
    await receiveBatch(place.at('mediation').desk, letters);
    expect(docket(id).facts).toMatchObject({ learned: ['已起诉', '已判决'] });
  });
});

describe('a notice that a place may do without', () => {
  it('is left out where the mechanism has no way for it, and any other hand-over is refused there', async () => {
    const taken = orThrow(await place.act('intake', told.docketId, 'tellIfAny', ['clerk'], { needed: false }));
    expect(taken.handOffs).toEqual([]);
    expect(await place.act('intake', told.docketId, 'tellIfAny', ['clerk'], { needed: true })).toMatchObject({ code: 'no-route' });
  });
});
