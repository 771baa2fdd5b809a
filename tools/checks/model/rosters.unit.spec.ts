import { loadSchemes } from '@fengqiao/scheme/load';
import { describe, expect, it } from '@jest/globals';
import { AGENCIES } from '../cases/replay.js';

const schemes = await loadSchemes(new URL('../../../deploy/schemes', import.meta.url).pathname);
const rosters = AGENCIES.flatMap(agency => agency.procedures.flatMap(page => (page.roster ? [{ agency: agency.name, page }] : [])));
/** The joint office handles no case and appoints nobody: its rosters are drawn from those of the desks. */
const JOINT_OFFICE = 'analytics';

describe('rosters (PE-01)', () => {
  it('are kept by every desk that gives work to people of a roster', () => {
    expect(rosters.map(({ agency, page }) => `${agency} ${page.name}`)).toEqual([
      'intake helper-appointment', 'mediation mediator-appointment', 'legal-aid lawyer-appointment', 'arbitration-bridge arbitrator-appointment', 'court-bridge lay-judge-appointment',
    ]);
  });

  it('are there wherever a shipped scheme names one', () => {
    const named = schemes.flatMap(scheme => scheme.rosters.map(({ id, agency }) => ({ roster: `${scheme.place} ${id}`, agency })));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ agency }) => agency !== JOINT_OFFICE && !rosters.some(kept => kept.agency === agency))).toEqual([]);
  });

  it.each(rosters)('of $page.name are entered by one hand and decided by another', ({ page }) => {
    const by = (action: string) => page.actions[action]!.by;
    expect(by('nominate').filter(role => by('appoint').includes(role))).toEqual([]);
    expect(by('remove')).toEqual(by('appoint'));
  });
});
