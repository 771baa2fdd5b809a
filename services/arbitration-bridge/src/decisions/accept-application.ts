import { claimsWithoutFacts, partiesOf } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import type { Acceptance } from '../procedures/arbitration-case.filing.inputs.js';

const COLLECTIVE_FROM = 10;
const REPRESENTATIVES = { least: 3, most: 5 };

/** Ten workers or more with a common claim, or a dispute over a collective contract (办案规则 art. 5). */
export function isCollective(file: CaseDocket['file']): boolean {
  const workers = partiesOf(file, 'applicant').filter(party => party.kind === 'person');
  return workers.length >= COLLECTIVE_FROM || file.claims.some(claim => claim.kind === 'collective-contract');
}

/** The five days of a collective dispute rest on a rule of their own (办案规则 art. 64). */
export const acceptanceClock = (file: CaseDocket['file']): NonNullable<CaseDecision['clocks']> =>
  (isCollective(file) ? { acceptance: { rule: 'arbitration.collective-acceptance' } } : {});

function whatIsMissing(file: CaseDocket['file']): string[] {
  return [
    ...(partiesOf(file, 'applicant').length ? [] : ['申请人身份信息']),
    ...(partiesOf(file, 'respondent').length ? [] : ['明确的被申请人']),
    ...(file.claims.length ? [] : ['仲裁请求']),
  ];
}

/**
 * 受理: starts the forty-five days and every duty of the first week.
 * Refuses `application-incomplete`, `claim-without-facts` (劳动争议调解仲裁法 art. 28) and `representatives-out-of-number` (art. 7: where the
 * workers of a collective case elect representatives, three to five of them).
 */
export function acceptApplication(docket: CaseDocket, input: Acceptance, moment: Moment): CaseDecision | Refusal {
  const missing = whatIsMissing(docket.file);
  if (missing.length) {
    return refuse('application-incomplete', 'closed',
      { zh: `申请材料尚缺：${missing.join('、')}`, en: 'The application lacks a party or a claim' },
      { zh: '请一次性告知申请人需要补正的全部材料', en: 'Tell the applicant once, in full, what has to be added' },
      { basis: '《劳动争议调解仲裁法》第二十八条', details: { missing } });
  }
  const bare = claimsWithoutFacts(docket.file);
  if (bare) return bare;
  const collective = isCollective(docket.file);
  const elected = docket.file.parties.filter(party => party.representative).length;
  if (collective && elected > 0 && (elected < REPRESENTATIVES.least || elected > REPRESENTATIVES.most)) {
    return refuse('representatives-out-of-number', 'closed',
      { zh: `推选的代表人为 ${elected} 名，应为三至五名`, en: `${elected} representatives were elected; there must be three to five` },
      { zh: '请劳动者重新推选三至五名代表人，或者各自参加仲裁', en: 'Have the workers elect three to five, or take part each for themselves' },
      { basis: '《劳动争议调解仲裁法》第七条、《劳动人事争议仲裁办案规则》' });
  }
  return {
    facts: { number: input.number, acceptedOn: moment.on, collective, track: 'ordinary' },
    ...(collective ? { clocks: { notice: { rule: 'arbitration.collective-notice' } }, remark: { zh: '集体劳动争议，优先立案、优先审理', en: 'A collective dispute: filed and heard first' } } : {}),
  };
}
