import { describe, expect, it } from '@jest/globals';
import { civilDate, fen } from '@fengqiao/kernel';
import { aDocket, timeOn } from '@fengqiao/testing/walks';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { askCourt, hearCourt } from './ask-court.js';

const moment = timeOn('2026-03-20');
const decided = (performBy: string, servedOn?: string) => aDocket<ComplaintDocket>('decided', {
  decision: { kind: 'treatment', number: '理1号', instrument: 'paper', amount: fen(5), extra: fen(0), performBy: civilDate(performBy) },
  ...(servedOn ? { servedOn: civilDate(servedOn) } : {}),
});

describe('enforcement by the court', () => {
  it('is asked for after the last day, for the decision that was served', () => {
    expect(askCourt(decided('2026-03-19'), { unpaid: fen(5) }, moment)).toMatchObject({ code: 'performance-not-due' });
    expect(askCourt(decided('2026-03-20', '2026-03-10'), { unpaid: fen(5) }, moment)).toMatchObject({ code: 'performance-not-due' });
    expect(askCourt(decided('2026-03-19', '2026-03-10'), { unpaid: fen(5), to: 'other-court' }, moment))
      .toEqual({ refer: [{ purpose: 'enforcement', to: 'other-court', particulars: { unpaid: 5, instrument: 'paper', greenChannel: false } }] });
  });

  it('leaves the decision standing when the court does not take it', () => {
    expect(hearCourt(decided('2026-03-19'), { purpose: 'enforcement', answer: 'accepted' })).toEqual({ to: 'enforcing' });
    expect(hearCourt(decided('2026-03-19'), { purpose: 'enforcement', answer: 'declined' })).toEqual({ to: 'decided' });
  });
});
