import { describe, expect, it } from '@jest/globals';
import { pageUnder, schemeKey } from '@fengqiao/scheme';
import { shippedTables } from '../../test/simulated-system.js';
import { agencies } from '../agencies.js';

const { schemes } = await shippedTables();
const pages = agencies.flatMap(agency => agency.procedures.map(page => ({ agency: agency.name, page })));

describe.each(schemes.map(scheme => [schemeKey(scheme), scheme] as const))('%s', (_key, scheme) => {
  it('hides no step and no duty of any page: what it adds bears other names', () => {
    for (const { agency, page } of pages) {
      const written = pageUnder(scheme, page, agency);
      for (const [name, action] of Object.entries(page.actions)) {
        const { heldBy: _heldBy, ...rest } = written.actions[name]!;
        // A step along the ladder asks the place's moves after its own rule; all else of it stays as it is.
        expect(rest).toEqual(action.climbs ? { ...action, decide: rest.decide } : action);
      }
      for (const [name, duty] of Object.entries(page.duties)) expect(written.duties[name]).toBe(duty);
    }
  });

  it('writes steps that a notice can carry: names of at most sixty characters, a clause of at most two hundred', () => {
    for (const { agency, page } of pages) {
      for (const { name, title, basis } of Object.values(pageUnder(scheme, page, agency).actions)) {
        expect([name.length <= 60, title.length <= 100, basis.source.length <= 200]).toEqual([true, true, true]);
      }
    }
  });
});
