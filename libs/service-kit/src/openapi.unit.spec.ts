import { describe, expect, it } from '@jest/globals';
import { intake } from '@fengqiao/intake';
import { routeTable } from './http/route-table.js';
import { doorControllers } from './service-module.js';
import { openApiOf } from './openapi.js';

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly security: readonly object[] }>>>>;
const document = openApiOf(intake) as { readonly paths: Paths; readonly components: Readonly<Record<string, Readonly<Record<string, object>>>> };
const { paths, components } = document;

/** For the auditor's own tools, not for those who build on the interface. */
const UNTOLD = /^\/v1\/(audit|parked)/;
const told = (path: string): string => path.replace(/:(\w+)/g, '{$1}');
const routes = routeTable(doorControllers(intake)).filter(({ path, endpoint }) => path !== '/' && !UNTOLD.test(path) && endpoint !== 'docket.step' && endpoint !== 'docket.open');

describe('the interface document', () => {
  it.each(routes)('tells of $method $path, and whether one has to log in', ({ method, path, open }) => {
    const shape = (text: string): string => text.replace(/\{\w+\}(\.\w+)?/g, '{}');
    const [, found] = Object.entries(paths).find(([name]) => shape(name) === shape(told(path))) ?? [];
    const operation = found?.[method.toLowerCase()];
    expect(operation).toBeDefined();
    expect(operation!.security.length === 0).toBe(open !== undefined);
  });
});

/** Every `$ref` of a document, wherever it stands. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === '$ref' ? [String(inner)] : refsIn(inner)));
}

describe('what the paths of the interface have in common', () => {
  const used = new Set(refsIn(document));

  it('stands once among the components and is referred to: nothing is missing, nothing left over', () => {
    const there = Object.entries(components).flatMap(([kind, parts]) => (kind === 'securitySchemes' ? [] : Object.keys(parts).map(name => `#/components/${kind}/${name}`)));
    expect([...used].sort()).toEqual(there.sort());
  });

  it('are its refusals: none is written out in a path', () => {
    const refusals = Object.values(paths).flatMap(Object.values).flatMap((operation: { responses: Record<string, object> }) =>
      Object.entries(operation.responses).filter(([status]) => Number(status) >= 400).map(([, response]) => Object.keys(response)));
    expect(refusals.length).toBeGreaterThan(100);
    expect(refusals.filter(keys => keys.join() !== '$ref')).toEqual([]);
  });
});
