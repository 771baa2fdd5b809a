import { describe, expect, it } from '@jest/globals';
import type { Party } from '@fengqiao/case-file';
import { aFile, type Walk } from '@fengqiao/testing/walks';
import { awardsOf, draft, heard, wages } from '../../test/stations.js';
import type { CaseFacts } from '../procedures/arbitration-case.head.js';

const PARTIES: Party[] = [
  { id: 'w1', role: 'applicant', kind: 'person', name: '甲某' }, { id: 'w2', role: 'applicant', kind: 'person', name: '乙某' },
  { id: 'firm', role: 'respondent', kind: 'firm', name: '示例制造有限公司' },
];

/** A final award of 1 April for two workers, received by everybody on 2 April. */
function awarded(): Walk {
  const walk = heard({ file: aFile({ parties: PARTIES }) })
    .take('award', '2026-04-01', { awards: [draft('final', ...['w1', 'w2'].map(payee => wages(100, { id: `i-${payee}`, claim: undefined, payee })))] });
  for (const party of ['w1', 'w2', 'firm']) walk.take('serveAward', '2026-04-02', { award: awardsOf(walk)[0]!.id, party, receivedOn: '2026-04-02' });
  return walk;
}
const actionsOf = (walk: Walk) => (walk.facts as CaseFacts).actions!;
const about = (walk: Walk, more: object) => ({ action: 'court-docket', courtNumber: '（2026）示01民特1号', filedOn: '2026-04-20', awards: [awardsOf(walk)[0]!.id], ...more });
const setAside = (walk: Walk, more: object = {}) => about(walk, { kind: 'set-aside', by: 'firm', ...more });

describe('what the court says of an award', () => {
  it('is noted without anybody entering it: a set-aside, about every worker of the award where none is named', () => {
    const walk = awarded();
    walk.take('hearCourt', '2026-04-21', setAside(walk));
    expect(actionsOf(walk)).toEqual([{ id: 'court-docket', kind: 'set-aside', by: 'firm', concerning: ['w1', 'w2'], on: '2026-04-20', courtNumber: '（2026）示01民特1号', result: 'pending' }]);
    expect(walk.ask('archive', '2026-06-30')).toMatchObject({ code: 'archive-too-early' });
    expect(walk.clock('suitAfterSetAside')).toBeUndefined();
  });

  it('ends a set-aside in part: the named order falls, the other stands, fifteen days from receipt are open', () => {
    const walk = awarded();
    walk.take('hearCourt', '2026-04-21', setAside(walk)).take('hearCourt', '2026-05-25', setAside(walk, { ended: { result: 'set-aside', receivedOn: '2026-05-22', items: ['i-w1'] } }));
    expect(walk.docket.file.instruments.at(-1)).toMatchObject({ setAsideOn: '2026-05-22', obligations: [{ id: 'i-w2' }] });
    expect(walk.lastDay('suitAfterSetAside')).toBe('2026-06-08');
    expect(actionsOf(walk)).toMatchObject([{ result: 'set-aside' }]);
  });

  it('is whole in each notice, so that an end says enough where the beginning was not heard', () => {
    const walk = awarded();
    walk.take('hearCourt', '2026-05-25', setAside(walk, { ended: { result: 'dismissed', receivedOn: '2026-05-22' } }));
    expect(actionsOf(walk)).toMatchObject([{ id: 'court-docket', result: 'dismissed' }]);
  });

  it('joins what an officer entered under the court’s number, and changes no result that is there', () => {
    const walk = awarded().take('recordCourtAction', '2026-04-21', { kind: 'set-aside', by: 'firm', concerning: ['w1'], filedOn: '2026-04-20', courtNumber: '（2026）示01民特1号' });
    walk.take('recordCourtResult', '2026-05-25', { action: actionsOf(walk)[0]!.id, result: 'dismissed', receivedOn: '2026-05-22' });
    walk.take('hearCourt', '2026-05-26', setAside(walk, { ended: { result: 'set-aside', receivedOn: '2026-05-22' } }));
    expect(actionsOf(walk)).toMatchObject([{ id: 'court-docket', concerning: ['w1'], result: 'dismissed' }]);
    expect(walk.clock('suitAfterSetAside')).toBeUndefined();
  });

  it('opens the employer’s thirty days when a worker’s suit on a final award is dropped, from receipt of the ruling', () => {
    const walk = awarded();
    const suit = about(walk, { kind: 'suit', by: 'w1', concerning: ['w1'], filedOn: '2026-04-10' });
    walk.take('hearCourt', '2026-04-13', suit).take('hearCourt', '2026-05-11', { ...suit, ended: { result: 'withdrawn', receivedOn: '2026-05-08' } });
    expect(walk.lastDay('lateSetAside')).toBe('2026-06-08');
  });

  it('leaves the award of a worker whose suit was mediated open, and binds the other', () => {
    const walk = awarded();
    const suit = about(walk, { kind: 'suit', by: 'w1', concerning: ['w1'], filedOn: '2026-04-10' });
    walk.take('hearCourt', '2026-04-13', suit).take('hearCourt', '2026-05-11', { ...suit, ended: { result: 'mediated', receivedOn: '2026-05-11' } });
    expect(walk.facts).toMatchObject({ effectiveFor: ['w2'] });
  });

  it('is not taken by a docket that made none of these awards, and not with orders that the award has not', () => {
    const walk = awarded();
    expect(walk.ask('hearCourt', '2026-04-21', { ...setAside(walk), awards: ['another'] })).toMatchObject({ code: 'award-not-of-this-docket' });
    expect(walk.ask('hearCourt', '2026-05-25', setAside(walk, { ended: { result: 'set-aside', receivedOn: '2026-05-22', items: ['x'] } }))).toMatchObject({ code: 'award-item-unknown' });
  });
});
