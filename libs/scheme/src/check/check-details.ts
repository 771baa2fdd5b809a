import { z } from 'zod';
import { CONDITIONED, conditionsOf } from './conditions.js';
import { aboutEntry, aboutScheme, proceduresTakingPart, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import type { PurposeView } from './world.js';

function checkFlags(subject: Subject): SchemeFinding[] {
  const known = subject.scheme.flags.map(flag => flag.id);
  const used = CONDITIONED.flatMap(list => subject.scheme[list].flatMap(item =>
    conditionsOf(item).flatMap(condition => (condition.flags ?? []).map(flag => ({ list, item, flag })))));
  return used.filter(({ flag }) => !known.includes(flag)).map(({ list, item, flag }) =>
    aboutEntry(subject, 'refusal', 'flag-unknown', { list, item: item as never, member: 'when' },
      { zh: `条件用了没有声明的标记“${flag}”，任何案件都不会带上它`, en: `The condition uses the flag "${flag}", which nobody can set` },
      { zh: `请在 flags 中声明，或改用：${known.join('、') || '无'}`, en: `Declare it under flags, or use: ${known.join(', ') || 'none'}` }));
}

const fieldsOf = (purpose: PurposeView): Readonly<Record<string, unknown>> =>
  (purpose.result instanceof z.ZodObject ? purpose.result.shape : {});

/** The outcomes that a purpose's result may name; nothing where its schema leaves them open. */
function outcomesOf(purpose: PurposeView): readonly string[] | undefined {
  const outcome = fieldsOf(purpose)['outcome'];
  return outcome instanceof z.ZodEnum ? outcome.options.map(String) : undefined;
}

function checkReturns(subject: Subject): SchemeFinding[] {
  const papers = subject.scheme.documents.map(paper => paper.id);
  return subject.scheme.returns.flatMap(item => {
    const strangers = (member: string, values: readonly string[], known: readonly string[]) => values.filter(value => !known.includes(value)).map(value =>
      aboutEntry(subject, 'refusal', 'return-unknown', { list: 'returns', item, member },
        { zh: `结果要件中的“${value}”不存在`, en: `"${value}" of what must come back does not exist` },
        { zh: `可用：${known.join('、') || '无'}`, en: `There are: ${known.join(', ') || 'none'}` }));
    const purpose = subject.purposes.get(item.purpose);
    if (!purpose) return strangers('purpose', [item.purpose], [...subject.purposes.keys()]);
    return [
      ...strangers('outcomes', item.outcomes, outcomesOf(purpose) ?? item.outcomes),
      ...strangers('requires', item.requires, Object.keys(fieldsOf(purpose))),
      ...strangers('document', item.document === undefined ? [] : [item.document], papers),
    ];
  });
}

/** What follows after a case ends must follow from a state that there is. */
function checkAftercare(subject: Subject): SchemeFinding[] {
  const states = proceduresTakingPart(subject)
    .flatMap(({ procedure }) => Object.keys(procedure.states).map(state => `${procedure.name}.${state}`));
  return subject.scheme.aftercare.filter(item => !states.includes(item.after)).map(item =>
    aboutEntry(subject, 'refusal', 'aftercare-unknown', { list: 'aftercare', item, member: 'after' },
      { zh: `没有“${item.after}”这个状态，后续职责不会开始`, en: `There is no state "${item.after}"; this would never begin` },
      { zh: '请写作 程序.状态，并用参加机构的名称', en: 'Write it as procedure.state, with the names of an agency that takes part' }));
}

function checkLocalRules(subject: Subject): SchemeFinding[] {
  return subject.scheme.localRules.filter(item => !subject.world.isLocal?.(item.rule)).map(item =>
    aboutEntry(subject, 'refusal', 'law-not-local', { list: 'localRules', item, member: 'rule' },
      { zh: `规则“${item.rule}”由全国性法律规定或不存在，地方不能改写`, en: `The rule "${item.rule}" is national law or does not exist; a place cannot rewrite it` },
      { zh: '如要更早完成，请写在 promises', en: 'To promise something earlier, write it under promises' }));
}

function checkDocuments(subject: Subject): SchemeFinding[] {
  return subject.scheme.documents.filter(paper => paper.names.some((name, index) => {
    const next = paper.names[index + 1];
    return next !== undefined && (next.from === undefined || name.until === undefined || name.until >= next.from);
  })).map(paper => aboutEntry(subject, 'refusal', 'document-names-overlap', { list: 'documents', item: paper, member: 'names' },
    { zh: `文书“${paper.id}”在同一天有两个名称`, en: `The paper "${paper.id}" has two names on one day` },
    { zh: '请按先后排列，前一名称写 until，后一名称写 from', en: 'In order of time: `until` for the old name, `from` for the new one' }));
}

function checkMeetings(subject: Subject): SchemeFinding[] {
  const known = subject.scheme.meetings.map(meeting => meeting.id);
  return subject.scheme.meetings.filter(meeting => meeting.feeds !== undefined && !known.includes(meeting.feeds)).map(meeting =>
    aboutEntry(subject, 'refusal', 'meeting-unknown', { list: 'meetings', item: meeting, member: 'feeds' },
      { zh: `“${meeting.title.zh}”汇总到“${meeting.feeds}”，但没有这个会`, en: `"${meeting.title.en}" feeds "${meeting.feeds}", which is no meeting here` },
      { zh: `会议有：${known.join('、')}`, en: `The meetings are: ${known.join(', ')}` }));
}

function checkDates(subject: Subject): SchemeFinding[] {
  const { validFrom, validTo } = subject.scheme;
  return validTo === undefined || validTo >= validFrom ? [] : [aboutScheme(subject, 'refusal', 'validity-reversed', 'validTo',
    { zh: `有效期止于 ${validTo}，早于起始日 ${validFrom}`, en: `It ends on ${validTo}, before it begins on ${validFrom}` },
    { zh: '请更正日期', en: 'Correct the dates' })];
}

function checkTrial(subject: Subject): SchemeFinding[] {
  const { scheme: { trial }, world: { today } } = subject;
  if (!trial || today === undefined || trial.until >= today) return [];
  const after = trial.prolonged
    ? { zh: `现依“${trial.prolonged.document}”延续至 ${trial.prolonged.until}`, en: `it goes on until ${trial.prolonged.until} by "${trial.prolonged.document}"` }
    : { zh: '新案件不再适用', en: 'no new case begins under it' };
  return [aboutScheme(subject, 'note', 'trial-over', 'trial',
    { zh: `试行期已于 ${trial.until} 届满，${after.zh}`, en: `The trial ended on ${trial.until}; ${after.en}` },
    { zh: '请核对是否已有正式文件', en: 'See whether a final document has been issued' })];
}

const LOOKED_AT = ['flags', 'returns', 'aftercare', 'localRules', 'documents', 'meetings'] as const;
const PARTS = [checkFlags, checkReturns, checkAftercare, checkLocalRules, checkDocuments, checkMeetings, checkDates, checkTrial];

/** Marks, results, later duties, local rules, names, meetings and dates: that each speaks of something that exists. */
export const checkDetails: SchemeCheck = {
  run: subject => ({
    looked: LOOKED_AT.reduce((sum, list) => sum + subject.scheme[list].length, 0),
    findings: PARTS.flatMap(check => check(subject)),
  }),
  proves: n => ({
    zh: `${n} 项标记、结果要件、后续职责、地方规则、文书名称和会议都有所指`,
    en: `flags, results, later duties, local rules, names of papers and meetings (${n}): each speaks of what exists`,
  }),
};
