import { fileURLToPath } from 'node:url';
import { isRefusal, Refused } from '@fengqiao/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSchemes } from './load.js';
import { routeFor, schemeKey, type Scheme } from './index.js';

const FOLDER = fileURLToPath(new URL('../../../deploy/schemes', import.meta.url));
let schemes: Scheme[];

beforeAll(async () => {
  try { schemes = await loadSchemes(FOLDER); } catch (error) {
    if (error instanceof Refused) console.log(JSON.stringify(error.refusal, null, 1));
    throw error;
  }
});

describe('the shipped schemes', () => {
  it('reads them all', () => {
    console.log(schemes.map(s => [schemeKey(s), s.routes.length]), routeFor(schemes.find(s => s.place === 'nanchang')!, { from: 'arbitration-bridge', purpose: 'legal-aid' }));
    expect(schemes.some(isRefusal)).toBe(false);
  });
});
