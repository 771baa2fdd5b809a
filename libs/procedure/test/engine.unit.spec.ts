import { describe, expect, it } from '@jest/globals';
import { isRefusal, orThrow } from '@fengqiao/kernel';
import { checkProcedure, decide, isOpen, missed, offeredActions, procedure, practice, type DocketState, type NewDocket } from '../src/index.js';
import { z } from 'zod';
import { aidDesk, clockOf, fresh, timeOn } from './aid-desk.js';

const everybody = { id: 'u1', roles: ['reviewer', 'director', 'system'] };
const attempt = (docket: DocketState | NewDocket, action: string, input: unknown, day: string, actor = everybody, recorded = day) =>
  decide(aidDesk, docket, { action, actor, input }, timeOn(day, recorded));
const take = (docket: DocketState | NewDocket, action: string, input: unknown, day: string) => orThrow(attempt(docket, action, input, day)).docket;
const received = () => take(fresh(), 'receive', {}, '2026-03-02');
const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.code : 'taken');

describe('who and when', () => {
  it('refuses an action that the page does not have, also one that every object has', () => {
    expect([codeOf(attempt(received(), 'dance', {}, '2026-03-03')), codeOf(attempt(received(), 'constructor', {}, '2026-03-03'))]).toEqual(['unknown-action', 'unknown-action']);
  });

  it('refuses a role that the action does not name, before it says anything of the state', () => {
    const clerk = { id: 'u2', roles: ['reviewer'] };
    expect(codeOf(attempt(received(), 'refuse', { reason: '不符' }, '2026-03-03', clerk))).toBe('role-not-allowed');
  });

  it('refuses an action that is not open, and names those that are', () => {
    const outcome = attempt(received(), 'end', {}, '2026-03-03');
    expect(isRefusal(outcome) && outcome.details).toMatchObject({ state: 'received', open: expect.arrayContaining(['grant', 'refuse']) });
  });

  it('refuses a day after today, and a day before the docket’s last step', () => {
    expect(codeOf(attempt(received(), 'grant', { until: '2026-03-20' }, '2026-03-05', everybody, '2026-03-04'))).toBe('date-in-future');
    const annotated = take(received(), 'annotate', { note: '电话核实' }, '2026-03-05');
    expect(codeOf(attempt(annotated, 'grant', { until: '2026-03-20' }, '2026-03-04', { id: 'u', roles: ['reviewer'] }, '2026-03-06'))).toBe('date-before-last-step');
  });

  it('refuses input that does not fit, field by field', () => {
    const outcome = attempt(received(), 'annotate', { note: '', more: 1 }, '2026-03-03');
    expect(isRefusal(outcome) && outcome.details?.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/note' })]));
  });

  it('lets the page’s own rule refuse, and changes nothing then', () => {
    const before = received();
    const copy = structuredClone(before);
    expect(codeOf(attempt(before, 'refuse', { reason: 'never' }, '2026-03-03'))).toBe('not-so');
    expect(before).toEqual(copy);
  });
});

describe('what follows', () => {
  it('keeps the input under the facts of the same names where no rule decides, and stays where it is', () => {
    expect(take(received(), 'annotate', { note: '已电话核实' }, '2026-03-03')).toMatchObject({ state: 'received', version: 2, facts: { note: '已电话核实' } });
  });

  it('answers the referral that opened the docket, and nobody where none did', () => {
    expect(orThrow(attempt(received(), 'refuse', { reason: '不符合条件' }, '2026-03-03')).answers).toMatchObject([{ answer: 'declined', reason: { code: 'not-eligible', text: '不符合条件（u1）' } }]);
    const walkIn = take(fresh(false), 'receive', {}, '2026-03-02');
    expect(orThrow(attempt(walkIn, 'refuse', { reason: '不符合条件' }, '2026-03-03')).answers).toEqual([]);
  });

  it('brings the whole gathering back with a conclusion', () => {
    const granted = take(received(), 'grant', { until: '2026-03-20' }, '2026-03-03');
    expect(orThrow(attempt(granted, 'end', {}, '2026-03-10')).answers[0]).toMatchObject({ answer: 'concluded', adds: { evidence: [], instruments: [], events: [] } });
  });

  it('issues the papers that the table names', () => {
    expect(orThrow(attempt(received(), 'grant', { until: '2026-03-20' }, '2026-03-03')).papers).toEqual(['aid-decision']);
  });
});

describe('clocks', () => {
  it('of law and promise start together and stop together, each judged by its own day', () => {
    const granted = take(received(), 'grant', { until: '2026-03-20' }, '2026-03-05');
    expect([clockOf(granted, 'decision')?.state, clockOf(granted, 'decision', 'promise')?.state]).toEqual(['met', 'late']);
  });

  it('end on the day that a decision fixes', () => {
    expect(clockOf(take(received(), 'grant', { until: '2026-03-20' }, '2026-03-03'), 'retainer')).toMatchObject({ lastDay: '2026-03-20', state: 'running' });
  });

  it('never end before they start: a day that was past when it was fixed is both', () => {
    expect(clockOf(take(received(), 'grant', { until: '2026-03-01' }, '2026-03-03'), 'retainer')).toMatchObject({ startedOn: '2026-03-01', lastDay: '2026-03-01' });
  });

  it('that were over when they were entered wake only when the day of entry is over', () => {
    const late = orThrow(attempt(fresh(), 'receive', {}, '2026-03-02', everybody, '2026-04-01')).docket;
    expect(clockOf(late, 'decision')).toMatchObject({ lastDay: '2026-03-09', wakeOn: '2026-04-01' });
  });

  it('do not count the days of a pause', () => {
    const paused = take(received(), 'pause', {}, '2026-03-04');
    const resumed = take(paused, 'resume', {}, '2026-03-10');
    expect(clockOf(resumed, 'decision')).toMatchObject({ state: 'running', lastDay: '2026-03-15' });
  });

  it('are lengthened once, by whom it is recorded; the promise stays what was promised', () => {
    const extended = take(received(), 'extend', {}, '2026-03-04');
    expect(clockOf(extended, 'decision')).toMatchObject({ lastDay: '2026-03-14', extendedBy: 'u1' });
    expect(clockOf(extended, 'decision', 'promise')?.lastDay).toBe('2026-03-02');
    expect(codeOf(attempt(extended, 'extend', {}, '2026-03-05'))).toBe('extension-not-allowed');
  });

  it('are dropped at the end, except those that outlive the docket', () => {
    const refused = take(received(), 'refuse', { reason: '不符' }, '2026-03-03');
    expect([clockOf(refused, 'decision')?.state, clockOf(refused, 'suit')?.state]).toEqual(['dropped', 'running']);
  });
});

describe('a day that was missed', () => {
  it('stays missed when its docket ends, and counts against nobody any more', () => {
    const open = received();
    const clocks = open.clocks.map(clock => (clock.duty === 'decision' ? missed(clock) : clock));
    const ended = take({ ...open, clocks }, 'refuse', { reason: '不符' }, '2026-04-01');
    expect(ended.clocks.filter(clock => clock.duty === 'decision').map(({ state, closedOn }) => ({ state, closedOn })))
      .toEqual([{ state: 'missed', closedOn: '2026-04-01' }, { state: 'missed', closedOn: '2026-04-01' }]);
    expect(ended.clocks.filter(isOpen).map(clock => clock.duty)).not.toContain('decision');
  });
});

describe('the desk', () => {
  it('offers every action, the open ones first, each closed one with its reason', () => {
    const offers = offeredActions(aidDesk, 'received', { id: 'u', roles: ['reviewer'] });
    expect(offers.filter(offer => offer.open).map(offer => offer.action)).toEqual(expect.arrayContaining(['annotate', 'grant', 'pause', 'resume']));
    expect(offers.find(offer => offer.action === 'refuse')?.why?.code).toBe('role-not-allowed');
    expect(offers.find(offer => offer.action === 'end')?.why?.code).toBe('action-not-open');
    expect(offers.findIndex(offer => !offer.open)).toBe(offers.filter(offer => offer.open).length);
  });
});

describe('a page with a mistake', () => {
  const basis = practice('测试');
  const input = z.unknown();
  const head = { name: 'broken', title: '错', version: 1, facts: z.object({}), roles: ['clerk'] as const, states: { a: { title: 'a' }, b: { title: 'b', terminal: true as const }, c: { title: 'c' } }, duties: { d: { title: 'd' } } };
  const found = checkProcedure(procedure(head)(action => ({
    begin: action({ title: '始', from: 'new', to: 'a', by: ['clerk'], basis, input }),
    leave: action({ title: '离', from: 'b', to: 'a', by: ['clerk'], basis, input }),
    ghost: action({ title: '幽', from: 'a', to: 'a', by: ['system'], basis, input }),
    take: action({ title: '收', from: 'a', to: 'a', by: ['clerk'], basis, input, receives: ['x'] }),
    scan: action({ title: '扫', from: 'a', to: 'a', by: ['clerk'], basis, input, selfFiling: { particulars: z.object({}), input: () => ({}) } }),
    walkIn: action({ title: '进', from: 'new', to: 'a', by: ['visitor'], basis, input }),
    hear: action({ title: '知', from: ['new', 'a'] as never, to: 'a', by: ['system'], basis, input, learns: ['x'] }),
  }))).map(({ at, what }) => `${at} ${what}`);

  it.each([
    'states.c no action leads here', 'states.b no action leads here', 'states.b terminal, but "leave" leaves it', 'states.c no way from here to an end',
    'duties.d no action starts it', 'actions.ghost open to the system alone, yet nothing runs it', 'actions.take runs by itself, but is not open to the system',
    'actions.take receives a referral, but does not open a docket', 'actions.hear learns from a notice, which opens no docket',
    'actions.scan is open to a visitor without saying how they file, or says so and is not', 'actions.scan a visitor may take it, but it opens no docket',
    'actions.walkIn is open to a visitor without saying how they file, or says so and is not',
  ])('is told: %s', what => {
    expect(found).toContain(what);
  });

  it('is none of the engine’s own example', () => {
    expect(checkProcedure(aidDesk)).toEqual([]);
  });
});
