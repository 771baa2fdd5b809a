import { makeCaseNumber } from '@fengqiao/kernel';
import fc from 'fast-check';
import type { z } from 'zod';

/** What a field of a name should rather hold than anything that its schema allows; nothing where the schema alone decides. */
export type Suggest = (field: string, kind: 'text' | 'date' | 'money') => fc.Arbitrary<unknown> | undefined;

const WORDS = ['说明', '公布案例', 'mediator-1', '甲', '乙'] as const;
const CASE_NUMBERS = [1, 2, 3].map(seed => makeCaseNumber('TT', 2026, new Uint8Array([seed, 1, 2, 3, 4])));

/** The least and the most that a schema's own checks leave, and no wider than `width` from its least. */
function bounds(schema: z.core.$ZodType, width: number): { min: number; max: number } {
  let [min, max] = [0, Infinity];
  for (const { _zod: { def } } of schema._zod.def.checks ?? []) {
    const check = def as { readonly check: string; readonly minimum?: number; readonly maximum?: number; readonly value?: number; readonly inclusive?: boolean };
    if (check.check === 'min_length') min = check.minimum!;
    if (check.check === 'max_length') max = check.maximum!;
    if (check.check === 'greater_than') min = check.value! + (check.inclusive ? 0 : 1);
    if (check.check === 'less_than') max = check.value! - (check.inclusive ? 0 : 1);
  }
  return { min, max: Math.min(max, min + width) };
}

/** Dates, money and case numbers are checked by functions; what they stand for is in their metadata. */
function customOf(schema: z.core.$ZodType, field: string, suggest: Suggest): fc.Arbitrary<unknown> {
  const meta = (schema as z.ZodType).meta();
  if (meta?.['format'] === 'date') return suggest(field, 'date') ?? fc.constant('2026-03-02');
  if (meta?.['type'] === 'integer') return suggest(field, 'money') ?? fc.nat(1_000_000);
  return suggest(field, 'text') ?? fc.constantFrom(...CASE_NUMBERS);
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>, suggest: Suggest): fc.Arbitrary<object> {
  const arbitraries = Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, arbitraryOf(field, suggest, name)]));
  // What is left out must be absent, not present and undefined.
  return fc.record(arbitraries).map(made => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}

function arrayOf(schema: z.core.$ZodArray, suggest: Suggest, field: string): fc.Arbitrary<unknown[]> {
  const { min, max } = bounds(schema, 2);
  return fc.uniqueArray(arbitraryOf(schema._zod.def.element, suggest, field), { minLength: min, maxLength: max, selector: item => JSON.stringify(item) });
}

/**
 * What an action's form may be filled in with: every value drawn fits the types of the schema. Refinements are not
 * solved, so a draw may still be refused, as a person's entry may.
 * @param field the name of the field that the schema belongs to; it is what `suggest` goes by
 */
export function arbitraryOf(schema: z.core.$ZodType, suggest: Suggest, field = ''): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': return objectOf(def.shape, suggest);
    case 'array': return arrayOf(schema as z.core.$ZodArray, suggest, field);
    case 'optional': return fc.option(arbitraryOf(def.innerType, suggest, field), { nil: undefined, freq: 2 });
    case 'default': case 'prefault': return fc.option(arbitraryOf(def.innerType, suggest, field), { nil: undefined, freq: 2 });
    case 'nonoptional': return arbitraryOf((def.innerType as z.core.$ZodOptional)._zod.def.innerType, suggest, field);
    case 'union': return fc.oneof(...def.options.map(option => arbitraryOf(option, suggest, field)));
    case 'enum': return fc.constantFrom(...Object.values(def.entries));
    case 'literal': return fc.constantFrom(...def.values);
    case 'boolean': return fc.boolean();
    case 'number': return fc.integer(bounds(schema, 60));
    case 'string': return suggest(field, 'text') ?? fc.constantFrom(...WORDS);
    case 'custom': return customOf(schema, field, suggest);
    case 'unknown': return fc.constant({});
    default: throw new Error(`no arbitrary for a ${def.type} (field ${field}); write one in zod-arbitrary.ts`);
  }
}
