import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { international } from './international-profile.js';
import { national } from './national-profile.js';
import { isDigest, isInclusionProof, MerkleTree, rootFrom, TreeHasher } from './merkle.js';

/** The reference leaves and roots that Certificate Transparency implementations of RFC 6962 share. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hex = (digest: string): string => Buffer.from(digest, 'base64url').toString('hex');

describe('the Merkle tree over SHA-256', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))('has the reference root over $size leaves', ({ size, root }) => {
    const leafHashes = LEAVES.slice(0, size).map(leaf => international.digest(Buffer.from(`00${leaf}`, 'hex')));
    expect(hex(new MerkleTree(leafHashes, international).root)).toBe(root);
  });
});

describe.each([international, national])('in the $name profile', profile => {
  const hasher = new TreeHasher(profile);
  const digests = (count: number): string[] => Array.from({ length: count }, (_, i) => profile.digest(`leaf ${i}`));


  describe('the Merkle tree', () => {
    it('leads every leaf of every size to the root', () => {
      for (let size = 1; size <= 70; size++) {
        const leaves = digests(size);
        const tree = new MerkleTree(leaves, profile);
        leaves.forEach((leaf, i) => expect(rootFrom(leaf, tree.proof(i), hasher)).toBe(tree.root));
      }
    });

    it('leads no other leaf, place or size to the root', () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (size, a, b) => {
          const leaves = digests(size);
          const tree = new MerkleTree(leaves, profile);
          const [place, other] = [a % size, b % size];
          fc.pre(place !== other);
          const proof = tree.proof(place);
          expect(rootFrom(leaves[other]!, proof, hasher)).not.toBe(tree.root);
          expect(rootFrom(leaves[place]!, { ...proof, index: other }, hasher)).not.toBe(tree.root);
          expect(rootFrom(leaves[place]!, { ...proof, path: proof.path.slice(1) }, hasher)).not.toBe(tree.root);
          expect(rootFrom(leaves[place]!, { ...proof, path: [...proof.path, leaves[other]!] }, hasher)).toBeNull();
        }),
        { numRuns: 200 },
      );
    });

    it('proves a leaf of 4,096 in less than a kilobyte', () => {
      const tree = new MerkleTree(digests(4096), profile);
      expect(JSON.stringify(tree.proof(4095)).length).toBeLessThan(1000);
    });

    it('has no proof for a leaf that is not there', () => {
      expect(() => new MerkleTree(digests(3), profile).proof(3)).toThrow(RangeError);
    });
  });

  describe('the form of a proof', () => {
    const path = digests(1);
    it.each([
      ['nothing', null],
      ['a text', 'proof'],
      ['a fraction', { index: 0.5, size: 2, path }],
      ['a place outside', { index: 2, size: 2, path }],
      ['a path without hashes', { index: 0, size: 2, path: ['x'] }],
      ['a path without end', { index: 0, size: 2, path: digests(54) }],
    ])('refuses %s', (_, proof) => expect(isInclusionProof(proof)).toBe(false));

    it('knows one spelling of a digest only', () => {
      const digest = profile.digest('');
      expect(isDigest(digest)).toBe(true);
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const twin = digest.slice(0, 42) + alphabet[alphabet.indexOf(digest.at(-1)!) + 1];
      expect(Buffer.from(twin, 'base64url')).toEqual(Buffer.from(digest, 'base64url'));
      expect(isDigest(twin)).toBe(false);
    });
  });
});
