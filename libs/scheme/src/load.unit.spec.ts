import { isRefusal } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { SHIPPED } from '../test/schemes.js';
import { schemeKey } from './index.js';
import { loadSchemes, readYaml } from './load.js';

describe('the loader', () => {
  it('knows the line of every path, by the name of its entry and by its number', () => {
    const file = readYaml('place: x\nroutes:\n  - id: aid\n    to: legal-aid\npromises:\n  - { duty: a.b, unit: prompt }\n', 'x');
    expect(isRefusal(file) || file.lines)
      .toMatchObject({ place: 1, routes: 2, 'routes.aid': 3, 'routes.aid.to': 4, 'routes.0.to': 4, 'promises.a.b.unit': 6 });
  });

  it('keeps days as text: a day is no instant', () => {
    const file = readYaml('validFrom: 2026-03-05\n', 'x');
    expect(isRefusal(file) || file.data).toEqual({ validFrom: '2026-03-05' });
  });

  it('loads the shipped folder, a county after its city', async () => {
    const schemes = await loadSchemes(SHIPPED);
    expect(schemes.map(schemeKey)).toEqual(['longyan@1', 'nanchang-xinjian@1', 'nanchang@1', 'nancheng@1', 'wenzhou@1', 'yangxin@1']);
    expect(schemes[1]!.lineage).toEqual(['nanchang-xinjian@1', 'nanchang@1']);
  });
});
