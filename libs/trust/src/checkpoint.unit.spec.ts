import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import { court, directory, intake, mediation, NOW } from '../test/agencies.js';
import { chainOf } from '../test/chains.js';
import {
  checkpointDigest,
  checkpointGenesis,
  makeCheckpoint,
  verifyCheckpoint,
  type PublishedCheckpoint,
} from './checkpoint.js';
import { countersign, verifyWitnessed, type Held } from './countersign.js';
import { headOf, type ChainHead } from './ledger.js';

const rows = chainOf('mediation', 'NC26-CASE0', 3);
const heads = rows.map(headOf) as [ChainHead, ChainHead, ChainHead];
const second = headOf(chainOf('mediation', 'NC26-CASE1', 1)[0]!);
const claimsOf = (checkpoint: PublishedCheckpoint) => orThrow(verifyCheckpoint(checkpoint, 'mediation', directory)).claims;

const first = makeCheckpoint([second, heads[0]], null, NOW, mediation);
const next = makeCheckpoint([heads[2]], claimsOf(first), NOW + 60_000, mediation);
const nobody: Held = { last: null, heads: new Map() };
const held: Held = {
  last: { number: 1, digest: checkpointDigest(claimsOf(first)) },
  heads: new Map([[heads[0].caseNo, heads[0]]]),
};

describe('a checkpoint', () => {
  it('holds the heads that changed, by case number, and the checkpoint before', () => {
    expect(first.heads).toEqual([heads[0], second]);
    expect(claimsOf(first)).toMatchObject({ by: 'mediation', number: 1, size: 2, prev: checkpointGenesis('mediation') });
    expect(claimsOf(next)).toMatchObject({ number: 2, size: 1, prev: held.last!.digest });
  });

  it('is made of the same heads in any order', () => {
    expect(makeCheckpoint([heads[0], second], null, NOW, mediation)).toEqual(first);
  });

  it('may say that nothing happened', () => {
    expect(claimsOf(makeCheckpoint([], null, NOW, mediation))).toMatchObject({ number: 1, size: 0 });
  });

  it('names a case once', () => {
    expect(() => makeCheckpoint([heads[0], heads[1]], null, NOW, mediation)).toThrow(RangeError);
  });
});

describe('a witness', () => {
  const show = (checkpoint: PublishedCheckpoint, known: Held) =>
    countersign(checkpoint, 'mediation', known, NOW, intake, directory);

  it('countersigns what follows what it holds', () => {
    expect(verifyWitnessed(orThrow(show(first, nobody)), 'mediation', directory)).toMatchObject({
      witness: 'intake',
      seenAt: NOW,
      claims: { number: 1 },
    });
    expect(isRefusal(show(next, held))).toBe(false);
  });

  it('countersigns the same checkpoint again', () => {
    expect(show(first, held)).toEqual(show(first, nobody));
  });

  it.each([
    ['the same number with another content', makeCheckpoint([heads[1]], null, NOW, mediation), 'checkpoint-forked'],
    [
      'a successor of another checkpoint',
      makeCheckpoint([], { ...claimsOf(first), iat: 1 }, NOW, mediation),
      'checkpoint-forked',
    ],
    ['one that leaves a number out', makeCheckpoint([], claimsOf(next), NOW, mediation), 'checkpoint-out-of-turn'],
    [
      'a chain that has become shorter',
      makeCheckpoint([{ ...heads[0], seq: 1, head: second.head }], claimsOf(first), NOW, mediation),
      'checkpoint-rewrites-chain',
    ],
  ])('refuses %s', (_, checkpoint, code) => expect(show(checkpoint, held)).toMatchObject({ code }));

  it('does not witness its own checkpoints', () => {
    expect(() => countersign(first, 'mediation', nobody, NOW, mediation, directory)).toThrow(RangeError);
  });

  it('vouches for one checkpoint of one agency only', () => {
    const { countersignature } = orThrow(show(first, nobody));
    expect(verifyWitnessed({ ...next, countersignature }, 'mediation', directory)).toMatchObject({
      code: 'countersignature-of-other-checkpoint',
    });
    expect(verifyWitnessed({ ...first, countersignature: first.signed }, 'mediation', directory)).toMatchObject({
      code: 'purpose-mismatch',
    });
    expect(isRefusal(countersign(first, 'mediation', nobody, NOW, court, directory))).toBe(false);
  });
});
