import { text } from '@fengqiao/case-file';
import type { Agency } from '@fengqiao/contracts';
import { Refused, refuse, type Refusal } from '@fengqiao/kernel';
import { NEW, SYSTEM, type Action } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Entry } from './hand-over.js';

/**
 * 状态对照表: which action of the agency's pages each word of its own case system means. `numberAs` names the field that
 * takes the case's number over there; `fixed` fills in what that system does not say. Read backwards it says by which word a
 * step taken here is told over there (`export`).
 */
export const StatusMap = z.strictObject({
  system: text(60),
  agency: text(40),
  events: z.record(text(60), z.strictObject({
    procedure: text(60), action: text(60), numberAs: text(60).optional(), fixed: z.record(z.string(), z.unknown()).optional(),
    /** Fields of the form that the other system is told on the way back, no more than it needs; nothing unless said. */
    tells: z.array(text(60)).max(30).optional(),
    /** Of several words for one step, the one that is written back. */
    back: z.literal(true).optional(),
  })),
});
export type StatusMap = z.infer<typeof StatusMap>;

/** A step of a page that an entry stands for, its form filled in and checked. */
export interface MeantStep {
  readonly procedure: string;
  readonly action: Action;
  readonly input: Readonly<Record<string, unknown>>;
  /** A role that may take it. */
  readonly role: string;
}

const actionOf = (agency: Agency, procedure: string, name: string): Action | undefined =>
  agency.procedures.find(page => page.name === procedure)?.actions[name];

const takesPart = (action: Action | undefined): boolean => action !== undefined && !action.from.includes(NEW) && action.by.some(role => role !== SYSTEM);

/**
 * A status map, checked against the pages of its agency.
 * @throws Refused `status-map-invalid`, naming the words that mean no step of a docket
 */
export function readStatusMap(content: unknown, agencies: readonly Agency[]): StatusMap {
  const parsed = StatusMap.safeParse(content);
  const agency = parsed.success ? agencies.find(known => known.name === parsed.data.agency) : undefined;
  const wrong = parsed.success && agency
    ? Object.entries(parsed.data.events).filter(([, meant]) => !takesPart(actionOf(agency, meant.procedure, meant.action))).map(([event]) => event) : undefined;
  if (parsed.success && wrong?.length === 0) return parsed.data;
  throw new Refused(refuse('status-map-invalid', 'invalid',
    wrong ? { zh: `对照表中有 ${wrong.length} 个事项没有对应的办理动作：${wrong.join('、')}`, en: `These words of the map mean no step of a docket: ${wrong.join(', ')}` }
      : { zh: '状态对照表格式有误，或者没有所写的机构', en: 'The status map is malformed, or names no agency' },
    { zh: '请对照接口文档更正程序和动作名称', en: 'Compare procedures and actions with the interface description' },
    { details: parsed.success ? { events: wrong ?? [] } : { errors: parsed.error.issues.map(issue => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })) } }));
}

/** What an entry means for the agency's page: `event-unknown`, `entry-form-invalid`, or the step. */
export function stepOf(map: StatusMap, agency: Agency, entry: Entry): MeantStep | Refusal {
  const meant = Object.hasOwn(map.events, entry.event) ? map.events[entry.event] : undefined;
  if (!meant) {
    return refuse('event-unknown', 'invalid', { zh: `对照表中没有事项“${entry.event}”`, en: `The status map does not know "${entry.event}"` },
      { zh: `已知事项：${Object.keys(map.events).join('、')}`, en: `It knows ${Object.keys(map.events).join(', ')}` });
  }
  const action = actionOf(agency, meant.procedure, meant.action)!;
  const input = { ...meant.fixed, ...(meant.numberAs ? { [meant.numberAs]: entry.number } : {}), ...entry.input };
  const parsed = action.input.safeParse(input);
  if (!parsed.success) {
    return refuse('entry-form-invalid', 'invalid', { zh: `“${action.title}”所需内容不全或者有误`, en: `What "${meant.action}" asks for is missing or wrong` },
      { zh: '请按所列各项在原系统补充后重新导出', en: 'Complete the fields listed at the source and export it again' },
      { details: { errors: parsed.error.issues.map(issue => ({ pointer: `/input/${issue.path.join('/')}`, detail: issue.message })) } });
  }
  return { procedure: meant.procedure, action, input, role: action.by.find(role => role !== SYSTEM)! };
}
