import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { z } from 'zod';
import { formMistakes } from './issue-words.js';
import type { Inherited, Scheme } from './scheme.js';
import { schemeKey } from './scheme.js';

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
    { zh: `${schemes[0]!.title.zh}在 ${on} 不在有效期内（${spans.join('；')}）`, en: `${schemes[0]!.title.en} is not in force on ${on} (${spans.join('; ')})` },
    { zh: '请由牵头单位印发延续文件，并据此更新机制文件的有效期', en: 'The lead body issues a document that prolongs it, and the file takes its dates' },
    { basis: sourceOf(schemes[0]!), details: { on, spans: [...spans] } });

/** The source document as people cite it. */
export const sourceOf = (scheme: Scheme): string => `《${scheme.source.document}》${scheme.source.number ? `（${scheme.source.number}）` : ''}`;

export const noRoute = (scheme: Scheme, from: string, purpose: string): Refusal =>
  refuse('no-route', 'closed',
    { zh: `${scheme.title.zh}没有规定 ${from} 可以就“${purpose}”转办`, en: `${scheme.title.en} has no route by which ${from} may send "${purpose}"` },
    { zh: '请告知当事人可直接向有权机构提出；确需联动的，由牵头单位修订机制', en: 'Tell the party where to apply directly; if a route is needed, the lead body amends the scheme' },
    { basis: sourceOf(scheme), details: { scheme: schemeKey(scheme), from, purpose } });

export const routeNotAllowed = (scheme: Scheme, wanted: { from: string; purpose: string; to?: string }, open: readonly Inherited<'routes'>[]): Refusal =>
  refuse('route-not-allowed', 'closed',
    { zh: `本机制下 ${wanted.from} 不能就“${wanted.purpose}”转往 ${wanted.to}`, en: `In this scheme ${wanted.from} may not send "${wanted.purpose}" to ${wanted.to}` },
    { zh: `可以转往：${open.map(route => route.to).join('、') || '无'}`, en: `It may be sent to: ${open.map(route => route.to).join(', ') || 'nobody'}` },
    { basis: sourceOf(scheme), details: { scheme: schemeKey(scheme), ...wanted, open: open.map(route => route.to) } });

export const routeClosed = (scheme: Scheme, route: Inherited<'routes'>, why: { zh: string; en: string }, clause: string, open: readonly Inherited<'routes'>[]): Refusal =>
  refuse('route-not-allowed', 'closed',
    { zh: `不能就“${route.purpose}”转往 ${route.to}：${why.zh}`, en: `"${route.purpose}" may not go to ${route.to}: ${why.en}` },
    open.length
      ? { zh: `可以转往：${open.map(item => item.to).join('、')}`, en: `It may be sent to: ${open.map(item => item.to).join(', ')}` }
      : { zh: '请选择其他仍可走的途径，并向当事人说明理由', en: 'Take another way that is still open and tell the party why' },
    { basis: clause, details: { scheme: schemeKey(scheme), route: route.id } });

export const choiceNeeded = (scheme: Scheme, purpose: string, open: readonly Inherited<'routes'>[]): Refusal =>
  refuse('choice-needed', 'invalid',
    { zh: `“${purpose}”有 ${open.length} 个可去的机构，须先选定`, en: `"${purpose}" may go to ${open.length} agencies; one must be chosen` },
    { zh: `请由${open[0]!.chosenBy === 'worker' ? '劳动者' : '经办人'}在下列中选择：${open.map(route => route.to).join('、')}`,
      en: `The ${open[0]!.chosenBy === 'worker' ? 'worker' : 'officer'} chooses one of: ${open.map(route => route.to).join(', ')}` },
    { basis: open[0]!.clause, details: { scheme: schemeKey(scheme), choices: open.map(route => route.to) } });
