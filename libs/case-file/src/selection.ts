import { z } from 'zod';
import { CaseFile, SECTIONS, type Section } from './case-file.js';

type Scalar = string | number | boolean;
type Paths<T> = { [K in keyof T & string]-?: Path<K, NonNullable<T[K]>> }[keyof T & string];
type Path<K extends string, V> = V extends Scalar | readonly Scalar[] ? K : V extends readonly (infer Item)[] ? `${K}[].${Paths<Item>}` : `${K}.${Paths<V>}`;
type OptionalPaths<T> = {
  [K in keyof T & string]-?: undefined extends T[K] ? Path<K, NonNullable<T[K]>> : T[K] extends Scalar | readonly Scalar[] ? never
    : T[K] extends readonly (infer Item)[] ? `${K}[].${OptionalPaths<Item>}` : `${K}.${OptionalPaths<T[K]>}`;
}[keyof T & string];
type Item<S extends Section> = NonNullable<CaseFile[S]> extends readonly (infer One)[] ? One : NonNullable<CaseFile[S]>;

/** A field of the case file by its path, `[]` for each item of a list: `parties[].phone`, `narrative`. */
export type FileField = { [S in Section]: Path<S, NonNullable<CaseFile[S]>> }[Section];

/** A field of the label, which always goes along. */
export type LabelField = { [K in Exclude<keyof CaseFile, Section>]-?: Path<K, NonNullable<CaseFile[K]>> }[Exclude<keyof CaseFile, Section>];

/**
 * The part of a case file that a purpose needs: a section that is not named stays behind. An item brings what makes it one
 * (a party its name, a paper its number); of what it may have besides, the fields that are named, and no others.
 */
export type Selection = { readonly [S in Section]?: Item<S> extends Scalar ? readonly [] : readonly OptionalPaths<Item<S>>[] };

/** What is picked of a value: all of it, or of each of its members. */
type Plan = true | ReadonlyMap<string, Plan>;

const SCHEMAS: Readonly<Record<Section, z.ZodType>> = CaseFile.shape;

/** The schema of a value, or of each item of a list. */
function insideOf(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return insideOf(schema.unwrap());
  return schema instanceof z.ZodArray ? insideOf(schema.element) : schema;
}

const under = (name: string, paths: readonly string[]): string[] =>
  paths.flatMap(path => (path === name ? [''] : path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : path.startsWith(`${name}[].`) ? [path.slice(name.length + 3)] : []));

function planOf(schema: unknown, paths: readonly string[]): Plan {
  const inside = insideOf(schema);
  if (!(inside instanceof z.ZodObject)) return true;
  const plan = new Map<string, Plan>();
  let isWhole = true;
  for (const [name, field] of Object.entries<unknown>(inside.shape)) {
    const wanted = under(name, paths);
    const part = field instanceof z.ZodOptional && wanted.length === 0 ? undefined : planOf(field, wanted);
    if (part) plan.set(name, part);
    isWhole &&= part === true;
  }
  return isWhole ? true : plan;
}

/** A purpose's selection never changes, so what it picks is worked out once. */
const plans = new WeakMap<Selection, ReadonlyMap<Section, Plan>>();

function plansOf(selection: Selection): ReadonlyMap<Section, Plan> {
  const known = plans.get(selection)
    ?? new Map(SECTIONS.flatMap(section => { const paths = selection[section]; return paths ? [[section, planOf(SCHEMAS[section], paths)] as const] : []; }));
  plans.set(selection, known);
  return known;
}

function pick(value: unknown, plan: Plan): unknown {
  if (plan === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => pick(item, plan));
  const picked: Record<string, unknown> = {};
  for (const [name, part] of plan) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) picked[name] = pick(member, part);
  }
  return picked;
}

/**
 * Only the fields that a purpose needs (个人信息保护法 art. 6: the smallest extent); the other sections come out empty. The
 * one place where it is decided what of a file goes out to another agency.
 */
export function selectFields(file: CaseFile, selection: Selection): CaseFile {
  const selected: Record<string, unknown> = { ...file };
  const wanted = plansOf(selection);
  for (const section of SECTIONS) {
    const plan = wanted.get(section);
    if (plan) { if (file[section] !== undefined) selected[section] = pick(file[section], plan); }
    else if (section === 'employment' || section === 'narrative') delete selected[section];
    else selected[section] = [];
  }
  return selected as CaseFile;
}

function leaves(schema: unknown, plan: Plan, path: string): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return leaves(schema.unwrap(), plan, path);
  if (schema instanceof z.ZodArray) return insideOf(schema) instanceof z.ZodObject ? leaves(schema.element, plan, `${path}[]`) : [path];
  if (!(schema instanceof z.ZodObject)) return [path];
  return Object.entries<unknown>(schema.shape).flatMap(([name, field]) => {
    const part = plan === true ? true : plan.get(name);
    return part ? leaves(field, part, path ? `${path}.${name}` : name) : [];
  });
}

/** The fields that a selection carries, in the order of the file. */
export const fieldsOf = (selection: Selection): FileField[] =>
  [...plansOf(selection)].flatMap(([section, plan]) => leaves(SCHEMAS[section], plan, section)) as FileField[];

/** The fields of any value by its schema, `[]` for each item of a list. */
export const fieldsOfSchema = (schema: z.ZodType, path = ''): string[] => leaves(schema, true, path);
