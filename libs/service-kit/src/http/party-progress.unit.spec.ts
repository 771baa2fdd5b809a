import { describe, expect, it } from '@jest/globals';
import { arbitrationBridge } from '@fengqiao/arbitration-bridge';
import { courtBridge } from '@fengqiao/court-bridge';
import type { DocketRecord } from '@fengqiao/docket';
import { inspectionBridge } from '@fengqiao/inspection-bridge';
import { intake } from '@fengqiao/intake';
import { legalAid } from '@fengqiao/legal-aid';
import { mediation } from '@fengqiao/mediation';
import { legOf, nextWords, stepsFor } from './party-progress.js';

const clock = (duty: string, title: string, lastDay: string, state = 'running') =>
  ({ id: duty, duty, title, kind: 'law', basis: '劳动争议调解仲裁法第14条', lastDay, provisional: false, state });
const docket = (procedure: string, state: string, clocks: readonly object[] = []): DocketRecord =>
  ({ id: 'd', procedure, state, openedOn: '2026-10-01', lastStepOn: '2026-10-08', clocks, facts: { note: '内部' }, file: { narrative: '经过' } }) as unknown as DocketRecord;

describe('a leg of the case as its party sees it', () => {
  const talks = docket('mediation', 'agreed', [clock('performance', '履行调解协议', '2026-11-01'), clock('reviewWindow', '共同申请仲裁审查', '2026-10-16'), clock('mediation', '调解期限', '2026-10-15', 'met')]);

  it('says state and open deadlines, and nothing of facts or file', () => {
    const leg = legOf(mediation, talks, 'applicant')!;
    expect(leg).toMatchObject({ title: '劳动争议调解', state: '达成协议，履行中', ended: false });
    expect(leg.clocks.map(({ title }) => title)).toEqual(['履行调解协议', '共同申请仲裁审查']);
    expect(JSON.stringify(leg)).not.toMatch(/内部|经过/);
  });

  it('says whose duty each deadline is', () => {
    const yours = (role: 'applicant' | 'respondent') => legOf(mediation, talks, role)!.clocks.map(one => one.yours);
    expect([yours('applicant'), yours('respondent')]).toEqual([[false, true], [true, true]]);
  });

  it('is not there for the other side where the worker asked alone, nor for anybody where it is the agency’s own business', () => {
    expect(legOf(legalAid, docket('aid-application', 'granted'), 'applicant')).toBeDefined();
    expect(legOf(legalAid, docket('aid-application', 'granted'), 'respondent')).toBeUndefined();
    expect(legOf(intake, docket('psychological-support', 'supporting'), 'respondent')).toBeUndefined();
    for (const role of ['applicant', 'respondent'] as const) {
      expect(legOf(mediation, docket('case-subsidy', 'proposed'), role)).toBeUndefined();
      expect(legOf(mediation, docket('constructor', 'x'), role)).toBeUndefined();
    }
  });
});

describe('the pages', () => {
  const pages = [intake, mediation, legalAid, inspectionBridge, arbitrationBridge, courtBridge].flatMap(agency => agency.procedures);
  const shownTo = (...roles: readonly string[]) => pages.filter(page => roles.join() === (page.shownTo ?? []).join()).map(page => page.name).sort();

  it('show the applicant alone what was asked for alone, and both what binds both', () => {
    expect(shownTo('applicant')).toEqual(['aid-application', 'aid-objection', 'claim', 'complaint', 'consultation', 'psychological-support']);
    expect(shownTo('applicant', 'respondent')).toEqual([
      'agreement-review', 'arbitration-case', 'award-set-aside', 'confirmation', 'court-filing', 'enforcement', 'mediation', 'payment-order',
    ]);
  });
});

describe('the steps of a case elsewhere', () => {
  const steps = [
    { agency: 'mediation', on: '2026-10-02', step: { procedure: 'mediation', shownTo: ['applicant', 'respondent'] as const, title: '受理', stateTitle: '已受理' } },
    { agency: 'legal-aid', on: '2026-10-03', step: { procedure: 'aid-application', shownTo: ['applicant'] as const, title: '决定给予援助', stateTitle: '已给予援助' } },
    { agency: 'mediation', on: '2026-10-04', step: { procedure: 'case-subsidy', title: '申报补贴', stateTitle: '待审批' } },
  ];

  it('are shown to each side as far as the page of their agency says so, and to nobody where it says nothing', () => {
    const seen = (role: 'applicant' | 'respondent') => stepsFor(steps, undefined, role).map(({ title }) => title);
    expect([seen('applicant'), seen('respondent')]).toEqual([['受理', '决定给予援助'], ['受理']]);
  });
});

describe('what comes next', () => {
  it('is said in plain words, the party’s own duty first', () => {
    const leg = legOf(mediation, docket('mediation', 'agreed', [clock('performance', '履行调解协议', '2026-10-10'), clock('reviewWindow', '共同申请仲裁审查', '2026-10-16')]), 'applicant')!;
    expect(nextWords(mediation, [leg]).map(({ zh }) => zh)).toEqual([
      '调解组织正在办理“劳动争议调解”，目前：达成协议，履行中。',
      '请您最迟在 2026-10-16 前共同申请仲裁审查（劳动争议调解仲裁法第14条），过期可能影响您的权利。',
      '依法最迟 2026-10-10 前应完成：履行调解协议（劳动争议调解仲裁法第14条）。',
    ]);
  });

  it('is nothing where all has ended, and it says so', () => {
    const leg = legOf(mediation, docket('mediation', 'completed'), 'applicant')!;
    expect(nextWords(mediation, [leg])).toEqual([{ zh: '调解组织的办理已经结束。', en: 'Mediation has finished its part.' }]);
    expect(nextWords(mediation, [])).toEqual([]);
  });
});
