import { CaseFile, SECTIONS, fieldsOf, fieldsOfSchema } from '@fengqiao/case-file';
import { LABEL_FOR_PEOPLE, type ForPeople, type Purpose } from '@fengqiao/contracts';
import type { Procedure } from '@fengqiao/procedure';
import type { FieldsRead, Readings } from '@fengqiao/testing/reading';
import { agencies } from '../../../cli/src/agencies.js';

/** What looks at a field: a rule of the receiver's page, a 文书 it draws up, the desk itself, the next receiver, or its people. */
export interface Reader {
  readonly kind: 'rule' | 'paper' | 'desk' | 'onward' | 'people';
  readonly name: string;
}

/** One field that goes to the receiver of a purpose, or comes back from there, with all that looks at it. */
export interface Row {
  readonly purpose: string;
  readonly field: string;
  readonly readers: readonly Reader[];
}

/** What the desks look at whatever their pages say; `onward` only where something is handed on. */
export interface DeskReadings {
  readonly every: FieldsRead;
  readonly onward: FieldsRead;
}

const PAGES: readonly Procedure[] = agencies.flatMap(agency => agency.procedures);

/** The pages that take a purpose in. */
export const receivingPages = (purpose: string): readonly Procedure[] =>
  PAGES.filter(page => Object.values(page.actions).some(action => action.receives.includes(purpose)));

const refersOn = (page: Procedure): string[] => [...new Set(Object.values(page.actions).flatMap(action => action.refers))];

const codeReader = (name: string): Reader => ({ kind: name.startsWith('文书 ') ? 'paper' : 'rule', name });
const peopleOf = (field: string, forPeople: readonly ForPeople[]): Reader[] =>
  forPeople.filter(({ fields }) => (fields as readonly string[]).includes(field)).map(({ why }) => ({ kind: 'people', name: why }));

function fileReaders(field: string, page: Procedure, readings: Readings, desks: DeskReadings): Reader[] {
  const onward = refersOn(page).length > 0 ? [...(desks.onward.get(field) ?? [])] : [];
  return [
    ...[...(readings.of(page.name, 'file').get(field) ?? [])].map(codeReader),
    ...[...(desks.every.get(field) ?? []), ...onward].map((name): Reader => ({ kind: 'desk', name })),
  ];
}

const saidReaders = (purpose: Purpose, readings: Readings, origin: 'particulars' | 'answer', path: string): Reader[] =>
  PAGES.flatMap(page => [...(readings.of(page.name, `${origin} ${purpose.id}`).get(path) ?? [])].map(codeReader));

function ownRows(purpose: Purpose, readings: Readings, desks: DeskReadings): Row[] {
  const row = (field: string, readers: readonly Reader[]): Row => ({ purpose: purpose.id, field, readers: [...readers, ...peopleOf(field, purpose.forPeople)] });
  return [
    ...fieldsOf(purpose.needs).map(field => row(field, receivingPages(purpose.id).flatMap(page => fileReaders(field, page, readings, desks)))),
    ...fieldsOfSchema(purpose.particulars).map(field => row(`particulars.${field}`, saidReaders(purpose, readings, 'particulars', field))),
    ...fieldsOfSchema(purpose.result).map(field => row(`result.${field}`, saidReaders(purpose, readings, 'answer', `result.${field}`))),
  ];
}

/** What goes along with every file, whatever the purpose: its label. */
const LABEL = 'label';
const labelFields = fieldsOfSchema(CaseFile).filter(field => !SECTIONS.some(section => field.split(/[.[]/)[0] === section));

function labelRows(purposes: readonly Purpose[], readings: Readings, desks: DeskReadings): Row[] {
  const pages = [...new Set(purposes.flatMap(({ id }) => receivingPages(id)))];
  return labelFields.map(field => ({
    purpose: LABEL, field, readers: [...pages.flatMap(page => fileReaders(field, page, readings, desks)), ...peopleOf(field, LABEL_FOR_PEOPLE)],
  }));
}

const keyOf = ({ purpose, field }: Pick<Row, 'purpose' | 'field'>): string => `${purpose} ${field}`;

/**
 * Every field that a purpose carries, with its readers. A receiver that hands the case on needs what the next one reads, so
 * that nobody asks the worker twice: such a field counts as read only where in the end somebody does read it.
 */
export function fieldTable(purposes: readonly Purpose[], readings: Readings, desks: DeskReadings): Row[] {
  const rows = [...labelRows(purposes, readings, desks), ...purposes.flatMap(purpose => ownRows(purpose, readings, desks))];
  const onward = new Map(purposes.map(({ id }) => [id, [...new Set(receivingPages(id).flatMap(refersOn))]]));
  const read = new Set(rows.filter(row => row.readers.length > 0).map(keyOf));
  const isSaid = (field: string): boolean => /^(particulars|result)\./.test(field);
  const isCarriedTo = ({ purpose, field }: Row): string[] => (isSaid(field) ? [] : onward.get(purpose) ?? []).filter(next => next !== purpose && read.has(keyOf({ purpose: next, field })));
  for (let before = -1; before < read.size;) {
    before = read.size;
    for (const row of rows) if (isCarriedTo(row).length > 0) read.add(keyOf(row));
  }
  return rows.map(row => ({ ...row, readers: [...row.readers, ...isCarriedTo(row).map((name): Reader => ({ kind: 'onward', name }))] }));
}

/** Fields that are received and that nobody reads: what must not be sent. */
export const neverRead = (rows: readonly Row[]): string[] => rows.filter(row => row.readers.length === 0).map(keyOf);

/** Entries of the list for people that are about nothing: the field is not carried, or a rule or a paper of the receiver reads it anyway. */
export function idleEntries(purposes: readonly Purpose[], rows: readonly Row[]): string[] {
  const byKey = new Map(rows.map(row => [keyOf(row), row]));
  const isIdle = (row: Row | undefined): boolean => !row || row.readers.some(({ kind }) => kind === 'rule' || kind === 'paper');
  return [{ id: LABEL, forPeople: LABEL_FOR_PEOPLE }, ...purposes].flatMap(({ id, forPeople }) => forPeople.flatMap(({ fields }) => fields.map(field => ({ purpose: id, field }))))
    .filter(entry => isIdle(byKey.get(keyOf(entry)))).map(keyOf);
}
