import type { CaseFile, Party } from './case-file.js';

/** What a text gives away of a person of the case. */
export interface Identity {
  readonly party: string;
  readonly what: 'name' | 'id-number' | 'phone' | 'address';
}

const tells = (party: Party): readonly (readonly [Identity['what'], string | undefined])[] =>
  [['name', party.name], ['id-number', party.idNumber], ['phone', party.phone], ['address', party.address]];

/** Blanks and the dots of names do not hide anybody. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s·•．.-]/g, '').toLowerCase();

/**
 * 去标识化检查: the persons of a case whom a text names, by name, number, telephone or address, although it is to go where
 * nobody needs to know them (个人信息保护法 arts. 6, 25). Firms may be named. `刘某` names nobody.
 * @returns each person and by what, in the order of the file; none where the text may go
 */
export function identitiesIn(text: string, file: Pick<CaseFile, 'parties'>): Identity[] {
  const searched = plain(text);
  return file.parties.filter(party => party.kind === 'person')
    .flatMap(party => tells(party).filter(([, told]) => told && plain(told).length > 1 && searched.includes(plain(told))).map(([what]) => ({ party: party.id, what })));
}
