import { partiesOf, type CaseFile } from '@fengqiao/case-file';
import { daysBetween } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { Advice, ClaimFacts, Limitation } from '../procedures/claim.head.js';
import { checkArithmetic } from './check-arithmetic.js';

const GROUP = 10;
/** Below this many days legal aid may act first and ask for papers later (法律援助法 第44条). */
const PRESSING_DAYS = 7;
const PLATFORM_WORK = ['courier', 'food-delivery', 'ride-hailing', 'truck', 'domestic', 'gig'];

const advice = (code: string, zh: string, en: string, next?: Advice['next']): Advice => ({ code, ...(next ? { next } : {}), why: { zh, en } });

function timeAdvice(limitation: readonly Limitation[], moment: Moment): Advice[] {
  return limitation.flatMap(line => {
    if (line.state === 'expired') {
      return [advice('limitation-may-have-ended', `时效可能已于 ${line.lastDay} 届满（${line.assumption.zh}），请核实有无中断、中止；时效抗辩须由对方提出`,
        `The period may have ended on ${line.lastDay} (${line.assumption.en}); look for interruptions. Only the respondent can raise it`)];
    }
    if (line.state === 'running' && line.lastDay && daysBetween(moment.on, line.lastDay) < PRESSING_DAYS) {
      return [advice('limitation-ends-soon', `时效将于 ${line.lastDay} 届满，不足七日，可以先行提供法律援助`,
        `The period ends on ${line.lastDay}; legal aid may act before the papers are complete`, 'legal-aid')];
    }
    return [];
  });
}

function peopleAdvice(file: CaseFile, declared: number | undefined): Advice[] {
  const workers = partiesOf(file, 'applicant').length;
  return [
    ...(declared !== undefined && declared !== workers
      ? [advice('headcount-differs', `申报 ${declared} 人，登记 ${workers} 人，请核对名单`, `${declared} workers were declared, ${workers} are on the list`)] : []),
    ...(workers >= GROUP ? [advice('collective', `劳动者 ${workers} 人，可以推举代表，仲裁机构优先立案审理`,
      `${workers} workers: representatives may be elected, and the commission hears it first`)] : []),
    ...(file.parties.some(party => party.workerKind === 'migrant') && file.claims.some(claim => claim.kind === 'wages' || claim.kind.startsWith('injury-'))
      ? [advice('means-check-waived', '进城务工人员请求支付劳动报酬或者工伤待遇，申请法律援助免予核查经济困难状况',
        'A migrant worker claiming wages or injury benefits gets legal aid without a means check', 'legal-aid')] : []),
  ];
}

function relationAdvice(file: CaseFile): Advice[] {
  const relation = file.employment?.relation ?? 'undetermined';
  if (relation !== 'undetermined' || !file.parties.some(party => PLATFORM_WORK.includes(party.workerKind ?? ''))) return [];
  return [advice('relation-to-be-decided', '新就业形态用工，须先认定属于哪一类用工关系并说明理由，再决定后续途径',
    'Platform work: decide first which of the three kinds of relation it is, with reasons', 'mediation')];
}

/** What beside the file the advice looks at. */
interface Known {
  readonly declaredHeadcount?: number | undefined;
  readonly related?: ClaimFacts['related'] | undefined;
  readonly conflicts?: ClaimFacts['conflicts'] | undefined;
}

/** What a triage officer should see before deciding, each with its reason (IN-11). It proposes; a person decides. */
export function adviseTriage(
  file: CaseFile, known: Known, limitation: readonly Limitation[], moment: Moment,
): Advice[] {
  const sameEmployer = known.related?.filter(line => line.kind === 'same-employer').length ?? 0;
  return [
    ...timeAdvice(limitation, moment),
    ...peopleAdvice(file, known.declaredHeadcount),
    ...relationAdvice(file),
    ...checkArithmetic(file),
    ...(known.conflicts ?? []),
    ...(sameEmployer >= 2 ? [advice('employer-recurs', `同一用工单位另有 ${sameEmployer} 件在办，建议并案会商`,
      `${sameEmployer} other cases concern the same employer; consider handling them together`)] : []),
  ];
}
