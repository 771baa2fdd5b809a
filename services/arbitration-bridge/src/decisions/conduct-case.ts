import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Heard, Moment } from '@fengqiao/procedure';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import type { AidGuidance } from '../procedures/arbitration-case.filing.inputs.js';
import type { EvidenceWish } from '../procedures/arbitration-case.preparation.inputs.js';

/** A party who cannot collect evidence asks the commission to; the inspectorate is asked for help (劳动争议调解仲裁法 art. 39). */
export function askEvidence(docket: CaseDocket, input: EvidenceWish, moment: Moment): CaseDecision {
  const { by, ...particulars } = input;
  const asked = { on: moment.on, by, wanted: input.wanted.join('、') };
  return {
    facts: { evidenceAsked: [...(docket.facts.evidenceAsked ?? []), asked] },
    refer: [{ purpose: 'evidence-help', particulars }],
  };
}

/**
 * 引导申请法律援助: for a worker who has nobody to act for them, and agrees. Refuses `lawyer-already`.
 * Whether the worker has consented is the route's question, not this page's.
 */
export function guideToAid(docket: CaseDocket, input: AidGuidance): CaseDecision | Refusal {
  if (docket.facts.lawyer) {
    return refuse('lawyer-already', 'closed', { zh: '申请人已有委托代理人', en: 'The applicant has somebody to act for them' },
      { zh: '请直接联系其代理人', en: 'Turn to that person' }, { basis: '《法律援助法》第三十五条' });
  }
  return { refer: [{ purpose: 'legal-aid', particulars: { form: 'arbitration', ...input } }] };
}

/** Notes what came back on a hand-off. What the answer brings (evidence, instruments) is in the file already. */
export const noteAnswer = (docket: CaseDocket, input: Heard): CaseDecision => ({
  facts: { heard: { ...docket.facts.heard, [input.purpose]: input.outcome ?? input.answer } },
});

/** Refuses `no-objection` where none waits for a decision. */
export function rejectObjection(docket: CaseDocket): CaseDecision | Refusal {
  const { jurisdictionObjection } = docket.facts;
  if (!jurisdictionObjection || jurisdictionObjection.upheld !== undefined) {
    return refuse('no-objection', 'closed', { zh: '没有待决定的管辖异议', en: 'No objection to jurisdiction waits for a decision' },
      { zh: '请先登记管辖异议', en: 'Register the objection first' }, { basis: '《劳动人事争议仲裁办案规则》第十条' });
  }
  return { facts: { jurisdictionObjection: { ...jurisdictionObjection, upheld: false } } };
}

/** 回避决定. Refuses `no-challenge` where none waits; an arbitrator who steps down is replaced by a new notice. */
export function decideChallenge(docket: CaseDocket, input: { upheld: boolean }): CaseDecision | Refusal {
  const { challenge } = docket.facts;
  if (!challenge || challenge.upheld !== undefined) {
    return refuse('no-challenge', 'closed', { zh: '没有待决定的回避申请', en: 'No challenge waits for a decision' },
      { zh: '请先登记回避申请', en: 'Register the challenge first' }, { basis: '《劳动争议调解仲裁法》第三十三条' });
  }
  return { facts: { challenge: { ...challenge, upheld: input.upheld } } };
}
