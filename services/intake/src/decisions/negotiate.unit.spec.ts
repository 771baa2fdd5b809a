import { describe, expect, it } from '@jest/globals';
import { Walk, aFile, claimOf } from '@fengqiao/testing/walks';
import type { ClaimFacts } from '../procedures/claim.head.js';
import { claim } from '../procedures/claim.procedure.js';

const file = aFile({ claims: [claimOf('c1', { kind: 'economic-compensation' })] });
const registered = () => new Walk(claim, { file }).take('register', '2025-03-03', { channel: { kind: 'hotline' }, knewOn: '2025-01-06' });
const asked = () => registered().take('askNegotiation', '2025-03-10', { how: '工会协助书面提出' });
const runs = (walk: Walk) => (walk.facts as unknown as ClaimFacts).limitation.flatMap(line => line.interruptedOn);

describe('talks that the worker asks for', () => {
  it('leave the employer five days to answer, and interrupt the limitation period', () => {
    expect(asked().lastDay('negotiation')).toBe('2025-03-17');
    expect(runs(asked())).toContain('2025-03-10');
    expect(asked().refusal('askNegotiation', '2025-03-11', { how: '再次提出' })).toBe('negotiation-open');
  });

  it('are answered, or not, and leave every other way open', () => {
    const answered = asked().take('recordNegotiation', '2025-03-12', { answer: 'agreed' });
    expect(answered.clock('negotiation')).toMatchObject({ state: 'met' });
    const silent = asked().take('negotiationSilent', '2025-03-18');
    expect(silent.facts).toMatchObject({ negotiation: { answer: 'silent' } });
    expect(silent.last.remark!.zh).toContain('可以申请调解或者仲裁');
    expect(silent.take('askNegotiation', '2025-03-19', { how: '再次提出' }).state).toBe('registered');
    expect(registered().refusal('recordNegotiation', '2025-03-12', { answer: 'agreed' })).toBe('no-negotiation');
  });
});
