import { describe, expect, it } from '@jest/globals';
import { addMonths, civilDate, isRefusal, type CivilDate } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Acceptance } from '../procedures/complaint.inputs.js';
import type { ComplaintDocket } from '../procedures/complaint.head.js';
import { acceptComplaint, fileAfterNegotiation } from './accept-complaint.js';

const on = civilDate('2026-03-02');
const moment = { on, deadline: (_rule: string, from: CivilDate) => ({ lastDay: addMonths(from, 24) }) } as unknown as Moment;
const claims = [{ id: 'wages' }, { id: 'leave' }];
const respondent = { id: 'employer', role: 'respondent' };

function docket(more: { facts?: object; instruments?: object[]; parties?: object[] } = {}): ComplaintDocket {
  return {
    state: 'received', openedOn: on, facts: { source: 'complaint', ...more.facts },
    file: { parties: more.parties ?? [respondent], claims, instruments: more.instruments ?? [] },
  } as unknown as ComplaintDocket;
}
const finding = (more: Partial<Acceptance> = {}): Acceptance => ({
  number: '立1号', inspectors: ['甲', '乙'], violation: { what: '拖欠工资' }, harmed: true, competence: 'own', ...more,
});
const code = (decided: unknown) => isRefusal(decided) && decided.code;

describe('the conditions of acceptance', () => {
  it('are met by a named employer, own harm, competence and two years', () => {
    expect(acceptComplaint(docket(), finding(), moment)).toMatchObject({ facts: { filingNumber: '立1号', claims: ['wages', 'leave'],
      inspectors: ['甲', '乙'] } });
  });

  it('call for a supplement where nobody is named', () => {
    expect(code(acceptComplaint(docket({ parties: [] }), finding(), moment))).toBe('employer-not-named');
  });

  it('ask for own harm of a complaint, not of a report', () => {
    expect(code(acceptComplaint(docket(), finding({ harmed: false }), moment))).toBe('no-harm-shown');
    expect(isRefusal(acceptComplaint(docket({ facts: { source: 'report' } }), finding({ harmed: false }), moment))).toBe(false);
  });

  it.each(['other-inspectorate', 'other-authority'] as const)('send the complainant on where %s is competent', competence => {
    expect(code(acceptComplaint(docket(), finding({ competence }), moment))).toBe('not-competent');
  });

  it('count two years to the day on which the complaint came', () => {
    const ended = (endedOn: string) => finding({ violation: { what: '拖欠工资', endedOn: civilDate(endedOn) } });
    expect(isRefusal(acceptComplaint(docket(), ended('2024-03-02'), moment))).toBe(false);
    expect(code(acceptComplaint(docket(), ended('2024-03-01'), moment))).toBe('violation-older-than-two-years');
    const decidedLater = { ...moment, on: civilDate('2026-03-09') };
    expect(isRefusal(acceptComplaint(docket(), ended('2024-03-02'), decidedLater))).toBe(false);
  });

  it('do not count a violation that is still going on', () => {
    expect(isRefusal(acceptComplaint(docket(), finding({ violation: { what: '未缴社保' } }), moment))).toBe(false);
  });
});

describe('a matter that is already elsewhere', () => {
  const pending = [{ claim: 'wages', route: 'arbitration', body: '某仲裁委' }] as const;

  it('is not opened twice; the complainant is guided there', () => {
    const refused = acceptComplaint(docket(), finding({ pending: [...pending] }), moment);
    expect(isRefusal(refused) && refused).toMatchObject({ code: 'matter-already-pending', basis: '《劳动保障监察条例》第21条' });
    expect(isRefusal(refused) && refused.message.zh).toContain('某仲裁委（仲裁）');
  });

  it('leaves the other claims to the inspectorate', () => {
    expect(acceptComplaint(docket(), finding({ pending: [...pending], claims: ['leave'] }), moment)).toMatchObject({ facts: { claims: ['leave'] } });
  });

  it('is not opened after an award, but for what the award left', () => {
    const decided = docket({ instruments: [{ id: 'a', kind: 'award', number: '裁1号' }] });
    expect(code(acceptComplaint(decided, finding(), moment))).toBe('matter-already-decided');
    expect(isRefusal(acceptComplaint(decided, finding({ beyondDecided: '未缴社会保险' }), moment))).toBe(false);
  });

  it('is not hindered by a private agreement or a grant of aid', () => {
    expect(isRefusal(acceptComplaint(docket({ instruments: [{ kind: 'mediation-agreement' }, { kind: 'aid-decision' }] }), finding(),
      moment))).toBe(false);
  });

  it('takes only claims that the file has', () => {
    expect(code(acceptComplaint(docket(), finding({ claims: ['bonus'] }), moment))).toBe('claim-not-in-file');
  });
});

describe('negotiation without a result', () => {
  it('files under the same conditions and remembers why', () => {
    expect(fileAfterNegotiation(docket(), { ...finding(), outcome: 'employer-refused' },
      moment)).toMatchObject({ facts: { negotiation: { outcome: 'employer-refused' }, filingNumber: '立1号' } });
    expect(code(fileAfterNegotiation(docket({ parties: [] }), { ...finding(), outcome: 'no-agreement' }, moment))).toBe('employer-not-named');
  });
});
