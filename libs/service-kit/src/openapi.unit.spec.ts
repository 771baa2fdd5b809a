import { describe, expect, it } from '@jest/globals';
import { intake } from '@fengqiao/intake';
import { routeTable } from './http/route-table.js';
import { openApiOf } from './openapi.js';

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly security: readonly object[] }>>>>;
const { paths } = openApiOf(intake) as { paths: Paths };

/** For the auditor's own tools, not for those who build on the interface. */
const UNTOLD = /^\/v1\/(audit|parked)/;
const told = (path: string): string => path.replace(/:(\w+)/g, '{$1}');
const routes = routeTable().filter(({ path, endpoint }) => path !== '/' && !UNTOLD.test(path) && endpoint !== 'docket.step' && endpoint !== 'docket.open');

describe('the interface document', () => {
  it.each(routes)('tells of $method $path, and whether one has to log in', ({ method, path, open }) => {
    const shape = (text: string): string => text.replace(/\{\w+\}(\.\w+)?/g, '{}');
    const [, found] = Object.entries(paths).find(([name]) => shape(name) === shape(told(path))) ?? [];
    const operation = found?.[method.toLowerCase()];
    expect(operation).toBeDefined();
    expect(operation!.security.length === 0).toBe(open !== undefined);
  });
});
