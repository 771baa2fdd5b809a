import type { Instrument } from '@fengqiao/case-file';
import type { Block, Layout, PaperDefinition, PaperField, PartyFields, PartyTrait, Stage } from './model.js';
import { VOCABULARY, type FieldName } from './vocabulary.js';

/** `art('劳动争议调解仲裁法', '28')` → `《劳动争议调解仲裁法》第28条`. */
export const art = (source: string, articles: string): string => `《${source}》第${articles}条`;

const fields = (required: boolean, basis: string, names: readonly FieldName[]): PaperField[] =>
  names.map(name => ({ ...VOCABULARY[name], name, basis, required }));

/** Fields without which the paper is refused, by the article that asks for them. */
export const need = (basis: string, ...names: FieldName[]): PaperField[] => fields(true, basis, names);
/** Fields that stand in the paper where the docket has them. */
export const may = (...names: FieldName[]): PaperField[] => fields(false, '', names);

/** What a paper says of the parties of a role; each trait is asked for by the article. */
export const party = (
  role: PartyFields['role'], called: string, basis: string, required: readonly PartyTrait[], also: readonly PartyTrait[] = [],
): PartyFields => ({ role, called, basis, required, also });

interface Written {
  readonly agencies: readonly string[];
  readonly procedures?: readonly string[];
  readonly layout?: Layout;
  readonly basis: string;
  readonly about?: Instrument['kind'];
  readonly numbered?: string;
  readonly to?: FieldName;
  readonly parties?: readonly PartyFields[];
  readonly fields: readonly (readonly PaperField[])[];
  readonly body: readonly Block[];
  readonly signs?: readonly string[];
  readonly sealed?: boolean;
  readonly attachments?: readonly string[];
}

const UNSEALED: readonly Layout[] = ['application', 'record'];

/** Defines the papers of a stage, each on a few lines; the addressee is asked for like any other field. `all`: what each of them says unless it says otherwise. */
export const papersOf = (stage: Stage, all: Pick<Written, 'about'> = {}) => (id: string, zh: string, en: string, written: Written): PaperDefinition => {
  const { layout = 'official-letter', parties = [], signs = [], sealed = !UNSEALED.includes(layout), fields: groups, to, ...rest } = written;
  const own = groups.flat();
  const addressed = to && !own.some(field => field.name === to) ? need(written.basis, to) : [];
  return { ...all, id, stage, title: { zh, en }, layout, parties, signs, sealed, fields: [...own, ...addressed], ...(to ? { to } : {}), ...rest };
};
