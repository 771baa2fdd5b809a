import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import type { ChangedClaims, Counterclaim, JurisdictionObjection } from '../procedures/arbitration-case.preparation.inputs.js';

type Changed = CaseDecision | Refusal;

const tooLate = (code: string, what: { zh: string; en: string }, until: CivilDate, instead: { zh: string; en: string }, article: string): Refusal =>
  refuse(code, 'closed',
    { zh: `${what.zh}应当在 ${until} 前提出`, en: `${what.en} was open until ${until}` }, instead,
    { basis: `《劳动人事争议仲裁办案规则》${article}`, details: { lastDay: until } });

/**
 * 增加或者变更仲裁请求, before the evidence period ends (办案规则 art. 44); later it is a case of its own
 * (`claims-changed-too-late`). The page restarts the forty-five days with it (art. 46).
 */
export function changeClaims(docket: CaseDocket, input: ChangedClaims, moment: Moment): Changed {
  const until = docket.facts.evidenceUntil;
  if (until && moment.on > until) {
    return tooLate('claims-changed-too-late', { zh: '增加或者变更仲裁请求', en: 'A change of claims' }, until,
      { zh: '请告知申请人另行申请仲裁', en: 'Tell the applicant to apply anew' }, '第四十四条');
  }
  return { adds: { claims: input.claims } };
}

/** 反申请, within the time to answer (办案规则 art. 36); later it is a case of its own (`counterclaim-too-late`). */
export function fileCounterclaim(docket: CaseDocket, input: Counterclaim, moment: Moment): Changed {
  const until = docket.facts.defenceUntil;
  if (until && moment.on > until) {
    return tooLate('counterclaim-too-late', { zh: '反申请', en: 'A counterclaim' }, until,
      { zh: '请告知被申请人另行申请仲裁', en: 'Tell the respondent to apply in a case of its own' }, '第三十六条');
  }
  return { facts: { counterclaim: { on: moment.on, claims: input.claims.map(claim => claim.id) } }, adds: { claims: input.claims } };
}

/** The decision on a counterclaim. Refuses `no-counterclaim` where none waits. */
export function decideCounterclaim(joined: boolean) {
  return (docket: CaseDocket): Changed => {
    const { counterclaim } = docket.facts;
    if (!counterclaim || counterclaim.joined !== undefined) {
      return refuse('no-counterclaim', 'closed', { zh: '没有待决定的反申请', en: 'No counterclaim waits for a decision' },
        { zh: '请先登记被申请人的反申请', en: 'Register the counterclaim first' }, { basis: '《劳动人事争议仲裁办案规则》第三十六条' });
    }
    return { facts: { counterclaim: { ...counterclaim, joined } } };
  };
}

/** 管辖异议, before the time to answer ends (办案规则 art. 10); later it is waived (`objection-too-late`). */
export function objectToJurisdiction(docket: CaseDocket, input: JurisdictionObjection, moment: Moment): Changed {
  const until = docket.facts.defenceUntil;
  if (until && moment.on > until) {
    return tooLate('objection-too-late', { zh: '管辖异议', en: 'An objection to jurisdiction' }, until,
      { zh: '逾期未提出的，案件继续审理', en: 'It is waived; the case goes on' }, '第十条');
  }
  return { facts: { jurisdictionObjection: { on: moment.on, by: input.by } } };
}
