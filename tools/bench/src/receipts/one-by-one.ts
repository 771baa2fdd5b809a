import { mustBe, type Contestant } from '../protocol/contest.js';
import type { Receiver } from './receiver.js';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The peer: a compact JWS for each receipt, made and verified with the same keys; nothing else is checked. */
export function oneByOne(name: string, { keys, directory, drafts, at }: Receiver): Contestant {
  const { kid, signer } = keys.signingKey(at);
  const { verifier } = directory.verifyingKey(kid)!;
  const header = encode({ alg: keys.profile.signatureAlgorithm, kid });
  const receivedAt = new Date(at).toISOString();
  return {
    name,
    async slot() {
      const start = performance.now();
      let verified = 0;
      let last = '';
      for (const draft of drafts) {
        const input = `${header}.${encode({ v: 1, kind: 'receipt', ...draft, from: keys.agency, receivedAt })}`;
        last = `${input}.${signer.sign(input).toString('base64url')}`;
        const [head, payload, signature] = last.split('.') as [string, string, string];
        if (verifier.verify(`${head}.${payload}`, Buffer.from(signature, 'base64url')) && JSON.parse(Buffer.from(payload, 'base64url').toString())) verified++;
      }
      const seconds = (performance.now() - start) / 1000;
      mustBe(name, 'verified receipts', verified, drafts.length);
      return { perSecond: drafts.length / seconds, proofBytes: last.split('.')[2]!.length };
    },
  };
}
