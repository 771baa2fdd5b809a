import type { Vault } from '@fengqiao/trust';

/**
 * A vault that seals nothing: the same columns hold the same texts, readable by all. With it the product shows what its
 * encryption costs, and nothing else.
 */
export const clearVault = (agency: string): Vault => {
  const key = { seal: (_place: string, plaintext: string | Uint8Array) => Buffer.from(plaintext), open: (_place: string, sealed: Buffer) => sealed.toString('utf8') };
  const wrapped = { kek: 'clear', wrapped: Buffer.of(0) };
  return {
    agency, profile: 'international', kek: wrapped.kek, newCaseKey: () => ({ ...wrapped, key }), unwrap: () => key, rewrap: () => wrapped,
    token: (_kind, value) => value.length, tokens: (_kind, value) => [value.length],
  };
};
