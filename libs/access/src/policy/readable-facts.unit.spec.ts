import { describe, expect, it } from '@jest/globals';
import { mediation } from '@fengqiao/mediation';
import { intake } from '@fengqiao/intake';
import type { Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { hasWall, readableFacts } from './readable-facts.js';

const pageOf = (agency: { procedures: readonly Procedure[] }, name: string): Procedure => agency.procedures.find(page => page.name === name)!;
const TALKS = pageOf(mediation, 'mediation');
const SUPPORT = pageOf(intake, 'psychological-support');
const MEDIATOR = { roles: ['mediator'], decides: false };

const FACTS = {
  note: '可见', plan: { relation: '墙内', law: '墙内', plan: '墙内' }, verification: { on: '2026-03-01', agreed: ['墙内'], disputed: [] },
  sessions: [{ id: 's1', on: '2026-03-02', place: '一号室', attended: ['worker'], record: '墙内记录', offers: [{ party: 'firm', offer: '墙内让步' }] }],
};

describe('what was said in mediation', () => {
  it('is read by those who were in the room', () => {
    expect(readableFacts(TALKS, FACTS, { who: MEDIATOR, relation: 'takes-part' })).toEqual(FACTS);
  });

  it.each([
    ['who also decides disputes', { who: { ...MEDIATOR, decides: true }, relation: 'takes-part' }],
    ['of the same agency who has no part', { who: { roles: ['roster-approver'], decides: false }, relation: 'same-place' }],
    ['who broke the glass', { who: { roles: ['roster-approver'], decides: false }, relation: 'broken-glass' }],
  ] as const)('is not read by somebody %s, at whatever depth it stands', (_who, reader) => {
    const seen = readableFacts(TALKS, FACTS, reader);
    expect(JSON.stringify(seen)).not.toContain('墙内');
    expect(seen).toMatchObject({ note: '可见', sessions: [{ id: 's1', attended: ['worker'] }] });
  });
});

describe('what a worker told the counsellor', () => {
  const facts = { urgent: true, sessions: [{ on: '2026-03-02', note: '只给咨询师', state: 'calm' }] };

  it('is the counsellor’s alone, also for the clerk of the same procedure and behind broken glass', () => {
    expect(readableFacts(SUPPORT, facts, { who: { roles: ['counsellor'], decides: false }, relation: 'takes-part' })).toEqual(facts);
    for (const relation of ['takes-part', 'broken-glass'] as const) {
      expect(readableFacts(SUPPORT, facts, { who: { roles: ['clerk'], decides: false }, relation })).toEqual({ urgent: true });
    }
    expect(readableFacts(SUPPORT, facts, { who: { roles: ['counsellor'], decides: false }, relation: 'broken-glass' })).toEqual({ urgent: true });
  });
});

describe('a page with a wall', () => {
  it('is known as such', () => {
    expect([hasWall(TALKS), hasWall(SUPPORT)]).toEqual([true, false]);
  });
});

describe('a page’s closed facts', () => {
  const page = { ...SUPPORT, facts: z.strictObject({
    direct: z.string().meta({ wall: 'mediation' }), optional: z.string().meta({ restrictedTo: ['counsellor'] }).optional(),
    later: z.string().optional().meta({ restrictedTo: ['counsellor'] }), deep: z.array(z.array(z.strictObject({ inner: z.string().meta({ wall: 'mediation' }).nullable() }))),
    list: z.array(z.string().meta({ restrictedTo: ['counsellor'] })),
  }) } as unknown as Procedure;
  const facts = { direct: 'x', optional: 'x', later: 'x', deep: [[{ inner: 'x' }]], list: ['x'], constructor: 'kept' };

  it('are found behind optional, nullable, lists and objects', () => {
    expect(readableFacts(page, facts, { who: { roles: [], decides: true }, relation: 'broken-glass' })).toEqual({ deep: [[{}]], list: [], constructor: 'kept' });
  });
});
