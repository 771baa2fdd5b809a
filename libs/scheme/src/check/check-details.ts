import { z } from 'zod';
import { CONDITIONED, conditionsOf } from './conditions.js';
import { aboutEntry, aboutScheme, proceduresTakingPart, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import type { PurposeView } from './world.js';

function checkFlags(subject: Subject): SchemeFinding[] {
  const known = subject.scheme.flags.map(flag => flag.id);
  return CONDITIONED.flatMap(list => subject.scheme[list].flatMap(item => conditionsOf(item).flatMap(condition =>
    (condition.flags ?? []).filter(flag => !known.includes(flag)).map(flag => aboutEntry(subject, 'refusal', 'flag-unknown', { list, item: item as never, member: 'when' },
      { zh: `条件用了没有声明的标记“${flag}”，任何案件都不会带上它`, en: `The condition uses the flag "${flag}", which nobody can set` },
      { zh: '请在 flags 中声明，或改用：' + (known.join('、') || '无'), en: `Declare it under flags, or use: ${known.join(', ') || 'none'}` })))));
}

const fieldsOf = (purpose: PurposeView): Readonly<Record<string, unknown>> => (purpose.result instanceof z.ZodObject ? purpose.result.shape : {});

function outcomesOf(purpose: PurposeView): readonly string[] | undefined {
  const outcome = fieldsOf(purpose)['outcome'];
  return outcome instanceof z.ZodEnum ? outcome.options.map(String) : undefined;
}

function checkReturns(subject: Subject): SchemeFinding[] {
  const papers = subject.scheme.documents.map(paper => paper.id);
  return subject.scheme.returns.flatMap(item => {
    const purpose = subject.purposes.get(item.purpose);
    const wrong = (member: string, value: string, known: readonly string[]) => aboutEntry(subject, 'refusal', 'return-unknown', { list: 'returns', item, member },
      { zh: `结果要件中的“${value}”不存在`, en: `"${value}" of what must come back does not exist` }, { zh: `可用：${known.join('、') || '无'}`, en: `There are: ${known.join(', ') || 'none'}` });
    if (!purpose) return [wrong('purpose', item.purpose, [...subject.purposes.keys()])];
    const outcomes = outcomesOf(purpose);
    return [
      ...(outcomes ? item.outcomes.filter(outcome => !outcomes.includes(outcome)).map(outcome => wrong('outcomes', outcome, outcomes)) : []),
      ...item.requires.filter(field => !Object.hasOwn(fieldsOf(purpose), field)).map(field => wrong('requires', field, Object.keys(fieldsOf(purpose)))),
      ...(item.document !== undefined && !papers.includes(item.document) ? [wrong('document', item.document, papers)] : []),
    ];
  });
}

function checkHolds(subject: Subject): SchemeFinding[] {
  const pages = proceduresTakingPart(subject).map(({ procedure }) => procedure);
  return subject.scheme.holds.flatMap(item => {
    const page = pages.find(procedure => procedure.name === item.procedure);
    const wrong = (member: string, zh: string, en: string) => aboutEntry(subject, 'refusal', 'hold-unknown', { list: 'holds', item, member },
      { zh, en }, { zh: '请按参加机构的程序、动作和期限名填写', en: 'Use the names of procedure, action and duty of an agency that takes part' });
    if (!page) return [wrong('procedure', `参加机构没有程序“${item.procedure}”`, `No agency that takes part has a procedure "${item.procedure}"`)];
    const frozenByLaw = Object.entries(item.clocks).filter(([duty, how]) => how === 'frozen' && page.duties[duty]?.rule && !item.law);
    return [
      ...(Object.hasOwn(page.actions, item.before) ? [] : [wrong('before', `程序“${page.title}”没有动作“${item.before}”`, `Procedure "${page.name}" has no action "${item.before}"`)]),
      ...Object.keys(item.clocks).filter(duty => !Object.hasOwn(page.duties, duty)).map(duty => wrong('clocks', `程序“${page.title}”没有期限“${duty}”`, `Procedure "${page.name}" has no duty "${duty}"`)),
      ...frozenByLaw.map(([duty]) => aboutEntry(subject, 'refusal', 'hold-freezes-law', { list: 'holds', item, member: 'clocks' },
        { zh: `暂缓“${item.id}”停住了法定期限“${duty}”，却没有写法律依据`, en: `The hold "${item.id}" freezes the statutory clock "${duty}" and names no law for it` },
        { zh: '地方文件不能停住法定期限：请改为 runs，或在 law 写明法条', en: 'A local document cannot freeze it: write `runs`, or name the article under `law`' })),
    ];
  });
}

function checkLocalRules(subject: Subject): SchemeFinding[] {
  return subject.scheme.localRules.filter(item => !subject.world.isLocal?.(item.rule)).map(item =>
    aboutEntry(subject, 'refusal', 'law-not-local', { list: 'localRules', item, member: 'rule' },
      { zh: `规则“${item.rule}”由全国性法律规定或不存在，地方不能改写`, en: `The rule "${item.rule}" is national law or does not exist; a place cannot rewrite it` },
      { zh: '如要更早完成，请写在 promises', en: 'To promise something earlier, write it under promises' }));
}

function checkDates(subject: Subject): SchemeFinding[] {
  const { scheme, world } = subject;
  const reversed = scheme.validTo !== undefined && scheme.validTo < scheme.validFrom;
  const trial = scheme.trial;
  const trialOver = trial && world.today !== undefined && trial.until < world.today;
  return [
    ...(reversed ? [aboutScheme(subject, 'refusal', 'validity-reversed', 'validTo',
      { zh: `有效期止于 ${scheme.validTo}，早于起始日 ${scheme.validFrom}`, en: `It ends on ${scheme.validTo}, before it begins on ${scheme.validFrom}` },
      { zh: '请更正日期', en: 'Correct the dates' })] : []),
    ...(trialOver ? [aboutScheme(subject, 'note', 'trial-over', 'trial',
      { zh: `试行期已于 ${trial.until} 届满${trial.prolonged ? `，现依“${trial.prolonged.document}”延续至 ${trial.prolonged.until}` : '，新案件不再适用'}`,
        en: `The trial ended on ${trial.until}${trial.prolonged ? `; it goes on until ${trial.prolonged.until} by "${trial.prolonged.document}"` : '; no new case begins under it'}` },
      { zh: '请核对是否已有正式文件', en: 'See whether a final document has been issued' })] : []),
  ];
}

function checkDocuments(subject: Subject): SchemeFinding[] {
  return subject.scheme.documents.filter(paper => paper.names.some((name, index) => {
    const next = paper.names[index + 1];
    return next !== undefined && (next.from === undefined || name.until === undefined || name.until >= next.from);
  })).map(paper => aboutEntry(subject, 'refusal', 'document-names-overlap', { list: 'documents', item: paper, member: 'names' },
    { zh: `文书“${paper.id}”在同一天有两个名称`, en: `The paper "${paper.id}" has two names on one day` },
    { zh: '请按先后排列，前一名称写 until，后一名称写 from', en: 'In order of time: `until` for the old name, `from` for the new one' }));
}

/** Marks, results, holds, local rules, dates and names: that each speaks of something that exists. */
export const checkDetails: SchemeCheck = {
  run: subject => ({
    looked: subject.scheme.flags.length + subject.scheme.returns.length + subject.scheme.holds.length + subject.scheme.localRules.length + subject.scheme.documents.length,
    findings: [...checkFlags(subject), ...checkReturns(subject), ...checkHolds(subject), ...checkLocalRules(subject), ...checkDates(subject), ...checkDocuments(subject)],
  }),
  proves: n => ({ zh: `${n} 项标记、结果要件、暂缓、地方规则和文书名称都有所指`, en: `${n} flags, results, holds, local rules and names of papers speak of what exists` }),
};
