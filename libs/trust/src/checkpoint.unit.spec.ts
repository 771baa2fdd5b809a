import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import { NOW, worlds } from '../test/agencies.js';
import { chainOf } from '../test/chains.js';
import {
  checkpointDigest,
  checkpointGenesis,
  makeCheckpoint,
  verifyCheckpoint,
  type PublishedCheckpoint,
} from './checkpoint.js';
import { countersign, verifyWitnessed, type Held } from './countersign.js';
import { entryDigest, headOf, type ChainHead } from './ledger.js';

describe.each(worlds)('in the $name world', world => {
  const { court, directory, intake, mediation } = world;
  const { profile } = mediation;

  const rows = chainOf('mediation', 'NC26-CASE0', 3, '', profile);
  const heads = rows.map(headOf) as [ChainHead, ChainHead, ChainHead];
  /** The same case told otherwise from its first row on. */
  const retold = chainOf('mediation', 'NC26-CASE0', 3, 'another story', profile);
  const second = headOf(chainOf('mediation', 'NC26-CASE1', 1, '', profile)[0]!);
  const claimsOf = (checkpoint: PublishedCheckpoint) => orThrow(verifyCheckpoint(checkpoint, 'mediation', directory)).claims;

  const first = makeCheckpoint([second, heads[0]], null, NOW, mediation);
  const links = rows.map(row => entryDigest(row, profile));
  const next = makeCheckpoint([{ ...heads[2], links: links.slice(1) }], claimsOf(first), NOW + 60_000, mediation);
  const nobody: Held = { last: null, heads: new Map() };
  const held: Held = {
    last: { number: 1, digest: checkpointDigest(claimsOf(first), profile) },
    heads: new Map([[heads[0].caseNo, heads[0]]]),
  };

  describe('a checkpoint', () => {
    it('holds the heads that changed, by case number, and the checkpoint before', () => {
      expect(first.heads).toEqual([heads[0], second]);
      expect(claimsOf(first)).toMatchObject({ by: 'mediation', number: 1, size: 2, prev: checkpointGenesis('mediation', profile) });
      expect(claimsOf(next)).toMatchObject({ number: 2, size: 1, prev: held.last!.digest });
    });

    it('is made of the same heads in any order', () => {
      const again = makeCheckpoint([heads[0], second], null, NOW, mediation);
      expect(again.heads).toEqual(first.heads);
      expect(claimsOf(again)).toEqual(claimsOf(first));
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
      const [again, before] = [show(first, held), show(first, nobody)].map(each => verifyWitnessed(orThrow(each), 'mediation', directory));
      expect(again).toEqual(before);
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
      [
        'a chain rewritten below what it holds, with links to match',
        makeCheckpoint([{ ...headOf(retold[2]!), links: retold.map(row => entryDigest(row, profile)) }], claimsOf(first), NOW, mediation),
        'checkpoint-rewrites-chain',
      ],
      ['a chain that grew and does not show how', makeCheckpoint([heads[2]], claimsOf(first), NOW, mediation), 'checkpoint-growth-unproved'],
      ['a chain that grew by two and shows one', makeCheckpoint([{ ...heads[2], links: links.slice(2) }], claimsOf(first), NOW, mediation), 'checkpoint-growth-unproved'],
      [
        'a new case that does not begin at its beginning',
        makeCheckpoint([{ ...second, links: [second.head] }], claimsOf(first), NOW, mediation),
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
});
