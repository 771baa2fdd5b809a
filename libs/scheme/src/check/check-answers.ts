import type { Inherited } from '../scheme.js';
import { aboutEntry, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import type { ProcedureView } from './world.js';

const ENDINGS = ['declined', 'returned', 'concluded'] as const;

const sends = (procedure: ProcedureView, purpose: string): boolean =>
  Object.values(procedure.actions).some(action => action.refers.includes(purpose));
const heardAnswers = (procedure: ProcedureView, purpose: string): readonly string[] =>
  Object.values(procedure.actions).flatMap(action => action.hears[purpose] ?? []);

function checkRoute(subject: Subject, route: Inherited<'routes'>): SchemeFinding[] {
  if (subject.purposes.get(route.purpose)?.kind === 'notice') return [];
  const at = { list: 'routes' as const, item: route, member: 'from' };
  return route.from.flatMap(from => (subject.described.get(from)?.procedures ?? []).filter(procedure => sends(procedure, route.purpose))
    .flatMap(procedure => {
      const heard = heardAnswers(procedure, route.purpose);
      if (heard.length === 0) {
        return [aboutEntry(subject, 'refusal', 'answer-reaches-nobody', at,
          { zh: `${from} 的程序“${procedure.title}”转出“${route.purpose}”后，没有动作接收对方的答复`,
            en: `Procedure "${procedure.name}" of ${from} sends "${route.purpose}", but none of its actions hears the answer` },
          { zh: '请由该机构在程序中补写接收答复的动作（hears），或删去这条路由', en: 'The agency adds an action that `hears` it, or the route is taken out' })];
      }
      const deaf = ENDINGS.filter(answer => !heard.includes(answer));
      return deaf.length === 0 ? [] : [aboutEntry(subject, 'note', 'answer-partly-heard', at,
        { zh: `${from} 的程序“${procedure.title}”对“${route.purpose}”的答复 ${deaf.join('、')} 没有专门动作，只在转办单上显示`,
          en: `"${procedure.name}" of ${from} has no action for the answers ${deaf.join(', ')} to "${route.purpose}"; they show on the referral only` },
        { zh: '请确认经办人会据转办单继续办理', en: 'Make sure the officer goes on from the referral' })];
    }));
}

/** No referral ends unheard: the procedure that sends a purpose has an action for what comes back. */
export const checkAnswers: SchemeCheck = {
  run: subject => ({ looked: subject.scheme.routes.length, findings: subject.scheme.routes.flatMap(route => checkRoute(subject, route)) }),
  proves: n => ({ zh: `${n} 条路由的答复都有程序接收`, en: `answers (${n} routes): each is heard by a procedure` }),
};
