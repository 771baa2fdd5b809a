import { describe, expect, it } from '@jest/globals';
import { docket } from '../../test/dispute.js';
import { passToArbitration, sendOn } from './pass-case-on.js';

const REASON = { code: 'wrong-desk', text: '属于外卖行业' };

describe('passing a case on', () => {
  it('hands to another body what was asked for, and who commissioned it', () => {
    const asked = { body: 'trade', station: 'courier-station', commission: 'entrusted-summary', talks: 'mediation.entrusted-summary' } as const;
    expect(sendOn(docket('accepted', asked), { to: 'peoples-mediation', reason: REASON })).toEqual({
      refer: [{ purpose: 'mediation', to: 'peoples-mediation', particulars: { body: 'trade', station: 'courier-station', commission: 'entrusted-summary' } }],
      answer: { reason: REASON },
    });
  });

  it('goes to arbitration from the own counter alone: whoever sent a case takes it on', () => {
    const own = docket('accepted');
    const sent = { ...own, openedBy: { referralId: 'r', from: 'intake', purpose: 'mediation', particulars: {} } };
    expect(passToArbitration(own, { jurisdiction: 'employer-seat' })).toEqual({ refer: [{ purpose: 'arbitration', particulars: { jurisdiction: 'employer-seat' } }] });
    expect(passToArbitration(sent, { jurisdiction: 'employer-seat' })).toMatchObject({ code: 'sender-goes-on' });
  });
});
