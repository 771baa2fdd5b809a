import { createHmac, scryptSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { orThrow } from '@fengqiao/kernel';
import { CodeDesk, PHONE, WORKER } from '../../test/code-desk.js';
import { MemoryCodes } from '../../test/memory-codes.js';
import { GUESS_COST, isVisitToken, plainPhone } from './index.js';

let desk: CodeDesk;
let store: MemoryCodes;
beforeEach(() => {
  store = new MemoryCodes();
  desk = new CodeDesk(store);
});

const REFUSED = { refused: true, code: 'code-refused', nature: 'unauthenticated' };
const LIMITED = { refused: true, code: 'too-many-requests' };

describe('a one-time code', () => {
  it('lets the party in, for this case and as this party', async () => {
    expect(await desk.ask()).toBeUndefined();
    const visit = orThrow(await desk.redeem(desk.code));
    expect(visit).toMatchObject(WORKER);
    expect(isVisitToken(visit.token)).toBe(true);
    expect(await desk.codes.visitor(visit.token)).toEqual(WORKER);
  });

  it('is answered alike where there is no such case or number; nothing is sent', async () => {
    expect(await desk.ask({ phone: '13900000002' })).toBeUndefined();
    expect(await desk.ask({ caseNo: 'NC26-BBBBBBBB-B' })).toBeUndefined();
    expect([desk.sent, desk.events]).toEqual([[], ['code-for-nobody', 'code-for-nobody']]);
    expect(await desk.redeem('000000')).toMatchObject(REFUSED);
  });

  it('works once: a second time it is refused like a wrong one, and recorded', async () => {
    await desk.ask();
    orThrow(await desk.redeem(desk.code));
    expect(await desk.redeem(desk.code)).toMatchObject(REFUSED);
    expect(desk.events.at(-1)).toBe('code-reused');
  });

  it('used twice at the same instant opens one visit', async () => {
    await desk.ask();
    const answers = await Promise.all([desk.redeem(desk.code), desk.redeem(desk.code), desk.redeem(desk.code)]);
    expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1);
  });

  it('dies after five wrong guesses', async () => {
    await desk.ask();
    for (let guess = 1; guess <= 5; guess++) expect(await desk.redeem(desk.wrong)).toMatchObject(REFUSED);
    expect(await desk.redeem(desk.code)).toMatchObject(REFUSED);
    expect(desk.events.filter(event => event === 'code-refused')).toHaveLength(6);
  });

  it('still works after four', async () => {
    await desk.ask();
    for (let guess = 1; guess <= 4; guess++) await desk.redeem(desk.wrong);
    expect(await desk.redeem(desk.code)).toMatchObject(WORKER);
  });

  it('ends after five minutes, and a visit after thirty', async () => {
    await desk.ask();
    desk.pass(5);
    expect(await desk.redeem(desk.code)).toMatchObject(REFUSED);
    await desk.ask();
    desk.pass(4.9);
    const { token } = orThrow(await desk.redeem(desk.code));
    desk.pass(29.9);
    expect(await desk.codes.visitor(token)).toEqual(WORKER);
    desk.pass(0.1);
    expect(await desk.codes.visitor(token)).toBeUndefined();
  });

  it('makes the one before it worthless', async () => {
    await desk.ask();
    const first = desk.code;
    await desk.ask();
    if (first !== desk.code) expect(await desk.redeem(first)).toMatchObject(REFUSED);
    expect(await desk.redeem(desk.code)).toMatchObject(WORKER);
  });

  it('is of its case and number: with another it opens nothing', async () => {
    await desk.ask();
    expect(await desk.redeem(desk.code, { phone: '13900000002' })).toMatchObject(REFUSED);
    expect(await desk.redeem(desk.code, { caseNo: 'NC26-BBBBBBBB-B' })).toMatchObject(REFUSED);
  });

  it('that cannot be sent is answered alike, and noted', async () => {
    desk.broken = true;
    expect(await desk.ask()).toBeUndefined();
    expect(desk.events).toEqual(['code-not-sent']);
  });

  it('is kept, like number and token, by keyed hashes alone', async () => {
    await desk.ask();
    const { token } = orThrow(await desk.redeem(desk.code));
    const kept = JSON.stringify([...store.codes.values(), ...store.sessions.values(), store.tries]);
    for (const secret of [desk.code, PHONE, token, '10.0.0.1']) expect(kept).not.toContain(secret);
    expect(JSON.stringify(desk.events)).not.toMatch(/\d/);
  });
});

describe('a code that somebody took out of the database', () => {
  it('is guessed by a slow hash under a key that is not there, salted by its own id', async () => {
    const dear = new CodeDesk(store, '', GUESS_COST);
    await dear.ask();
    const [kept] = [...store.codes.values()];
    const peppered = createHmac('sha256', new Uint8Array(32).fill(7)).update(JSON.stringify(['code', kept!.id, dear.code])).digest();
    expect(kept!.hash).toBe(scryptSync(peppered, kept!.id, 32, { N: 16_384, r: 8, p: 5 }).toString('base64url'));
    expect(await dear.redeem(dear.code)).toMatchObject(WORKER);
  });
});

describe('somebody who tries and tries', () => {
  it('gets five codes an hour for one number, whether it exists or not', async () => {
    for (const phone of [PHONE, '13900000002']) {
      for (let time = 1; time <= 5; time++) expect(await desk.ask({ phone, caseNo: `NC26-${time}` })).toBeUndefined();
      expect(await desk.ask({ phone })).toMatchObject(LIMITED);
    }
    desk.pass(61);
    expect(await desk.ask()).toBeUndefined();
  });

  it('gets ten an hour for one case, with whatever numbers', async () => {
    for (let time = 1; time <= 10; time++) expect(await desk.ask({ phone: `1390000010${time}` })).toBeUndefined();
    expect(await desk.ask()).toMatchObject(LIMITED);
    expect(desk.events).toContain('code-limit-reached');
  });

  it('gets no more from one address than a workshop would need', async () => {
    for (let time = 1; time <= 60; time++) expect(await desk.ask({ phone: `1390001${time}`, caseNo: `NC26-${time}` })).toBeUndefined();
    expect(await desk.ask({ phone: '1', caseNo: '1' })).toMatchObject(LIMITED);
  });

  it('guesses twenty times an hour at one case, over all its codes', async () => {
    for (let time = 1; time <= 20; time++) expect(await desk.redeem('123456')).toMatchObject(REFUSED);
    expect(await desk.redeem('123456')).toMatchObject(LIMITED);
  });
});

describe('a visit', () => {
  it('ends when the visitor leaves', async () => {
    await desk.ask();
    const { token } = orThrow(await desk.redeem(desk.code));
    await desk.codes.end(token);
    expect(await desk.codes.visitor(token)).toBeUndefined();
  });

  it('is not opened by a token that was made up', async () => {
    expect(await desk.codes.visitor('fqp_AAAA')).toBeUndefined();
  });
});

describe('a telephone number', () => {
  it.each([['+86 139-0000-0001', PHONE], ['0086 13900000001', PHONE], ['１３９００００００01', PHONE], ['0791-88880000', '079188880000']])('%s is %s', (typed, plain) => {
    expect(plainPhone(typed)).toBe(plain);
  });
});
