import { describe, expect, it } from '@jest/globals';
import { aDocket } from '@fengqiao/testing/walks';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { guide, guideFiled, redirect } from './guide-elsewhere.js';

const docket = aDocket<ComplaintDocket>('received', {});

describe('guidance to another way', () => {
  const guidance = { route: 'arbitration', why: 'pending-there', body: '某仲裁委', text: '已立案。' } as const;

  it('declines with the address of the way that is open', () => {
    expect(guide(docket, guidance)).toMatchObject({ answer: { outcome: 'guided', reason: { code: 'already-pending', text: '请向某仲裁委提出。已立案。' } } });
    expect(guide(docket, { ...guidance, why: 'belongs-there' })).toMatchObject({ answer: { reason: { code: 'outside-mandate' } } });
  });

  it('concludes where the case had already been taken', () => {
    expect(guideFiled(docket, guidance)).toMatchObject({ answer: { result: { outcome: 'guided' } } });
  });

  it('names the department that is competent', () => {
    expect(redirect(docket, { to: '某县监察大队', why: 'other-inspectorate', text: '由用工所在地管辖。' })).toMatchObject({ answer: { reason: { code: 'outside-area' } } });
    expect(redirect(docket, { to: '某局', why: 'other-authority', text: '职责在该局。' })).toMatchObject({ answer: { reason: { code: 'outside-mandate' } } });
  });
});
