import { refuse, type Bilingual, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { z } from 'zod';
import { formMistakes } from './issue-words.js';
import { schemeKey, type Scheme, type Way } from './scheme.js';

export const fileInvalid = (name: string, error: z.ZodError): Refusal =>
  refuse('scheme-file-invalid', 'invalid',
    { zh: `机制文件“${name}”有 ${error.issues.length} 处不符合格式`, en: `The scheme file "${name}" has ${error.issues.length} mistakes of form` },
    { zh: '请按所列各处更正后重新检查', en: 'Correct the places listed and check it again' },
    { details: { errors: formMistakes(error) } });

export const fileUnknown = (name: string, child: string | undefined, known: readonly string[]): Refusal =>
  child === undefined
    ? refuse('scheme-unknown', 'not-found',
      { zh: `没有“${name}”的机制文件`, en: `There is no scheme file "${name}"` },
      { zh: `已有：${known.join('、') || '无'}`, en: `There are: ${known.join(', ') || 'none'}` })
    : refuse('scheme-parent-unknown', 'invalid',
      { zh: `“${child}”承接的上级机制“${name}”不存在`, en: `"${child}" extends "${name}", which does not exist` },
      { zh: '请更正 extends，或先放入上级机制文件', en: 'Correct `extends`, or put the parent file in first' });

export const circle = (names: readonly string[]): Refusal =>
  refuse('scheme-circle', 'invalid',
    { zh: `机制相互承接成环：${names.join(' → ')}`, en: `Schemes extend each other in a circle: ${names.join(' → ')}` },
    { zh: '请去掉其中一处 extends', en: 'Take out one of the `extends`' });

export const entryTwice = (scheme: string, list: string, key: string): Refusal =>
  refuse('scheme-entry-twice', 'invalid',
    { zh: `${scheme} 的 ${list} 中“${key}”出现两次`, en: `"${key}" stands twice under ${list} in ${scheme}` },
    { zh: '请合并为一条，或改用不同的标识', en: 'Join the two entries, or give one another id' }, { details: { path: [list, key] } });

export const nothingToRemove = (scheme: string, list: string, key: string): Refusal =>
  refuse('scheme-nothing-to-remove', 'invalid',
    { zh: `${scheme} 要去掉 ${list} 中的“${key}”，但上级机制没有这一条`, en: `${scheme} removes "${key}" from ${list}, but its parent has none` },
    { zh: '请核对标识，或删去该行', en: 'Check the id, or delete the line' }, { details: { path: [list, key] } });

export const noSchemeOf = (place: string, known: readonly string[]): Refusal =>
  refuse('no-scheme-of-place', 'not-found',
    { zh: `“${place}”没有联动机制`, en: `There is no scheme for "${place}"` },
    { zh: `已有机制的地方：${known.join('、') || '无'}`, en: `Places with a scheme: ${known.join(', ') || 'none'}` });

export const notInForce = (schemes: readonly Scheme[], on: CivilDate, spans: readonly string[]): Refusal =>
  refuse('scheme-not-in-force', 'closed',
    { zh: `${schemes[0]!.title.zh}在 ${on} 不在有效期内（${spans.join('；')}）`,
      en: `${schemes[0]!.title.en} is not in force on ${on} (${spans.join('; ')})` },
    { zh: '请由牵头单位印发延续文件，并据此更新机制文件的有效期', en: 'The lead body issues a document that prolongs it, and the file takes its dates' },
    { basis: sourceOf(schemes[0]!), details: { on, spans: [...spans] } });

/** The source document as people cite it. */
export const sourceOf = (scheme: Scheme): string => `《${scheme.source.document}》${scheme.source.number ? `（${scheme.source.number}）` : ''}`;

/** What was asked for, in the words of the page that refuses it. */
export interface Wanted {
  readonly from: string;
  readonly purpose: string;
  readonly to?: string;
  /** Title of the purpose, where the asker knows it. */
  readonly title?: Bilingual;
}

/** Why a way is closed, and by which clause. */
export interface Closed {
  readonly why: Bilingual;
  readonly clause: string;
}

const bodyOf = (scheme: Scheme, name: string): Bilingual =>
  scheme.agencies.find(agency => agency.name === name)?.body ?? { zh: name, en: name };
const titleOf = ({ purpose, title }: Wanted): Bilingual => title ?? { zh: purpose, en: purpose };

function listOf(scheme: Scheme, ways: readonly Way[]): Bilingual {
  const bodies = ways.map(way => bodyOf(scheme, way.to));
  return { zh: bodies.map(body => body.zh).join('、') || '无', en: bodies.map(body => body.en).join(', ') || 'nobody' };
}

export function noRoute(scheme: Scheme, wanted: Wanted): Refusal {
  const [from, title] = [bodyOf(scheme, wanted.from), titleOf(wanted)];
  return refuse('no-route', 'closed',
    { zh: `${scheme.title.zh}没有规定${from.zh}可以转办“${title.zh}”`,
      en: `${scheme.title.en} has no route by which ${from.en} may send "${title.en}"` },
    { zh: '请告知当事人可直接向有权机构提出；确需联动的，由牵头单位修订机制',
      en: 'Tell the party where to apply directly; if a route is needed, the lead body amends the scheme' },
    { basis: sourceOf(scheme), details: { scheme: schemeKey(scheme), from: wanted.from, purpose: wanted.purpose } });
}

export function routeNotAllowed(scheme: Scheme, wanted: Wanted & { readonly to: string }, open: readonly Way[]): Refusal {
  const [from, to, title, others] = [bodyOf(scheme, wanted.from), bodyOf(scheme, wanted.to), titleOf(wanted), listOf(scheme, open)];
  return refuse('route-not-allowed', 'closed',
    { zh: `本机制下${from.zh}不能将“${title.zh}”转往${to.zh}`, en: `In this scheme ${from.en} may not send "${title.en}" to ${to.en}` },
    { zh: `可以转往：${others.zh}`, en: `It may be sent to: ${others.en}` },
    { basis: sourceOf(scheme), details: { scheme: schemeKey(scheme), purpose: wanted.purpose, to: wanted.to, open: open.map(way => way.to) } });
}

export function routeClosed(scheme: Scheme, wanted: Wanted, way: Way, closed: Closed, open: readonly Way[]): Refusal {
  const [to, title, others] = [bodyOf(scheme, way.to), titleOf(wanted), listOf(scheme, open)];
  return refuse('route-not-allowed', 'closed',
    { zh: `“${title.zh}”不能转往${to.zh}：${closed.why.zh}`, en: `"${title.en}" may not go to ${to.en}: ${closed.why.en}` },
    open.length
      ? { zh: `可以转往：${others.zh}`, en: `It may be sent to: ${others.en}` }
      : { zh: '请选择其他仍可走的途径，并向当事人说明理由', en: 'Take another way that is still open and tell the party why' },
    { basis: closed.clause, details: { scheme: schemeKey(scheme), route: way.id } });
}

export function choiceNeeded(scheme: Scheme, wanted: Wanted, open: readonly Way[]): Refusal {
  const [title, others, chooser] = [titleOf(wanted), listOf(scheme, open), open[0]!.chosenBy];
  return refuse('choice-needed', 'invalid',
    { zh: `“${title.zh}”有 ${open.length} 个可去的机构，须先选定`, en: `"${title.en}" may go to ${open.length} agencies; one must be chosen` },
    { zh: `请由${chooser === 'worker' ? '劳动者' : '经办人'}在下列中选择：${others.zh}`,
      en: `The ${chooser === 'worker' ? 'worker' : 'officer'} chooses one of: ${others.en}` },
    { basis: open[0]!.clause, details: { scheme: schemeKey(scheme), choices: open.map(way => way.to) } });
}
