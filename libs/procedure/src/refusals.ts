import { refuse, type CivilDate, type Refusal } from '@fengqiao/kernel';
import type { z } from 'zod';
import type { Clock } from './clock.js';
import type { Action, Procedure } from './describe.js';
import { citation } from './basis.js';
import { VISITOR } from './visitor.js';

export const unknownAction = (procedure: Procedure, action: string): Refusal =>
  refuse('unknown-action', 'not-found',
    { zh: `“${procedure.title}”没有名为 ${action} 的办理动作`, en: `"${procedure.name}" has no action "${action}"` },
    { zh: '请查看本机构接口文档列出的动作', en: 'See the actions that this service documents' },
    { details: { actions: Object.keys(procedure.actions) } });

/** A visitor is nobody to whom a colleague could hand it. */
const postsOf = ({ by }: Action): string[] => by.filter(role => role !== VISITOR);

export const roleNotAllowed = (action: Action): Refusal =>
  refuse('role-not-allowed', 'forbidden',
    { zh: `您的岗位不能办理“${action.title}”`, en: `Your role may not take the step "${action.name}"` },
    { zh: `请交由有权岗位办理：${postsOf(action).join('、')}`, en: `Hand it to one of: ${postsOf(action).join(', ')}` },
    { basis: citation(action.basis), details: { allowed: postsOf(action) } });

export const actionNotOpen = (procedure: Procedure, action: Action, state: string, open: readonly string[]): Refusal => {
  const title = procedure.states[state]?.title ?? '尚未登记';
  return refuse('action-not-open', 'closed',
    { zh: `案卷现为“${title}”，不能办理“${action.title}”`, en: `The docket is "${state}"; "${action.name}" is not open in this state` },
    open.length
      ? { zh: `现可办理：${open.map(name => procedure.actions[name]!.title).join('、')}`, en: `Open now: ${open.join(', ')}` }
      : { zh: '本案卷已经办结，如有新情况请另行登记', en: 'This docket has ended; register anew if something new has happened' },
    { basis: citation(action.basis), details: { state, open: [...open] } });
};

export const docketHeld = (action: Action, clock: Clock): Refusal =>
  refuse('docket-held', 'closed',
    { zh: `案件在暂缓期内（至 ${clock.lastDay}），暂不能办理“${action.title}”`, en: `The case is on hold until ${clock.lastDay}; "${action.name}" must wait` },
    { zh: '请等暂缓期满或提前结束暂缓后再办理', en: 'Wait until the hold is over, or end it first' },
    { basis: clock.basis, details: { duty: clock.duty, lastDay: clock.lastDay } });

export const lengthenedPastLaw = (clock: Clock, lawful: CivilDate, wanted: CivilDate): Refusal =>
  refuse('promise-past-law', 'closed',
    { zh: `延长后的承诺时限到 ${wanted}，晚于法定期限 ${lawful}`, en: `The promise would end on ${wanted}, after the law's last day, ${lawful}` },
    { zh: '承诺只能早于或等于法定期限，请在法定期限内办结', en: 'A promise may not outlast the law; finish within it' }, { basis: clock.basis });

export const inputInvalid = (action: Action, error: z.ZodError): Refusal =>
  refuse('input-invalid', 'invalid',
    { zh: `“${action.title}”所填内容有误`, en: `What was filled in for "${action.name}" is not valid` },
    { zh: '请按所列各项更正后重新提交', en: 'Correct the fields listed and send it again' },
    { details: { errors: error.issues.map(issue => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })) } });

export const dateInFuture = (on: CivilDate, today: CivilDate): Refusal =>
  refuse('date-in-future', 'invalid',
    { zh: `业务日期 ${on} 晚于今天 ${today}`, en: `The day ${on} lies after today, ${today}` },
    { zh: '请填写实际发生的日期', en: 'Give the day on which it happened' });

export const dateBeforeLastStep = (on: CivilDate, last: CivilDate): Refusal =>
  refuse('date-before-last-step', 'invalid',
    { zh: `业务日期 ${on} 早于上一步骤的日期 ${last}`, en: `The day ${on} lies before the docket's last step on ${last}` },
    { zh: '补录须按发生的先后顺序进行', en: 'Enter steps in the order in which they happened' });

export const dutyNotRunning = (title: string): Refusal =>
  refuse('duty-not-running', 'closed',
    { zh: `期限“${title}”当前未在计算`, en: `The clock "${title}" is not running` },
    { zh: '请先核对案卷期限状态', en: 'Look at the clocks of the docket first' });
