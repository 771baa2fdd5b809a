import { describe, expect, it } from '@jest/globals';
import { STANDARD_PURPOSES } from '@fengqiao/contracts';
import { Refused } from '@fengqiao/kernel';
import { explainCase, type CaseStep, type Explanation } from '@fengqiao/scheme';
import { shippedTables, SimulatedSystem } from '../../test/simulated-system.js';
import { agencies } from '../agencies.js';
import { loadJourneys } from '../demo/load-journeys.js';
import { runJourney } from '../demo/run-journey.js';
import { explainJourney } from './explain-case.js';

const tables = await shippedTables();
const schemeOf = (place: string) => tables.schemes.find(scheme => scheme.place === place)!;

/** What the joint office had heard when an action had last been taken. */
async function heardUpTo(name: string, action: string): Promise<readonly CaseStep[]> {
  const journey = (await loadJourneys([name.split('/')[0]!])).find(one => one.name === name)!;
  const system = new SimulatedSystem(tables);
  const { caseNo } = await runJourney(system, journey, schemeOf(journey.place), () => undefined);
  const rows = ([...system.place.at('analytics').store.journey.values()] as unknown as (CaseStep & { readonly caseNo: string })[]).filter(row => row.caseNo === caseNo);
  return rows.slice(0, rows.findLastIndex(row => row.step.action === action) + 1);
}

const courier = await heardUpTo('nanchang/courier-three-months', 'accept');
const workshop = await heardUpTo('nancheng/workshop-conference', 'entrustMediation');
const explain = (place: string, steps: readonly CaseStep[]): Explanation => explainCase(schemeOf(place), steps, agencies, STANDARD_PURPOSES);
const legOf = (explanation: Explanation, agency: string) => explanation.legs.findLast(leg => leg.agency === agency)!;

describe('the explanation of a case', () => {
  it('says of every leg which route of which clause led there, with whose consent', () => {
    expect(explain('nanchang', courier).legs.map(({ agency, cause }) => [agency, cause.kind, cause.route, cause.from, cause.consent])).toEqual([
      ['intake', 'first-contact', undefined, undefined, undefined],
      ['legal-aid', 'route', 'aid', 'intake', 'worker'],
      ['inspection-bridge', 'route', 'evidence', 'legal-aid', 'worker'],
      ['mediation', 'route', 'mediation', 'legal-aid', 'worker'],
      ['arbitration-bridge', 'route', 'arbitration', 'legal-aid', 'worker'],
    ]);
    expect(legOf(explain('nanchang', courier), 'legal-aid').cause.clause).toBe('三（二）征得劳动者同意后引导申请；当日审查并通知');
  });

  it('says what runs, by article or clause, until when, and who owes it', () => {
    const { clocks } = legOf(explain('nanchang', courier), 'arbitration-bridge');
    expect(clocks).toEqual(expect.arrayContaining([
      expect.objectContaining({ duty: 'notice', kind: 'promise', lastDay: '2026-10-13', basis: '三（五）3个工作日内一次性通知当事人', whose: 'arbitration-bridge' }),
      expect.objectContaining({ duty: 'notice', kind: 'law', lastDay: '2026-10-15', basis: '《劳动争议调解仲裁法》第三十二条' }),
    ]));
  });

  it('says who holds the case, and who waits for whom', () => {
    const explanation = explain('nanchang', courier);
    expect(explanation.holders).toEqual(['arbitration-bridge']);
    expect(legOf(explanation, 'legal-aid').awaiting).toMatchObject([{ purpose: 'arbitration', to: 'arbitration-bridge', status: 'accepted' }]);
  });

  it('says which ways are open: whose consent, who decides, on which condition; and which are closed and why', () => {
    const { open } = legOf(explain('nanchang', courier), 'intake');
    expect(open.find(way => way.purpose === 'arbitration')).toMatchObject({
      route: 'arbitration', to: 'arbitration-bridge', consent: 'worker', chosenBy: 'worker', provided: [{ zh: '除非用工关系为民事关系' }],
    });
    expect(open.some(way => way.purpose === 'copy')).toBe(false);
    const commission = legOf(explain('nanchang', courier), 'arbitration-bridge');
    expect(commission.open.find(way => way.purpose === 'evidence-help')).toMatchObject({ mayOrder: true });
    expect(commission.closed).toContainEqual(expect.objectContaining({ purpose: 'court-filing', why: expect.objectContaining({ zh: expect.stringContaining('已裁决') }) }));
    expect(legOf(explain('nancheng', workshop), 'intake').closed).toContainEqual(expect.objectContaining({ purpose: 'violation-clue', why: expect.objectContaining({ zh: '本机制没有这条路由' }) }));
  });

  it('says what the mechanism did by itself, by which clause, and whom it told', () => {
    expect(legOf(explain('nancheng', workshop), 'intake').rules).toMatchObject([
      { step: 'trigger-conference', told: ['analytics'] }, { step: 'flag-complex', clause: '打造立体化维权格局：专项“会诊”' }, { step: 'trigger-complex', told: ['analytics'] },
    ]);
    expect(explain('nancheng', workshop).notMet).toMatchObject([{ trigger: 'emergency', when: { zh: '标记为紧急讨薪' } }]);
  });

  it('says which step a hold keeps closed', () => {
    const commission = legOf(explain('nancheng', workshop), 'arbitration-bridge');
    expect(commission.closed).toContainEqual(expect.objectContaining({ step: '受理立案', why: { zh: '案件在暂缓期内', en: 'the case is on hold' } }));
    expect(commission.clocks.map(clock => clock.duty)).toContain('hold.entrust-first');
  });

  it('reads the same whatever order the notices came in', () => {
    expect(explain('nanchang', courier.toReversed())).toEqual(explain('nanchang', courier));
  });
});

describe('the command', () => {
  const journey = { caseNo: 'NC26-4N5Q35XX-O', scheme: 'nanchang@1', steps: courier as never };

  it('speaks Chinese, or English, or to programs', async () => {
    const [zh, en] = [await explainJourney(journey, 'zh'), await explainJourney(journey, 'en')];
    expect(zh.lines.join('\n')).toMatch(/按 nanchang@1 办理[^]*为何在此[^]*正在计算的期限[^]*可以去[^]*走不通[^]*尚未启动的联动条件/);
    expect(en.lines.join('\n')).toMatch(/runs under nanchang@1[^]*why here[^]*clocks that count[^]*open ways[^]*closed ways[^]*not met yet/);
    expect(zh.document).toMatchObject({ caseNo: journey.caseNo, scheme: { key: 'nanchang@1' } });
  });

  it('explains by the version that the case keeps, and refuses where that is not there', async () => {
    const refused = await explainJourney({ ...journey, scheme: 'nanchang@7' }, 'zh').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).refusal).toMatchObject({ code: 'scheme-version-not-loaded', message: { zh: expect.stringContaining('nanchang@7') } });
  });
});
