import type { CodeStore, FoundParty, KeptCode, KeptSession } from '../src/index.js';

/** A store of codes in memory, with the promises of the one on PostgreSQL. */
export class MemoryCodes implements CodeStore {
  readonly codes = new Map<string, KeptCode & { guesses: number; used: boolean }>();
  readonly sessions = new Map<string, KeptSession>();
  readonly tries: { readonly key: string; readonly at: Date }[] = [];

  async countTry(key: string, at: Date, since: Date): Promise<number> {
    this.tries.push({ key, at });
    return this.tries.filter(one => one.key === key && one.at > since).length;
  }

  async keepCode(code: KeptCode): Promise<void> {
    for (const [id, { key }] of this.codes) if (key === code.key) this.codes.delete(id);
    this.codes.set(code.id, { ...code, guesses: 0, used: false });
  }

  async guess(key: string, at: Date, most: number): Promise<KeptCode | undefined> {
    const found = [...this.codes.values()].find(code => code.key === key && code.expiresAt > at && code.guesses < most);
    if (found) found.guesses++;
    return found;
  }

  async useUp(id: string): Promise<boolean> {
    const code = this.codes.get(id);
    if (!code || code.used) return false;
    return (code.used = true);
  }

  async keepSession(session: KeptSession): Promise<void> {
    this.sessions.set(session.hash, session);
  }

  async session(hash: string, at: Date): Promise<FoundParty | undefined> {
    const found = this.sessions.get(hash);
    if (!found || found.expiresAt <= at) return undefined;
    const { caseNo, place, party, partyRole } = found;
    return { caseNo, place, party, partyRole };
  }

  async endSession(hash: string): Promise<void> {
    this.sessions.delete(hash);
  }
}
