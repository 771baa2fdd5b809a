import { refuse, type Refusal } from '@fengqiao/kernel';
import type { CaseDecision, CaseDocket } from '../procedures/arbitration-case.head.js';
import type { SimplifiedTrack } from '../procedures/arbitration-case.preparation.inputs.js';

const BAR_TITLES: Readonly<Record<SimplifiedTrack['bars'][number], string>> = {
  'public-interest': '涉及国家利益、社会公共利益', 'social-impact': '有重大社会影响', 'respondent-missing': '被申请人下落不明', unfit: '仲裁委员会认为不宜简易处理',
};

/**
 * 简易处理 (办案规则 art. 56), refused as `simplified-not-allowed` where art. 57 stands against it or a tribunal of three
 * already sits. The award still has its forty-five days.
 */
export function useSimplified(docket: CaseDocket, input: SimplifiedTrack): CaseDecision | Refusal {
  const why = [...input.bars.map(bar => BAR_TITLES[bar]), ...(docket.facts.tribunal?.others.length ? ['已组成三人仲裁庭'] : [])];
  if (why.length) {
    return refuse('simplified-not-allowed', 'closed',
      { zh: `不得适用简易处理：${why.join('、')}`, en: 'The simplified procedure is not open to this case' },
      { zh: '请按普通程序审理', en: 'Hear it in the ordinary procedure' },
      { basis: '《劳动人事争议仲裁办案规则》第五十七条', details: { bars: input.bars } });
  }
  return { facts: { track: 'simplified', simplifiedGround: input.ground } };
}

/**
 * 转为普通程序, before the time ends. The forty-five days still count from the original acceptance (办案规则 art. 61), so
 * no clock is touched. Refuses `not-simplified`.
 */
export function convertToOrdinary(docket: CaseDocket): CaseDecision | Refusal {
  if (docket.facts.track !== 'simplified') {
    return refuse('not-simplified', 'closed',
      { zh: '本案未适用简易处理，无需转换', en: 'The case is not in the simplified procedure' },
      { zh: '请按普通程序继续审理', en: 'Go on in the ordinary procedure' }, { basis: '《劳动人事争议仲裁办案规则》第六十一条' });
  }
  return {
    facts: { track: 'ordinary' },
    remark: { zh: `转为普通程序，审理期限仍自 ${docket.facts.acceptedOn} 受理之日起算`,
      en: `Ordinary procedure; time still counts from acceptance on ${docket.facts.acceptedOn}` },
  };
}
