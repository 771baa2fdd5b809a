import type { Party } from '@fengqiao/case-file';
import type { DocumentBlock, LackingField, PaperSource, PartyFields, PartyTrait } from './model.js';
import { dayText } from './wording.js';

/** More parties than these stand in a table. */
const IN_SENTENCES = 5;

interface Trait {
  readonly title: { readonly zh: string; readonly en: string };
  /** Whom it can be asked of. */
  readonly of: readonly Party['kind'][];
  readonly phrase: (value: string, party: Party) => string;
}

const EVERYBODY = ['person', 'firm'] as const;

/** In the order in which a paper says them. */
export const TRAITS: Readonly<Record<PartyTrait, Trait>> = {
  name: { title: { zh: '姓名或者名称', en: 'name' }, of: EVERYBODY, phrase: value => value },
  gender: { title: { zh: '性别', en: 'sex' }, of: ['person'], phrase: value => value },
  nation: { title: { zh: '民族', en: 'ethnic group' }, of: ['person'], phrase: value => value },
  bornOn: { title: { zh: '出生日期', en: 'day of birth' }, of: ['person'], phrase: value => `${value}出生` },
  idNumber: { title: { zh: '公民身份号码', en: 'identity number' }, of: ['person'], phrase: value => `公民身份号码${value}` },
  legalRepresentative: { title: { zh: '法定代表人', en: 'legal representative' }, of: ['firm'], phrase: value => `法定代表人${value}` },
  post: { title: { zh: '法定代表人职务', en: 'post of the legal representative' }, of: ['firm'], phrase: value => `职务${value}` },
  address: { title: { zh: '住所', en: 'address' }, of: EVERYBODY, phrase: (value, party) => `${party.kind === 'firm' ? '住所地' : '住'}${value}` },
  phone: { title: { zh: '联系电话', en: 'telephone' }, of: EVERYBODY, phrase: value => `联系电话${value}` },
};

const ORDER = Object.keys(TRAITS) as PartyTrait[];
const GENDERS = { female: '女', male: '男' } as const;

/** What is given by hand for a trait of a party is given under this name. */
export const traitName = (trait: PartyTrait, party: string): string => `${trait}@${party}`;

function traitOf(source: PaperSource, party: Party, trait: PartyTrait): string | undefined {
  if (trait === 'gender' && party.gender) return GENDERS[party.gender];
  if (trait === 'bornOn' && party.bornOn) return dayText(party.bornOn);
  const known = trait === 'nation' || trait === 'post' ? undefined : party[trait];
  return known ?? source.given[traitName(trait, party.id)]?.trim();
}

const partiesFor = (source: PaperSource, role: PartyFields['role']): Party[] => source.file.parties.filter(party => party.role === role);
const askedOf = (party: Party, traits: readonly PartyTrait[]): PartyTrait[] => ORDER.filter(trait => traits.includes(trait) && TRAITS[trait].of.includes(party.kind));

/** Required traits that neither the file nor anybody has given. Says which party by its place in the file, never by name. */
export function lackingTraits(source: PaperSource, asked: PartyFields): LackingField[] {
  const parties = partiesFor(source, asked.role);
  if (parties.length === 0) {
    return asked.role === 'third-party' ? [] : [{ name: asked.role, title: { zh: asked.called, en: asked.role }, basis: asked.basis }];
  }
  return parties.flatMap((party, index) => askedOf(party, asked.required).filter(trait => !traitOf(source, party, trait)).map(trait => {
    const { zh, en } = TRAITS[trait].title;
    const nth = parties.length > 1 ? [`（第${index + 1}位）`, ` no. ${index + 1}`] : ['', ''];
    return { name: traitName(trait, party.id), title: { zh: `${asked.called}${nth[0]}${zh}`, en: `${en} of ${asked.role}${nth[1]}` }, basis: asked.basis };
  }));
}

function sentence(source: PaperSource, party: Party, asked: PartyFields): DocumentBlock {
  const said = askedOf(party, [...asked.required, ...asked.also ?? []]).flatMap(trait => {
    const value = traitOf(source, party, trait);
    return value ? [TRAITS[trait].phrase(value, party)] : [];
  });
  return { kind: 'paragraph', text: `${asked.called}：${said.join('，')}。`, indent: true };
}

function table(source: PaperSource, parties: readonly Party[], asked: PartyFields): DocumentBlock {
  const traits = [...asked.required, ...asked.also ?? []];
  const columns = ORDER.filter(trait => traits.includes(trait) && parties.some(party => TRAITS[trait].of.includes(party.kind) && traitOf(source, party, trait)));
  const persons = parties.every(party => party.kind === 'person');
  return {
    kind: 'table', head: ['序号', ...columns.map(trait => (trait === 'name' && persons ? '姓名' : TRAITS[trait].title.zh))], amounts: [],
    rows: parties.map((party, index) => [String(index + 1), ...columns.map(trait => traitOf(source, party, trait) ?? '')]),
  };
}

/** The parties of a role: a sentence each, or, where they are many, a sentence and a list. */
export function partyBlocks(source: PaperSource, asked: PartyFields): DocumentBlock[] {
  const parties = partiesFor(source, asked.role);
  if (parties.length <= IN_SENTENCES) return parties.map(party => sentence(source, party, asked));
  const first = parties[0]!.name;
  return [{ kind: 'paragraph', text: `${asked.called}：${first}等${parties.length}人，名单如下。`, indent: true }, table(source, parties, asked)];
}
