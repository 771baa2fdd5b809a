import { partiesOf, type CaseFile, type Instrument, type Party } from '@fengqiao/case-file';
import { sumFen, type CivilDate } from '@fengqiao/kernel';
import type { PaperSource } from './model.js';
import { dayText } from './wording.js';

const NAMED = 3;

/** `甲、乙、丙等30人`: names as an official text has them. */
export function namesOf(parties: readonly Pick<Party, 'name'>[]): string | undefined {
  if (parties.length === 0) return undefined;
  const named = parties.slice(0, NAMED).map(party => party.name).join('、');
  return parties.length > NAMED ? `${named}等${parties.length}人` : named;
}

const newest = (file: CaseFile, kinds: readonly Instrument['kind'][]): Instrument | undefined =>
  file.instruments.findLast(instrument => kinds.includes(instrument.kind));

const INSTRUMENTS: Readonly<Partial<Record<Instrument['kind'], string>>> = {
  award: '仲裁裁决书', 'mediation-statement': '调解书', judgment: '民事判决书', 'payment-order': '支付令', 'confirmation-ruling': '民事裁定书', 'inspection-decision': '行政处理（处罚）决定书',
};
/** 执行依据: what a court enforces. */
const ENFORCEABLE = Object.keys(INSTRUMENTS) as Instrument['kind'][];

/** The instrument that a step or its docket names: the agreement to confirm, the award to enforce. */
function namedInstrument({ input, facts, file }: PaperSource, kinds?: readonly Instrument['kind'][]): Instrument | undefined {
  const named = ['agreement', 'instrument', 'award', 'order'].map(key => (input as Record<string, unknown> | undefined)?.[key] ?? facts[key]);
  return file.instruments.find(instrument => named.includes(instrument.id) && (!kinds || kinds.includes(instrument.kind)));
}

/** 送达文书: the instrument that was served, where the step or the docket names one. */
function servedPaperOf(source: PaperSource): string | undefined {
  const judged = (source.facts.judgment as { id?: string } | undefined)?.id;
  const served = namedInstrument(source, ENFORCEABLE) ?? source.adds.instruments?.at(-1) ?? source.file.instruments.find(instrument => instrument.id === judged);
  return served && INSTRUMENTS[served.kind] ? `${INSTRUMENTS[served.kind]}（${served.number}）` : undefined;
}

/** Instruments whose terms the paper carries: all that the step made, or the one it is about. */
export function instrumentsOfStep(source: PaperSource): readonly Instrument[] {
  if (source.adds.instruments?.length) return source.adds.instruments;
  const one = namedInstrument(source) ?? (source.about ? newest(source.file, [source.about]) : undefined) ?? newest(source.file, ['mediation-agreement', 'mediation-statement', 'award', 'judgment']);
  return one ? [one] : [];
}

const RELATIONS: Readonly<Record<string, string>> = { labour: '劳动关系', 'not-fully-labour': '不完全符合确立劳动关系情形', civil: '民事关系' };

/** 救济途径 of an award: who may go where, until when (劳动争议调解仲裁法 arts. 48–50). */
function remedyOf({ facts, adds }: PaperSource): string | undefined {
  const ids = (adds.instruments ?? []).map(instrument => instrument.id);
  const made = (facts.awards as readonly { id: string; number: string; called: string }[] | undefined ?? []).filter(award => ids.includes(award.id));
  const texts = made.map(({ number, called }) => {
    const which = made.length > 1 ? `${number}` : '本裁决';
    return called === 'final'
      ? `${which}为终局裁决，自作出之日起发生法律效力。劳动者不服的，可以自收到裁决书之日起十五日内向人民法院提起诉讼；用人单位有证据证明有法定撤销情形的，可以自收到裁决书之日起三十日内向仲裁委员会所在地的中级人民法院申请撤销裁决。`
      : `${which}为非终局裁决。当事人不服的，可以自收到裁决书之日起十五日内向人民法院提起诉讼；期满不起诉的，裁决书发生法律效力。`;
  });
  return texts.join('\n') || undefined;
}

/** Values that no single place of a docket holds. */
export const derived: Readonly<Record<string, (source: PaperSource) => unknown>> = {
  applicants: ({ file }) => namesOf(partiesOf(file, 'applicant')),
  respondents: ({ file }) => namesOf(partiesOf(file, 'respondent')),
  everybody: ({ file }) => namesOf(file.parties),
  firms: ({ file }) => namesOf(file.parties.filter(party => party.kind === 'firm')),
  headcount: ({ file }) => partiesOf(file, 'applicant').length || undefined,
  claimsTotal: ({ file }) => {
    const amounts = file.claims.flatMap(claim => claim.amount ?? []);
    return amounts.length ? sumFen(amounts) : undefined;
  },
  claims: ({ file }) => (file.claims.length ? file.claims.map(claim => claim.title) : undefined),
  relation: ({ file }) => (file.employment ? RELATIONS[file.employment.relation] : undefined),
  receiver: ({ receivers }) => receivers[0],
  agency: ({ agency }) => agency.body,
  instrumentNumber: source => instrumentsOfStep(source).map(one => one.number).join('、') || undefined,
  instrumentSummary: source => instrumentsOfStep(source).flatMap(one => one.summary ?? []).join('\n') || undefined,
  instrumentDay: source => instrumentsOfStep(source)[0]?.issuedOn,
  effectiveDay: source => instrumentsOfStep(source)[0]?.effectiveOn,
  dueDay: source => instrumentsOfStep(source).flatMap(one => one.obligations.map(duty => duty.dueOn)).sort().at(-1),
  owed: source => {
    const open = instrumentsOfStep(source).flatMap(one => one.obligations).filter(duty => !duty.paidOn);
    return open.length ? sumFen(open.map(duty => duty.amount)) : undefined;
  },
  supervisors: ({ facts }) => (facts.supervisors as readonly { name: string; certificate: string }[] | undefined)
    ?.map(({ name, certificate }) => `${name}（监督员证${certificate}）`),
  checkFindings: ({ facts }) => (facts.findings as readonly { finding: string; advice: string }[] | undefined)?.map(({ finding, advice }) => `${finding}。建议：${advice}`),
  checkPlan: ({ facts }) => (facts.plan as readonly { what: string; who: string; dueOn: CivilDate; doneOn?: CivilDate }[] | undefined)
    ?.map(({ what, who, dueOn, doneOn }) => `${what}，由${who}负责，于${dayText(dueOn)}前完成${doneOn ? `（${dayText(doneOn)}已完成）` : ''}`),
  checkTeam: ({ facts }) => (facts.team as readonly { name: string }[] | undefined)?.map(({ name }) => name),
  restedOn: source => namedInstrument(source)?.number,
  statementNumber: ({ file }) => newest(file, ['mediation-statement'])?.number,
  advanceRuling: ({ file }) => newest(file, ['advance-enforcement-ruling'])?.number,
  shifts: ({ facts }) => (facts.shifts as readonly { name: string; on: CivilDate; begins: string; ends: string }[] | undefined)
    ?.map(({ name, on, begins, ends }) => `${dayText(on)}${begins}至${ends}${name}`),
  enforceable: source => (namedInstrument(source, ENFORCEABLE) ?? newest(source.file, ENFORCEABLE))?.number,
  enforcementReason: () => '被执行人未在规定期限内履行生效法律文书确定的给付义务。',
  servedPaper: servedPaperOf,
  remedy: remedyOf,
  evidenceTitles: source => {
    const items = source.adds.evidence?.length ? source.adds.evidence : source.file.evidence;
    return items.length ? items.map(item => item.title) : undefined;
  },
};
