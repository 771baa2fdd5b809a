import { describe, expect, it } from '@jest/globals';
import { accepted, served } from '../../test/stations.js';

describe('the simplified procedure', () => {
  it.each(['public-interest', 'social-impact', 'respondent-missing', 'unfit'])('is closed by %s', bar => {
    expect(accepted().ask('useSimplified', '2026-03-05', { ground: 'clear-facts', bars: [bar] })).toMatchObject({ code: 'simplified-not-allowed' });
  });

  it('leaves the forty-five days where they were when it is converted', () => {
    const walk = accepted().take('useSimplified', '2026-03-05', { ground: 'clear-facts' }).take('convertToOrdinary', '2026-03-20', { reason: '案情复杂' });
    expect(walk.lastDay('award')).toBe('2026-04-20');
    expect(walk.ask('convertToOrdinary', '2026-03-21', { reason: '重复' })).toMatchObject({ code: 'not-simplified' });
  });

  it('alone lets the time to answer be cut, and only with the respondent’s consent', () => {
    expect(served().ask('shortenDefence', '2026-03-11', { consentOf: 'firm', until: '2026-03-13' })).toMatchObject({ code: 'defence-not-shortened' });
    const simplified = accepted().take('useSimplified', '2026-03-05', { ground: 'both-agree' }).take('recordService', '2026-03-06', { receivedOn: '2026-03-06', manner: 'phone' });
    expect(simplified.ask('shortenDefence', '2026-03-09', { consentOf: 'worker' })).toMatchObject({ code: 'defence-not-shortened' });
    expect(simplified.ask('shortenDefence', '2026-03-09', { consentOf: 'firm', until: '2026-03-30' })).toMatchObject({ code: 'defence-not-shortened' });
    expect(simplified.take('shortenDefence', '2026-03-09', { consentOf: 'firm', until: '2026-03-11' }).lastDay('defence')).toBe('2026-03-11');
  });
});
