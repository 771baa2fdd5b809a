import { describe, expect, it } from '@jest/globals';
import { SubjectBook, type SubjectStore } from './subject-book.js';

/** In memory, counting how often it is asked. */
function storeOf(rows = new Map<string, string>()): SubjectStore & { asked: number } {
  return {
    asked: 0,
    async firstSeen(username, subject) {
      this.asked += 1;
      if (!rows.has(username)) rows.set(username, subject);
      return rows.get(username)!;
    },
  };
}
const codeOf = async (book: SubjectBook, id: string, username: string) => (await book.refusal({ id, username }))?.code;

describe('a user name', () => {
  it('belongs to the account under which it was first seen, in every process of the agency, and to no later one', async () => {
    const rows = new Map<string, string>();
    const [here, there, noted] = [new SubjectBook(storeOf(rows)), storeOf(rows), [] as string[]];
    expect(await codeOf(here, 'sub-1', 'nanchang.clerk')).toBeUndefined();
    const book = new SubjectBook(there, event => { noted.push(event); });
    expect([await codeOf(book, 'sub-2', 'nanchang.clerk'), await codeOf(book, 'sub-1', 'nanchang.clerk')]).toEqual(['user-name-given-again', undefined]);
    expect(noted).toEqual(['user-name-given-again']);
  });

  it('may be changed: the account then has both, and nobody else has either', async () => {
    const book = new SubjectBook(storeOf());
    expect([await codeOf(book, 'sub-1', 'old'), await codeOf(book, 'sub-1', 'new'), await codeOf(book, 'sub-2', 'old'), await codeOf(book, 'sub-2', 'new')])
      .toEqual([undefined, undefined, 'user-name-given-again', 'user-name-given-again']);
  });

  it('is looked up once', async () => {
    const store = storeOf();
    const book = new SubjectBook(store);
    for (let n = 0; n < 3; n++) await codeOf(book, 'sub-1', 'nanchang.clerk');
    expect(store.asked).toBe(1);
  });
});
