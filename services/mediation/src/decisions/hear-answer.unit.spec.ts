import type { Heard } from '@fengqiao/procedure';
import { civilDate } from '@fengqiao/kernel';
import { describe, expect, it } from '@jest/globals';
import { docket } from '../../test/dispute.js';
import type { MediationFacts } from '../procedures/mediation.head.js';
import { hearAnswer, hearEnforcement } from './hear-answer.js';

const on = civilDate('2026-05-06');
const asked = (way: 'judicial-confirmation' | 'enforcement'): MediationFacts['waysTaken'] => [{ way, agreement: 'agreement-1', on }];
const said = (purpose: string, answer: Heard['answer'], outcome?: string): Heard => ({ purpose, answer, ...(outcome ? { result: { outcome } } : {}) });

describe('the answer to a way that was asked for', () => {
  it('is written to the newest request that waits for one', () => {
    const waysTaken = [...asked('judicial-confirmation').map(way => ({ ...way, answer: 'declined' as const })), ...asked('judicial-confirmation')];
    expect(hearAnswer(docket('agreed', { waysTaken }), said('judicial-confirmation', 'concluded', 'confirmed')))
      .toEqual({ facts: { waysTaken: [waysTaken[0], { ...waysTaken[1], answer: 'concluded', outcome: 'confirmed' }] } });
  });

  it('says nothing where the purpose is no way', () => {
    expect(hearAnswer(docket('agreed'), said('copy', 'concluded'))).toEqual({ facts: {} });
  });
});

describe('the answer of enforcement', () => {
  const hear = (answer: Heard['answer'], outcome?: string) =>
    hearEnforcement(docket('enforcing', { waysTaken: asked('enforcement') }), said('enforcement', answer, outcome)).to;

  it('leaves the docket alone until it is the last word', () => {
    expect([hear('accepted'), hear('concluded', 'completed'), hear('concluded', 'ended-this-time'), hear('declined')]).toEqual([undefined, 'performed', 'overdue', 'overdue']);
  });
});
