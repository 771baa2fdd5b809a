import { NEW } from '@fengqiao/procedure';
import type { Inherited } from '../scheme.js';
import { aboutEntry, proceduresTakingPart, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import type { ProcedureView } from './world.js';

type Hold = Inherited<'holds'>;

const unknown = (subject: Subject, item: Hold, member: string, what: { zh: string; en: string }): SchemeFinding =>
  aboutEntry(subject, 'refusal', 'hold-unknown', { list: 'holds', item, member }, what,
    { zh: '请按参加机构的程序、动作和期限名填写', en: 'Use the names of procedure, action and duty of an agency that takes part' });

/** A local document may let a case wait; it cannot stop a clock that the law has set going. */
function checkClock(subject: Subject, item: Hold, page: ProcedureView, duty: string): SchemeFinding[] {
  if (!Object.hasOwn(page.duties, duty)) {
    return [unknown(subject, item, 'clocks', { zh: `程序“${page.title}”没有期限“${duty}”`, en: `Procedure "${page.name}" has no duty "${duty}"` })];
  }
  if (item.clocks[duty] === 'runs' || !page.duties[duty]!.rule || item.law) return [];
  return [aboutEntry(subject, 'refusal', 'hold-freezes-law', { list: 'holds', item, member: 'clocks' },
    { zh: `暂缓“${item.id}”停住了法定期限“${duty}”，却没有写法律依据`, en: `The hold "${item.id}" freezes the statutory clock "${duty}" and names no law for it` },
    { zh: '地方文件不能停住法定期限：请改为 runs，或在 law 写明法条', en: 'A local document cannot freeze it: write `runs`, or name the article under `law`' })];
}

function checkHold(subject: Subject, item: Hold): SchemeFinding[] {
  const page = proceduresTakingPart(subject).find(({ procedure }) => procedure.name === item.procedure)?.procedure;
  if (!page) {
    return [unknown(subject, item, 'procedure', { zh: `参加机构没有程序“${item.procedure}”`, en: `No agency that takes part has a procedure "${item.procedure}"` })];
  }
  const before = Object.hasOwn(page.actions, item.before) ? page.actions[item.before] : undefined;
  const stray = before?.from.some(state => state !== NEW) ? []
    : [unknown(subject, item, 'before', { zh: `程序“${page.title}”没有可以暂缓的动作“${item.before}”`, en: `Procedure "${page.name}" has no action "${item.before}" that could wait` })];
  const awaited = subject.purposes.has(item.awaits) ? []
    : [unknown(subject, item, 'awaits', { zh: `没有名为“${item.awaits}”的转办事由`, en: `There is no purpose "${item.awaits}" to wait for` })];
  return [...stray, ...awaited, ...Object.keys(item.clocks).flatMap(duty => checkClock(subject, item, page, duty))];
}

/** A wait before acceptance holds up a step that there is, and no clock of the law. */
export const checkHolds: SchemeCheck = {
  run: subject => ({ looked: subject.scheme.holds.length, findings: subject.scheme.holds.flatMap(item => checkHold(subject, item)) }),
  proves: n => ({ zh: `${n} 项暂缓没有停住任何法定期限`, en: `holds (${n}): none stops a clock of the law without an article` }),
};
