import type { CaseFile, Party } from './case-file.js';

/** By what a person is found again: a number that is theirs alone, or the name together with the firm. */
export interface PersonKey {
  readonly kind: 'id-number' | 'phone' | 'name-employer';
  /** Without blanks, dashes and the difference between wide and narrow characters. */
  readonly value: string;
}

/** A person as somebody at a desk would name them. */
export interface PersonNamed {
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  /** Of the firm: a name alone is shared by too many. */
  readonly employer?: string | undefined;
}

/** A name or number as it is compared: without blanks, dots, brackets and the difference between wide and narrow characters. */
export const plainName = (text: string): string => text.normalize('NFKC').replace(/[\s·•．.()（）-]/g, '').toUpperCase();
/** With or without the country's code it is the same telephone. */
const plainPhone = (text: string): string => plainName(text).replace(/^(\+|00)?86(?=1\d{10}$)/, '');

/** The keys under which somebody so named is looked for; none where too little was said. */
export function personKeysFor({ idNumber, phone, name, employer }: PersonNamed): PersonKey[] {
  const keys: PersonKey[] = [];
  if (idNumber && plainName(idNumber)) keys.push({ kind: 'id-number', value: plainName(idNumber) });
  if (phone && plainPhone(phone)) keys.push({ kind: 'phone', value: plainPhone(phone) });
  if (name && employer && plainName(name) && plainName(employer)) keys.push({ kind: 'name-employer', value: `${plainName(name)}|${plainName(employer)}` });
  return keys;
}

/** Every key under which the persons of a file are found again, each once. */
export function personKeysOf({ parties }: Pick<CaseFile, 'parties'>): PersonKey[] {
  const firms = parties.filter(party => party.kind === 'firm');
  const ofOne = ({ idNumber, phone, name }: Party): PersonKey[] => [
    ...personKeysFor({ idNumber, phone }), ...firms.flatMap(firm => personKeysFor({ name, employer: firm.name })),
  ];
  const keys = parties.filter(party => party.kind === 'person').flatMap(ofOne);
  return [...new Map(keys.map(key => [`${key.kind} ${key.value}`, key])).values()];
}
