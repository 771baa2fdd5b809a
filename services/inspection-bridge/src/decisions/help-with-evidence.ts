import type { EVIDENCE_HELP } from '@fengqiao/contracts';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { z } from 'zod';
import type { EvidenceDecision, EvidenceDocket } from '../procedures/evidence-request.head.js';
import type { CopiedDocuments, Statement, Unavailable } from '../procedures/evidence-request.inputs.js';
import { takeIn } from './take-in-evidence.js';

/** The list of what is wanted is typed once, by the one who asks; the day it is needed gets a clock of its own. */
export function openEvidenceRequest(_docket: EvidenceDocket, { wanted, neededBy }: z.output<typeof EVIDENCE_HELP.particulars>): EvidenceDecision {
  return {
    facts: { wanted, obtained: [], notObtained: [], ...(neededBy ? { neededBy } : {}) },
    clocks: { neededBy: neededBy ? { until: neededBy } : false },
  };
}

/** The employer came and explained: the record fixes what was said. */
export function takeStatement(_docket: EvidenceDocket, input: Statement, moment: Moment): EvidenceDecision {
  return { facts: { inspectors: input.inspectors }, adds: { evidence: takeIn([input.statement], moment) } };
}

const notAskedFor = (what: string, wanted: readonly string[]): Refusal =>
  refuse('evidence-not-asked-for', 'invalid',
    { zh: `“${what}”不在请求调取的清单内`, en: `"${what}" is not on the list of what was asked for` },
    { zh: `请按清单填写：${wanted.join('、')}`, en: `Choose from the list: ${wanted.join(', ')}` },
    { details: { wanted: [...wanted] } });

/** Copies of documents, entered under the line of the list that they answer. */
export function copyDocuments(docket: EvidenceDocket, input: CopiedDocuments, moment: Moment): EvidenceDecision | Refusal {
  const { wanted = [], obtained = [], notObtained = [] } = docket.facts;
  if (!wanted.includes(input.wanted)) return notAskedFor(input.wanted, wanted);
  return {
    facts: {
      inspectors: input.inspectors,
      obtained: [...new Set([...obtained, input.wanted])],
      notObtained: notObtained.filter(missing => missing.what !== input.wanted),
    },
    adds: { evidence: takeIn(input.documents, moment) },
  };
}

/**
 * What could not be had, and why. An employer that keeps back what it must keep bears the consequence, and the asker is
 * told so (保障农民工工资支付条例 art. 50; 劳动争议调解仲裁法 art. 6).
 */
export function noteUnavailable(docket: EvidenceDocket, input: Unavailable): EvidenceDecision | Refusal {
  const { wanted = [], notObtained = [] } = docket.facts;
  if (!wanted.includes(input.what)) return notAskedFor(input.what, wanted);
  const why = input.employerRefused ? `${input.why}（用人单位拒不提供由其掌握管理的材料，依法由其承担不利后果）` : input.why;
  return { facts: { notObtained: [...notObtained.filter(missing => missing.what !== input.what), { what: input.what, why: why.slice(0, 500) }] } };
}

const unaccounted = (open: readonly string[]): Refusal =>
  refuse('wanted-not-accounted-for', 'closed',
    { zh: `下列材料既未调取也未说明：${open.join('、')}`, en: `Neither obtained nor explained: ${open.join(', ')}` },
    { zh: '请调取，或者登记未能调取的原因后再提供', en: 'Obtain them, or say why that was not possible, then deliver' },
    { details: { open } });

/** Returns the list and the copies, when every line of the request is answered one way or the other. */
export function deliverEvidence(docket: EvidenceDocket): EvidenceDecision | Refusal {
  const { wanted = [], obtained = [], notObtained = [] } = docket.facts;
  const open = wanted.filter(what => !obtained.includes(what) && !notObtained.some(missing => missing.what === what));
  if (open.length) return unaccounted(open);
  return { answer: { outcome: notObtained.length ? 'partly' : 'complete', result: { obtained, notObtained } } };
}
