import type { Agency } from '@fengqiao/contracts';
import { Refused, refuse, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { StatusMap } from '../import/status-map.js';

/** The other system's word for a step taken here. */
export interface WordBack {
  readonly event: string;
  /** What the form must say for this word to be the right one. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** The fields of the form that the other system is told. */
  readonly tells: readonly string[];
}

/** A status map read backwards. */
export interface WordsBack {
  readonly system: string;
  readonly agency: string;
  /** By `procedure.action`. */
  readonly words: ReadonlyMap<string, readonly WordBack[]>;
  /** Procedures whose dockets bear the other system's number: until they do, it does not know them. */
  readonly numbered: ReadonlySet<string>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Two words can be told apart where they fill in different things under the same name. */
const areApart = (a: WordBack, b: WordBack): boolean => Object.keys(a.fixed).some(name => name in b.fixed && !same(a.fixed[name], b.fixed[name]));

const ambiguous = (clashes: readonly (readonly string[])[]): Refused => new Refused(refuse('status-map-not-reversible', 'invalid',
  { zh: `对照表不能反向使用，同一办理动作对应几个事项：${clashes.map(words => words.join('／')).join('；')}`,
    en: `The map cannot be read backwards; several words mean one step: ${clashes.map(words => words.join(' / ')).join('; ')}` },
  { zh: '请在其中一个事项上注明 "back": true，或者用 fixed 区分', en: 'Mark the one to write with "back": true, or tell them apart by what they fill in' },
  { details: { events: clashes } }));

const untold = (fields: readonly string[]): Refused => new Refused(refuse('status-map-tells-unknown', 'invalid',
  { zh: `对照表要告知的内容，表单中没有：${fields.join('、')}`, en: `The map tells of fields that the forms do not have: ${fields.join(', ')}` },
  { zh: '请对照接口文档更正 tells', en: 'Compare "tells" with the interface description' }, { details: { fields } }));

/** Fields that a word tells of and its form has not: they would be told to nobody, and nobody would notice. */
const tellsUnknown = (map: StatusMap, agency: Agency): string[] => Object.entries(map.events).flatMap(([event, { procedure, action, tells = [] }]) => {
  const form = agency.procedures.find(page => page.name === procedure)?.actions[action]?.input;
  return tells.filter(name => !(form instanceof z.ZodObject) || !Object.hasOwn(form.shape, name)).map(name => `${event}.${name}`);
});

/**
 * Reads a status map backwards: which word of the other system tells of which step.
 * @throws Refused `status-map-not-reversible`, naming the words of which nobody says which to write; `status-map-tells-unknown`
 */
export function wordsBack(map: StatusMap, agency: Agency): WordsBack {
  const unknown = tellsUnknown(map, agency);
  if (unknown.length) throw untold(unknown);
  const groups = Map.groupBy(Object.entries(map.events), ([, { procedure, action }]) => `${procedure}.${action}`);
  const clashes: string[][] = [];
  const words = new Map([...groups].map(([step, group]) => {
    const chosen = group.filter(([, { back }]) => back);
    const all = (chosen.length ? chosen : group).map(([event, { fixed = {}, tells = [] }]): WordBack => ({ event, fixed, tells }));
    const clash = all.filter((word, at) => all.some((other, index) => index !== at && !areApart(word, other)));
    if (clash.length) clashes.push(clash.map(({ event }) => event));
    return [step, all] as const;
  }));
  if (clashes.length) throw ambiguous(clashes);
  const numbered = Object.values(map.events).filter(({ numberAs }) => numberAs).map(({ procedure }) => procedure);
  return { system: map.system, agency: map.agency, words, numbered: new Set(numbered) };
}

const formWithheld = (step: string): Refusal => refuse('step-form-withheld', 'forbidden',
  { zh: '导出人员无权查看该步骤所填内容', en: 'What was filled in is not for whoever exports' },
  { zh: '请由有权查看该案卷全部内容的人员导出', en: 'Have somebody export who may read all of the docket' }, { details: { step } });

/**
 * The word for a step with what was filled in: none where the map has none; `word-missing` where none of its words fits the
 * form, `step-form-withheld` where the form would have to be seen and is not shown.
 */
export function wordFor({ words }: WordsBack, step: string, input: Readonly<Record<string, unknown>> | undefined): WordBack | Refusal | undefined {
  const known = words.get(step);
  if (!known) return undefined;
  if (!input) return known.find(({ fixed, tells }) => Object.keys(fixed).length + tells.length === 0) ?? formWithheld(step);
  return known.find(({ fixed }) => Object.entries(fixed).every(([name, value]) => same(input[name], value)))
    ?? refuse('word-missing', 'invalid',
      { zh: `对照表的事项“${known.map(({ event }) => event).join('、')}”与所填内容不符`, en: `None of the words ${known.map(({ event }) => event).join(', ')} fits what was filled in` },
      { zh: '请在对照表中为这种情形增加事项', en: 'Add a word for this case to the map' }, { details: { step } });
}
