import { isRefusal, refuse, type Refusal } from '@fengqiao/kernel';
import type { LatePapers } from '../procedures/aid-application.inputs.js';
import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';
import { judgeMeans } from './judge-means.js';
import { judgeScope } from './judge-scope.js';

const basis = '《法律援助法》第44条';

const stillMissing = (missing: readonly string[]): Refusal =>
  refuse('papers-still-missing', 'invalid',
    { zh: `仍缺：${missing.join('、')}`, en: `Still missing: ${missing.join(', ')}` },
    { zh: '全部补齐后再登记；确实无法取得的，由申请人作出书面说明并作为相应材料登记',
      en: 'Enter them when all are there; what cannot be had is replaced by the applicant’s written statement' },
    { basis });

const meansNotShown = (): Refusal =>
  refuse('means-not-yet-shown', 'invalid',
    { zh: '本案系先行援助，补办手续时应当同时认定经济困难状况', en: 'Aid was given before review; the review of means is to be made up now' },
    { zh: '请填写经济困难状况的审查结论', en: 'Give the finding on means' },
    { basis });

/** The review that urgency postponed: scope and means are judged now, as for any grant. */
function reviewNow(docket: AidDocket, input: LatePapers): AidDecision['facts'] | Refusal {
  if (!input.means) return meansNotShown();
  const scope = judgeScope(docket.file, input.localScope);
  if (isRefusal(scope)) return scope;
  const means = judgeMeans(docket.file, input.means);
  return isRefusal(means) ? means : { scope, means };
}

/**
 * Ends the open task of an applicant who was helped first (法律援助法 art. 44): all that was owed is there now. Where the
 * review finds the conditions not met, the refusal says so and the aid is to be terminated instead.
 */
export function keepLatePapers(docket: AidDocket, input: LatePapers): AidDecision | Refusal {
  const missing = (docket.facts.papersOwed ?? []).filter(paper => !input.supplied.includes(paper));
  if (missing.length) return stillMissing(missing);
  const reviewed = docket.facts.means ? {} : reviewNow(docket, input);
  return isRefusal(reviewed) ? reviewed : { facts: { ...reviewed, papersOwed: [] } };
}
