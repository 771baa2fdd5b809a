import { describe, expect, it } from '@jest/globals';
import { served } from '../../test/stations.js';

describe('a dispute that changes', () => {
  const claims = [{ id: 'c2', kind: 'overtime', title: '加班费', amount: 100_000 }];

  it('takes new claims until the evidence period ends, and counts forty-five days anew', () => {
    expect(served().take('changeClaims', '2026-03-20', { claims }).lastDay('award')).toBe('2026-05-06');
    expect(served().ask('changeClaims', '2026-03-23', { claims })).toMatchObject({ code: 'claims-changed-too-late', details: { lastDay: '2026-03-20' } });
  });

  it('takes a counterclaim and an objection to jurisdiction within the time to answer', () => {
    expect(served().take('counterclaim', '2026-03-24', { claims }).lastDay('counterDecision')).toBe('2026-03-31');
    expect(served().ask('counterclaim', '2026-03-25', { claims })).toMatchObject({ code: 'counterclaim-too-late' });
    expect(served().ask('objectToJurisdiction', '2026-03-25', { by: 'firm', reason: '应由注册地管辖' })).toMatchObject({ code: 'objection-too-late' });
  });

  it('counts forty-five days anew when a counterclaim is joined or a party is added, not when it is refused', () => {
    const filed = () => served().take('counterclaim', '2026-03-11', { claims });
    expect(filed().take('joinCounterclaim', '2026-03-12').lastDay('award')).toBe('2026-04-27');
    expect(filed().take('refuseCounterclaim', '2026-03-12', { reason: '不属于受案范围' }).lastDay('award')).toBe('2026-04-20');
    const party = { id: 'p3', role: 'third-party', kind: 'firm', name: '示例劳务有限公司' };
    expect(served().take('joinParty', '2026-03-12', { party, reason: '劳务派遣' }).lastDay('award')).toBe('2026-04-27');
  });

  it('decides nothing that nobody has asked for', () => {
    expect(served().ask('joinCounterclaim', '2026-03-12')).toMatchObject({ code: 'no-counterclaim' });
    expect(served().ask('rejectObjection', '2026-03-12', { reason: '无' })).toMatchObject({ code: 'no-objection' });
    expect(served().ask('decideChallenge', '2026-03-12', { upheld: true, reason: '无' })).toMatchObject({ code: 'no-challenge' });
  });
});
