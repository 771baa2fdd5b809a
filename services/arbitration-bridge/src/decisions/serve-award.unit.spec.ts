import { describe, expect, it } from '@jest/globals';
import { awardsOf, draft, heard, wages } from '../../test/stations.js';

describe('what a party may do, and until when', () => {
  it('final: the worker has fifteen days to sue, the employer thirty for set-aside, each from its own receipt', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('final', wages(960_000))] });
    const award = awardsOf(walk)[0]!.id;
    walk.take('serveAward', '2026-04-02', { award, party: 'worker', receivedOn: '2026-04-02' });
    walk.take('serveAward', '2026-04-07', { award, party: 'firm', receivedOn: '2026-04-07' });
    expect(walk.lastDay('workerSuit')).toBe('2026-04-17');
    expect(walk.lastDay('setAside')).toBe('2026-05-07');
    expect(walk.clock('suit')).toBeUndefined();
  });

  it('two documents, as the rules ask: the final one and the other have each their own remedies', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('final', wages(960_000)), draft('non-final', wages(3_000_000))] });
    const [final, other] = awardsOf(walk);
    walk.take('serveAward', '2026-04-02', { award: final!.id, party: 'worker', receivedOn: '2026-04-02' })
      .take('serveAward', '2026-04-02', { award: final!.id, party: 'firm', receivedOn: '2026-04-02' })
      .take('serveAward', '2026-04-03', { award: other!.id, party: 'firm', receivedOn: '2026-04-03' });
    expect([walk.lastDay('workerSuit'), walk.lastDay('setAside'), walk.lastDay('suit')]).toEqual(['2026-04-17', '2026-05-06', '2026-04-20']);
  });

  it('a part award runs on its own clocks while the case goes on', () => {
    const walk = heard().take('awardPart', '2026-03-26', draft('final', wages(960_000)));
    walk.take('servePartAward', '2026-03-27', { award: awardsOf(walk)[0]!.id, party: 'firm', receivedOn: '2026-03-27' });
    expect(walk.state).toBe('heard');
    expect([walk.lastDay('partSetAside'), walk.clock('setAside')]).toEqual(['2026-04-27', undefined]);
  });

  it('non-final: either side has fifteen days, and the award binds when the later ones have passed', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('non-final', wages(3_000_000))] });
    const award = awardsOf(walk)[0]!.id;
    walk.take('serveAward', '2026-04-02', { award, party: 'worker', receivedOn: '2026-04-02' });
    walk.take('serveAward', '2026-04-08', { award, party: 'firm', receivedOn: '2026-04-08' });
    expect(walk.lastDay('suit')).toBe('2026-04-23');
    walk.take('takeEffect', '2026-04-24');
    expect(walk.last.adds.instruments).toMatchObject([{ id: award, effectiveOn: '2026-04-24', obligations: [{ amount: 3_000_000 }] }]);
  });

  it('refuses a second receipt, which would lengthen the time to sue', () => {
    const walk = heard().take('award', '2026-04-01', { awards: [draft('final', wages(100))] });
    const receipt = (award: string) => ({ award, party: 'worker', receivedOn: '2026-04-09' });
    walk.take('serveAward', '2026-04-02', { ...receipt(awardsOf(walk)[0]!.id), receivedOn: '2026-04-02' });
    expect(walk.refusal('serveAward', '2026-04-09', receipt(awardsOf(walk)[0]!.id))).toBe('award-served-already');
    expect(walk.refusal('serveAward', '2026-04-09', receipt('nothing'))).toBe('award-unknown');
  });
});
