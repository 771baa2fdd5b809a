import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consumerOf, inboxPrefixOf, parseSubject, streamOf, subjectOf } from './subject.js';

const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const address = fc.record({ place: token, from: token, to: token, type: fc.tuple(token, token).map(pair => pair.join('.')), v: fc.integer({ min: 1, max: 99 }) });

describe('subjects', () => {
  it('say place, sender, receiver, type and version, and nothing else', () => {
    expect(subjectOf({ place: 'nanchang', from: 'intake', to: 'legal-aid', type: 'referral.sent', v: 1 }))
      .toBe('fq.nanchang.intake.legal-aid.referral.sent.v1');
  });

  it('are read back as they were written', () => {
    fc.assert(fc.property(address, given => {
      expect(parseSubject(subjectOf(given))).toEqual(given);
    }));
  });

  it.each(['', 'fq.nanchang.intake.legal-aid.referral.sent', 'fq.nanchang.intake.*.referral.sent.v1', 'fq.Nanchang.intake.legal-aid.referral.sent.v1',
    'fq.nanchang.intake.legal-aid.referral.sent.v0', 'fq.nanchang.intake.legal-aid.referral.sent.v1\n', 'x.nanchang.intake.legal-aid.referral.sent.v1',
  ])('refuse what is none of ours: %j', text => {
    expect(parseSubject(text)).toBeUndefined();
  });

  it('give each agency its own stream, consumer and answers', () => {
    expect([streamOf('legal-aid'), consumerOf('legal-aid'), inboxPrefixOf('legal-aid')]).toEqual(['FQ_LEGAL_AID', 'LEGAL_AID', '_INBOX_LEGAL_AID']);
  });
});
