import type { Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import type { StaffAsker } from './asker.js';
import type { Relation } from './relation.js';

/** What a page may say of a fact beside its shape: roles that alone may read it, or a wall around the talks in which it was said. */
interface FactMeta {
  readonly restrictedTo?: readonly string[];
  readonly wall?: string;
}

/** Who reads, and how they stand to the docket. */
export interface Reader {
  readonly who: Pick<StaffAsker, 'roles' | 'decides'>;
  readonly relation: Relation;
}

/** A restricted fact is its role's alone; a walled one is for those in the room, and for nobody who also decides. */
function mayRead({ restrictedTo, wall }: FactMeta, { who, relation }: Reader): boolean {
  if (restrictedTo && !(relation === 'takes-part' && restrictedTo.some(role => who.roles.includes(role)))) return false;
  return wall === undefined || (relation === 'takes-part' && !who.decides);
}

const isClosed = (schema: z.ZodType, reader: Reader): boolean => !mayRead((schema.meta() ?? {}) as FactMeta, reader);

/** What lies inside `.optional()`, `.nullable()`, `.default()`. */
const innerOf = (schema: z.ZodType): z.ZodType | undefined =>
  (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? schema.unwrap() as z.ZodType : undefined);

/** A value without the parts that the reader may not see: left out, not masked. `undefined` where it is closed as a whole. */
function readable(schema: z.ZodType, value: unknown, reader: Reader): unknown {
  if (isClosed(schema, reader)) return undefined;
  const inner = innerOf(schema);
  if (inner) return readable(inner, value, reader);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map(item => readable(schema.element as z.ZodType, item, reader)).filter(item => item !== undefined);
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) return readableMembers(schema, value, reader);
  return value;
}

function readableMembers(schema: z.ZodObject, value: object, reader: Reader): Record<string, unknown> {
  const members = Object.entries(value).map(([name, member]) => {
    const shape = Object.hasOwn(schema.shape, name) ? schema.shape[name] as z.ZodType : undefined;
    return [name, shape ? readable(shape, member, reader) : member] as const;
  });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

function isWalled(schema: z.ZodType): boolean {
  if (((schema.meta() ?? {}) as FactMeta).wall !== undefined) return true;
  const inner = innerOf(schema);
  if (inner) return isWalled(inner);
  if (schema instanceof z.ZodArray) return isWalled(schema.element as z.ZodType);
  return schema instanceof z.ZodObject && Object.values(schema.shape).some(member => isWalled(member as z.ZodType));
}

/** Whether a page keeps something behind a wall, at whatever depth. */
export const hasWall = (procedure: Procedure): boolean => isWalled(procedure.facts);

/** The facts of a docket that somebody may read, at whatever depth the page has closed one. */
export const readableFacts = (procedure: Procedure, facts: Readonly<Record<string, unknown>>, reader: Reader): Record<string, unknown> =>
  readableMembers(procedure.facts, facts, reader);
