import { addDays, type CivilDate } from '@fengqiao/kernel';
import type { Inherited } from '../scheme.js';
import { sayTerm, termOf, type Term } from '../term.js';
import { aboutEntry, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import type { ProcedureView } from './world.js';

type PromiseLine = Inherited<'promises'>;
/** A whole year and a day: every holiday and make-up day of it is passed over once. */
const SAMPLE_DAYS = 366;

interface LateDay { readonly from: CivilDate; readonly promised: CivilDate; readonly lawful: CivilDate }

interface Found { readonly agency: string; readonly procedure: ProcedureView; readonly duty: string }

function findProcedure(subject: Subject, name: string): { agency: string; procedure: ProcedureView } | undefined {
  for (const agency of subject.described.values()) {
    const procedure = agency.procedures.find(page => page.name === name);
    if (procedure) return { agency: agency.name, procedure };
  }
  return undefined;
}

function findDuty(subject: Subject, promise: PromiseLine): Found | SchemeFinding {
  const [name, duty] = promise.duty.split('.') as [string, string];
  const found = findProcedure(subject, name);
  const at = { list: 'promises' as const, item: promise, member: 'duty' };
  if (!found) {
    return aboutEntry(subject, 'refusal', 'duty-unknown', at,
      { zh: `没有名为“${name}”的程序`, en: `There is no procedure "${name}"` },
      { zh: '请按机构说明中的程序名和期限名填写', en: 'Use the names of procedure and duty on the page of the agency' });
  }
  if (!Object.hasOwn(found.procedure.duties, duty)) {
    const known = Object.keys(found.procedure.duties);
    return aboutEntry(subject, 'refusal', 'duty-unknown', at,
      { zh: `程序“${found.procedure.title}”没有期限“${duty}”`, en: `Procedure "${name}" has no duty "${duty}"` },
      { zh: `它的期限有：${known.join('、') || '无'}`, en: `Its duties are: ${known.join(', ') || 'none'}` });
  }
  return { ...found, duty };
}

function checkHolder(subject: Subject, promise: PromiseLine, found: Found): SchemeFinding[] {
  const at = { list: 'promises' as const, item: promise, member: 'duty' };
  if (!subject.takesPart.has(found.agency)) {
    return [aboutEntry(subject, 'refusal', 'duty-nobody-holds', at,
      { zh: `承诺“${promise.duty}”由 ${found.agency} 承担，但它没有参加本机制`,
        en: `"${promise.duty}" is a duty of ${found.agency}, which takes no part in this scheme` },
      { zh: '请让该机构参加，或删去这条承诺', en: 'Let the agency take part, or take the promise out' })];
  }
  const doers = Object.values(found.procedure.actions).filter(action => action.stops.includes(found.duty));
  const heldBySomebody = doers.some(action => action.by.some(role => role !== 'system') || Object.keys(action.hears).length > 0);
  return heldBySomebody ? [] : [aboutEntry(subject, 'refusal', 'duty-nobody-holds', at,
    { zh: `承诺“${promise.duty}”没有任何岗位的动作来完成`, en: `No person's action fulfils the duty "${promise.duty}"` },
    { zh: '请由该机构在程序中指定办理岗位，或删去这条承诺', en: 'The agency names a role that does it, or the promise is taken out' })];
}

/** The first day of the year on which the promise would end later than the law, if there is one. */
function firstLateDay(subject: Subject, rule: string, term: Term): LateDay | 'no-rule' | undefined {
  const local = subject.scheme.localRules.find(entry => entry.rule === rule);
  const law = local ? termOf(local) : rule;
  const start = subject.world.sampleFrom ?? subject.scheme.validFrom;
  for (let day = 0; day < SAMPLE_DAYS; day++) {
    const from = addDays(start, day);
    const lawful = subject.world.deadline(law, from);
    const promised = subject.world.deadline(term, from);
    if (lawful === undefined) return 'no-rule';
    if (promised !== undefined && promised > lawful) return { from, promised, lawful };
  }
  return undefined;
}

function checkAgainstLaw(subject: Subject, promise: PromiseLine, found: Found): SchemeFinding[] {
  const rule = found.procedure.duties[found.duty]!.rule;
  if (!rule || promise.unit === 'prompt') return [];
  const at = { list: 'promises' as const, item: promise, member: promise.length === undefined ? 'unit' : 'length' };
  const late = firstLateDay(subject, rule, termOf(promise));
  if (late === undefined) return [];
  if (late === 'no-rule') {
    return [aboutEntry(subject, 'refusal', 'law-rule-unknown', at,
      { zh: `法律规则库中没有“${rule}”，无法核对承诺`, en: `The law catalogue has no rule "${rule}"; the promise cannot be compared` },
      { zh: '请核对程序中的规则名', en: 'Check the rule named by the procedure' })];
  }
  const said = sayTerm(termOf(promise));
  return [aboutEntry(subject, 'refusal', 'promise-later-than-law', at,
    { zh: `承诺“${promise.duty}”${said.zh}，晚于法定期限：${late.from} 起算，承诺到 ${late.promised}，法定到 ${late.lawful}`,
      en: `"${promise.duty}" ${said.en} is later than the law: from ${late.from} it ends ${late.promised}, the law's last day is ${late.lawful}` },
    { zh: '承诺只能早于或等于法定期限；请缩短，或删去这条', en: 'A promise may only be as early as the law or earlier; shorten it or take it out' })];
}

/** Every promise is about a duty that somebody who takes part holds, and never ends later than the law's clock. */
export const checkPromises: SchemeCheck = {
  run: subject => ({
    looked: subject.scheme.promises.length,
    findings: subject.scheme.promises.flatMap(promise => {
      const found = findDuty(subject, promise);
      return 'code' in found ? [found] : [...checkHolder(subject, promise, found), ...checkAgainstLaw(subject, promise, found)];
    }),
  }),
  proves: n => ({
    zh: `${n} 项承诺都有机构和岗位承担；逐日比较全年，没有一天晚于法定期限`,
    en: `promises (${n}): each is held by somebody; compared day by day over a year, none ends later than the law`,
  }),
};
