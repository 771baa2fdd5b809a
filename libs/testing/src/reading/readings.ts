import { SECTIONS, type CaseFile } from '@fengqiao/case-file';
import { recorded, type OnRead } from './recorded.js';

/**
 * Where a field came from: with the file that opened the docket, into the file with an answer, with what was said for a
 * purpose alone, or with the words of its answer.
 */
export type Origin = 'file' | 'added' | `particulars ${string}` | `answer ${string}`;

/** A field by its path, with everything that looked at it. */
export type FieldsRead = ReadonlyMap<string, ReadonlySet<string>>;

const itemsOf = (file: CaseFile): { readonly id: string }[] =>
  SECTIONS.flatMap((section): readonly { readonly id: string }[] => { const items = file[section]; return Array.isArray(items) ? items : []; });

/** Which fields that came to the pages were looked at there, and by what. */
export class Readings {
  readonly #found = new Map<string, Map<string, Set<string>>>();
  /** Ids of the items with which each docket began, and of those that its own steps put in. */
  readonly #came = new Map<string, ReadonlySet<string>>();
  readonly #own = new Map<string, Set<string>>();

  note(page: string, origin: Origin, path: string, reader: string): void {
    const fields = this.#found.get(`${page} ${origin}`) ?? new Map<string, Set<string>>();
    this.#found.set(`${page} ${origin}`, fields);
    fields.set(path, (fields.get(path) ?? new Set<string>()).add(reader));
  }

  /** The fields of an origin that were looked at on a page. */
  of(page: string, origin: Origin): FieldsRead {
    return this.#found.get(`${page} ${origin}`) ?? new Map<string, ReadonlySet<string>>();
  }

  /** A docket begins: what lies in its file now came with it. */
  begins(docketId: string, file: CaseFile): void {
    this.#came.set(docketId, new Set(itemsOf(file).map(({ id }) => id)));
    this.#own.set(docketId, new Set());
  }

  /** A step of the docket's own page has put these in: nobody sent them. */
  puts(docketId: string, ids: readonly string[]): void {
    for (const id of ids) this.#own.get(docketId)?.add(id);
  }

  /** The file for a reader; it tells of what came with the opening, and apart from it of what answers have brought. */
  watch(file: CaseFile, docketId: string, page: string, reader: string): CaseFile {
    const noting = (origin: Origin): OnRead => path => this.note(page, origin, path, reader);
    const [first, later] = [noting('file'), noting('added')];
    const ids = new Map<object, string>(itemsOf(file).map(item => [item, item.id]));
    const listener = (item: object, told: OnRead): OnRead | undefined => {
      const id = ids.get(item);
      if (id === undefined) return told;
      if (this.#came.get(docketId)?.has(id)) return first;
      return this.#own.get(docketId)?.has(id) ? undefined : later;
    };
    return recorded(file, first, { listener, passedOnWhole: true });
  }

  /** Anything else that came, for a reader. */
  watchValue<T>(value: T, page: string, origin: Origin, reader: string): T {
    return typeof value === 'object' && value !== null ? recorded(value, path => this.note(page, origin, path, reader)) : value;
  }
}
