import { fileURLToPath } from 'node:url';
import { isRefusal } from '@fengqiao/kernel';
import { mediation } from '@fengqiao/mediation';
import { pageUnder, sayMove, type Scheme } from '@fengqiao/scheme';
import { loadSchemes } from '@fengqiao/scheme/load';
import { Walk, aFile } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';

const schemes = await loadSchemes(fileURLToPath(new URL('../../../deploy/schemes', import.meta.url)));
const page = mediation.procedures.find(one => one.name === 'mediation')!;
const placeOf = (name: string): Scheme => schemes.find(one => one.place === name)!;

/** A mediation that has been accepted at a station, on a case with these flags. */
const at = (scheme: Scheme, station: string | undefined, flags: readonly string[] = []): Walk => new Walk(pageUnder(scheme, page, 'mediation'), {
  file: aFile({ linkage: { flags: flags.map(id => ({ id, by: 'intake', on: '2026-03-02', reason: '见登记' })), orders: [], endings: [] } as never }),
}).take('apply', '2026-03-04', { body: 'station', ...(station ? { station } : {}) }).take('accept', '2026-03-04');
const ask = (walk: Walk, to: string, direction: string, more: object = {}) => walk.ask('move', '2026-03-05', { to, direction, reason: '见记录', ...more });
const codeOf = (walk: Walk, to: string, direction: string, more: object = {}): string => {
  const answer = ask(walk, to, direction, more);
  return isRefusal(answer) ? answer.code : 'taken';
};

describe.each(schemes.map(scheme => [scheme.place, scheme] as const))('the ladder of %s', (_place, scheme) => {
  const own = scheme.stations.filter(station => station.agency === 'mediation');
  const rank = (tier: string) => scheme.tiers.findIndex(one => one.id === tier);

  it('lets a case go from any station to any other exactly where its document has such a move, and names the clause either way', () => {
    const flags = scheme.flags.map(flag => flag.id);
    // One station of each tier stands for its like.
    const rungs = own.filter((station, index) => own.findIndex(one => one.tier === station.tier) === index);
    for (const from of rungs) for (const to of own.filter(one => one.id !== from.id)) {
      const lines = scheme.moves.filter(move => move.from === from.tier && move.to === to.tier);
      const answer = ask(at(scheme, from.id, flags), to.id, rank(to.tier) > rank(from.tier) ? 'up' : 'down', { outcome: 'failed', workerAgrees: true });
      const where = `${from.id} → ${to.id}`;
      if (isRefusal(answer)) expect([where, answer.code, Boolean(answer.basis), lines.length]).toEqual([where, 'move-not-of-this-place', true, 0]);
      else expect([where, lines.some(line => answer.remark?.zh.includes(line.clause))]).toEqual([where, true]);
    }
  });

  it('tells each of its lines in words of its own, so that a step says by which it went', () => {
    expect(new Set(scheme.moves.map(move => sayMove(scheme, move).zh)).size).toBe(scheme.moves.length);
  });

  it('knows no station that is another agency’s, or nobody’s', () => {
    for (const station of ['nowhere', ...scheme.stations.filter(one => one.agency !== 'mediation').map(one => one.id)]) {
      expect(codeOf(at(scheme, own[0]?.id), station, 'up')).toBe('station-not-of-this-place');
    }
  });
});

describe('a move along the ladder', () => {
  const yangxin = placeOf('yangxin');

  it('waits for what its line asks: talks that failed, said by the officer, or the flag', () => {
    expect(codeOf(at(yangxin, 'township-01'), 'institute-mediation', 'up')).toBe('move-condition-not-met');
    expect(codeOf(at(yangxin, 'township-01'), 'institute-mediation', 'up', { outcome: 'failed' })).toBe('taken');
    expect(codeOf(at(yangxin, 'township-01', ['complex']), 'institute-mediation', 'up')).toBe('taken');
    expect(codeOf(at(yangxin, 'institute-mediation', ['complex']), 'county-workroom', 'up')).toBe('move-condition-not-met');
    expect(codeOf(at(yangxin, 'county-workroom'), 'township-02', 'down')).toBe('taken');
  });

  it('is refused with the ways that are open, in both languages, and their clauses', () => {
    expect(ask(at(yangxin, 'gig-post-01'), 'county-workroom', 'up', { outcome: 'failed' })).toMatchObject({
      code: 'move-not-of-this-place', basis: expect.stringContaining('三（二）2'), details: { from: 'gig-post', to: 'county', open: ['township'] },
      message: { zh: expect.stringContaining('零工驿站'), en: expect.stringContaining('gig-worker post') },
      nextStep: { zh: expect.stringContaining('乡镇调解工作站'), en: expect.stringContaining('township station') },
    });
  });

  it('goes the way it says, and is the worker’s where the place leaves it to the worker', () => {
    expect(codeOf(at(yangxin, 'county-workroom'), 'township-02', 'up')).toBe('move-direction-wrong');
    const wenzhou = placeOf('wenzhou');
    expect(codeOf(at(wenzhou, 'courier-station'), 'east-centre', 'up', { outcome: 'failed' })).toBe('move-is-the-workers-choice');
    expect(codeOf(at(wenzhou, 'courier-station'), 'east-centre', 'up', { outcome: 'failed', workerAgrees: true })).toBe('taken');
  });

  it('starts from the agency’s own tier where nobody has chosen a station', () => {
    const { tier } = yangxin.agencies.find(one => one.name === 'mediation')!;
    expect(ask(at(yangxin, undefined), 'institute-mediation', 'down')).toMatchObject({ details: { from: tier } });
  });

  it('is none of a place without moves, where a case is handed over by a route', () => {
    expect(ask(at(placeOf('nanchang'), 'three-masters-room'), 'workers-service-centre', 'up')).toMatchObject({ code: 'move-not-of-this-place', nextStep: { zh: expect.stringContaining('转办路由') } });
  });
});
