import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Block, DocumentBlock, LackingField, PaperDefinition, PaperDocument, PaperSource, SealSlot } from './model.js';
import { paperNumber } from './numbering.js';
import { lackingTraits, partyBlocks } from './parties.js';
import { readField, valueAt } from './read-value.js';
import { awardBlocks, claimBlocks, evidenceBlocks, obligationBlocks } from './tables.js';

const incomplete = (definition: PaperDefinition, lacking: readonly LackingField[]): Refusal => refuse('paper-incomplete', 'closed',
  { zh: `《${definition.title.zh}》尚缺：${lacking.map(({ title, basis }) => `${title.zh}（${basis}）`).join('、')}`,
    en: `"${definition.title.en}" lacks: ${lacking.map(({ title, basis }) => `${title.en} (${basis})`).join(', ')}` },
  { zh: '请补填所列各项后再制作文书', en: 'Supply the fields listed, then draw the paper up again' },
  { basis: definition.basis, details: { paper: definition.id, lacking } });

type Words = ReadonlyMap<string, string>;

/** A source that knows which 文书 the paper speaks of. */
const speakingOf = ({ about }: PaperDefinition, source: PaperSource): PaperSource => (about ? { ...source, about } : source);

function wordsOf(definition: PaperDefinition, source: PaperSource): Words {
  const pairs = definition.fields.map(field => [field.name, readField(source, field.name, field)] as const);
  return new Map(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

/** Required fields that neither the docket has nor anybody has given: what is missing before the paper may be issued. */
export function lackingFields(definition: PaperDefinition, docket: PaperSource): LackingField[] {
  const source = speakingOf(definition, docket);
  const words = wordsOf(definition, source);
  return [
    ...definition.parties.flatMap(asked => lackingTraits(source, asked)),
    ...definition.fields.filter(field => field.required && !words.has(field.name)).map(({ name, title, basis }) => ({ name, title, basis })),
  ];
}

const PLACE = /\{\{([a-zA-Z]+)\}\}/g;
/** Names of the fields that a text mentions. */
export const fieldsIn = (text: string): string[] => [...text.matchAll(PLACE)].map(match => match[1]!);

function filled(text: string, words: Words): string | undefined {
  return fieldsIn(text).every(name => words.has(name)) ? text.replace(PLACE, (_, name: string) => words.get(name)!) : undefined;
}

/** Each line of a long text is a paragraph of its own; a sentence that ends a quoted one does not end twice. */
function paragraphs(text: string): DocumentBlock[] {
  return text.replace(/([。；！？])[。；]/g, '$1').split('\n').filter(line => line.trim())
    .map(line => ({ kind: 'paragraph', text: line.trim(), indent: true }));
}

/** A sentence that ends with what somebody wrote ends with a full stop, also where they did not write it; a line of a record need not. */
function ended({ layout }: PaperDefinition, template: string, text: string): string {
  return layout === 'record' || !template.endsWith('}}') || text === '' || /[。；！？：…]$/.test(text) ? text : `${text}。`;
}

function listBlocks(definition: PaperDefinition, source: PaperSource, name: string): DocumentBlock[] {
  const field = definition.fields.find(candidate => candidate.name === name);
  const found = field?.from.map(path => valueAt(source, path)).find(value => Array.isArray(value) && value.length > 0) as unknown[] | undefined;
  const items = found?.map(String) ?? source.given[name]?.split('\n').filter(line => line.trim()) ?? [];
  return items.map((item, index) => ({ kind: 'paragraph', text: `${index + 1}.${item}${index + 1 < items.length ? '；' : '。'}`, indent: true }));
}

const TABLES = { obligations: obligationBlocks, evidence: evidenceBlocks, 'award-items': awardBlocks, claims: (source: PaperSource) => claimBlocks(source, true) };

const hasEvidence = ({ adds, file }: PaperSource): boolean => Boolean(adds.evidence?.length) || file.evidence.length > 0;

function blockOf(definition: PaperDefinition, source: PaperSource, words: Words, block: Block): DocumentBlock[] {
  if (typeof block === 'string') return paragraphs(ended(definition, block, filled(block, words) ?? ''));
  if ('heading' in block) return [{ kind: 'heading', text: block.heading }];
  if ('parties' in block) return definition.parties.filter(({ role }) => role === block.parties).flatMap(asked => partyBlocks(source, asked));
  if ('items' in block) return block.of === 'claims' && source.file.claims.length > 0 ? claimBlocks(source) : listBlocks(definition, source, block.items);
  if ('table' in block) return block.table === 'evidence' && !hasEvidence(source) && words.has('evidence') ? listBlocks(definition, source, 'evidence') : TABLES[block.table](source);
  if ('room' in block) return [{ kind: 'room', label: block.room }];
  return [{ kind: 'form', rows: block.form.map(([label, text]) => [label, filled(text, words) ?? ''] as const) }];
}

/** A heading that nothing follows is not printed. */
const withoutEmptyHeadings = (blocks: readonly DocumentBlock[]): DocumentBlock[] =>
  blocks.filter((block, index) => block.kind !== 'heading' || (blocks[index + 1] !== undefined && blocks[index + 1]!.kind !== 'heading'));

function slotsOf({ signs, sealed }: PaperDefinition, source: PaperSource): SealSlot[] {
  return [
    ...signs.map(whose => ({ kind: 'signature', whose, keyword: `${whose}：` } as const)),
    ...(sealed ? [{ kind: 'seal', whose: source.agency.body, keyword: '（印章）' } as const] : []),
  ];
}

/**
 * 文书 from one docket as it stood at the step that issued it, with all its words in place.
 * @returns the document, the same for the same source; or a refusal `paper-incomplete` that lists every missing field
 *   with the article that asks for it (`details.lacking`)
 */
export function composePaper(definition: PaperDefinition, docket: PaperSource): PaperDocument | Refusal {
  const source = speakingOf(definition, docket);
  const lacking = lackingFields(definition, source);
  if (lacking.length > 0) return incomplete(definition, lacking);
  const words = wordsOf(definition, source);
  const number = words.get('number') ?? paperNumber(definition, source);
  const addressee = definition.to === undefined ? undefined : words.get(definition.to);
  return {
    paper: definition.id, layout: definition.layout, title: definition.title.zh, issuer: source.agency.body, caseNo: source.file.caseNo,
    ...(number ? { number } : {}), ...(addressee ? { addressee } : {}),
    blocks: withoutEmptyHeadings(definition.body.flatMap(block => blockOf(definition, source, words, block))),
    attachments: definition.attachments ?? [], signedOn: source.on, slots: slotsOf(definition, source),
  };
}
