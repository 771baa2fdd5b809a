import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { docket } from '../../test/dispute.js';
import type { MediationFacts } from '../procedures/mediation.head.js';
import { declineRequest } from './decline-request.js';

const decline = (code: string, answer?: MediationFacts['contact']['answer']) =>
  declineRequest(docket('received', answer ? { contact: { on: civilDate('2026-03-03'), answer, how: '电话' } } : {}), { reason: { code, text: '说明' } });

describe('declining a request', () => {
  it('says that the respondent refuses, or cannot be reached, only after it was tried', () => {
    expect(decline('party-refuses')).toMatchObject({ code: 'respondent-not-contacted' });
    expect(decline('party-unreachable', 'refuses')).toMatchObject({ code: 'respondent-not-contacted' });
    expect(decline('party-refuses', 'refuses')).toEqual({ answer: { reason: { code: 'party-refuses', text: '说明' } } });
  });

  it('needs no word of the respondent for any other reason', () => {
    expect(decline('outside-mandate')).toEqual({ answer: { reason: { code: 'outside-mandate', text: '说明' } } });
  });
});
