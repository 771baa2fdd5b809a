import type { Inherited, Scheme } from '../scheme.js';
import { aboutEntry, proceduresTakingPart, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import { worksOnCases } from './world.js';

type Telling = { readonly list: 'triggers'; readonly item: Inherited<'triggers'> } | { readonly list: 'aftercare'; readonly item: Inherited<'aftercare'> };

/** What the mechanism says by itself must get through: no consent to ask for, no condition, and somebody there who takes it. */
const isOpenWay = (scheme: Scheme, from: string, to: string, purpose: string): boolean =>
  scheme.routes.some(route => route.purpose === purpose && route.from.includes(from) && route.to.includes(to)
    && route.consent === 'none' && !route.when && !route.unless?.length);

function checkWay(subject: Subject, at: Telling, member: string, from: string, to: string, purpose: string): SchemeFinding[] {
  if (from === to || isOpenWay(subject.scheme, from, to, purpose)) return [];
  return [aboutEntry(subject, 'refusal', 'notice-without-route', { ...at, member } as never,
    { zh: `“${at.item.title.zh}”要由 ${from} 告知 ${to}，但没有无条件、不需同意的“${purpose}”路由`,
      en: `"${at.item.title.en}" makes ${from} tell ${to}, but no route for "${purpose}" is open without consent and condition` },
    { zh: `请写一条从 ${from} 到 ${to} 的 ${purpose} 路由，consent: none`, en: `Write a route for ${purpose} from ${from} to ${to} with \`consent: none\`` })];
}

/** Whoever works on a part of the dispute may be the one at whose desk a rule is met. */
const workers = (subject: Subject): string[] =>
  [...subject.takesPart].filter(name => { const agency = subject.described.get(name); return agency && worksOnCases(agency); });

function checkTrigger(subject: Subject, item: Inherited<'triggers'>): SchemeFinding[] {
  if (!subject.purposes.has(item.purpose)) {
    return [aboutEntry(subject, 'refusal', 'purpose-unknown', { list: 'triggers', item, member: 'purpose' },
      { zh: `没有名为“${item.purpose}”的转办事由`, en: `There is no purpose "${item.purpose}"` },
      { zh: `可用的事由：${[...subject.purposes.keys()].join('、')}`, en: `The purposes are: ${[...subject.purposes.keys()].join(', ')}` })];
  }
  return workers(subject).flatMap(from => [item.convenes, ...item.joins].flatMap(to =>
    checkWay(subject, { list: 'triggers', item }, 'convenes', from, to, item.purpose))).slice(0, 1);
}

function checkAftercare(subject: Subject, item: Inherited<'aftercare'>): SchemeFinding[] {
  const name = item.after.split('.')[0];
  return proceduresTakingPart(subject).filter(({ procedure }) => procedure.name === name)
    .flatMap(({ agency }) => checkWay(subject, { list: 'aftercare', item }, 'by', agency, item.by, 'copy'));
}

/** What the mechanism says by itself reaches those whom it must reach. */
export const checkNotices: SchemeCheck = {
  run: subject => ({
    looked: subject.scheme.triggers.length + subject.scheme.aftercare.length,
    findings: [...subject.scheme.triggers.flatMap(item => checkTrigger(subject, item)), ...subject.scheme.aftercare.flatMap(item => checkAftercare(subject, item))],
  }),
  proves: n => ({
    zh: `${n} 项联动条件和后续职责，从任何机构都能通知到召集和承担的单位`,
    en: `rules of joint handling and later duties (${n}): whoever convenes or owes them hears of it from every desk`,
  }),
};
