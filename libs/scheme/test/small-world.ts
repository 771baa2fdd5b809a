import { readFileSync } from 'node:fs';
import { loadCalendar } from '@fengqiao/calendar';
import { orThrow } from '@fengqiao/kernel';
import { z } from 'zod';
import { lawWorld, type AgencyView, type ProcedureView, type PurposeView, type SchemeWorld } from '../src/index.js';

type Action = ProcedureView['actions'][string];

const action = (name: string, from: string, to: string, by: string, more: Partial<Action> = {}): [string, Action] =>
  [name, { name, title: name, from: [from], to: [to], by: [by], refers: [], receives: [], hears: {}, stops: [], ...more }];

/** Sends a purpose and hears every answer to it. */
const asks = (purpose: string, state: string, waiting: string): [string, Action][] => [
  action(`ask ${purpose}`, state, waiting, 'clerk', { refers: [purpose] }),
  action(`hear ${purpose}`, waiting, state, 'system', { hears: { [purpose]: ['accepted', 'declined', 'returned', 'sent-on', 'concluded'] } }),
];

function page(name: string, states: readonly string[], actions: readonly [string, Action][], duties: ProcedureView['duties'] = {}): ProcedureView {
  return {
    name, title: name, duties, actions: Object.fromEntries(actions),
    states: Object.fromEntries(states.map(state => [state, { title: state, ...(state === 'ended' ? { terminal: true as const } : {}) }])),
  };
}

const receives = (name: string, purpose: string): ProcedureView => page(name, ['received', 'accepted', 'ended'], [
  action('receive', 'new', 'received', 'system', { receives: [purpose] }),
  action('accept', 'received', 'accepted', 'clerk', { stops: ['acceptance'] }),
  action('conclude', 'accepted', 'ended', 'clerk'),
], { acceptance: { title: '受理', rule: 'arbitration.acceptance' } });

/** Five agencies that take part in `small.yaml`, and legal aid, which does not. */
export const smallAgencies: readonly AgencyView[] = [
  { name: 'intake', procedures: [page('claim', ['open', 'away', 'ended'], [
    action('register', 'new', 'open', 'clerk'),
    ...asks('mediation', 'open', 'away'), ...asks('arbitration', 'open', 'away'), ...asks('court-filing', 'open', 'away'),
    action('close', 'open', 'ended', 'clerk'),
  ])] },
  { name: 'mediation', procedures: [page('mediation', ['received', 'accepted', 'agreed', 'confirming', 'ended'], [
    action('receive', 'new', 'received', 'system', { receives: ['mediation'] }),
    action('accept', 'received', 'accepted', 'clerk', { stops: ['acceptance', 'lawless'] }),
    action('fail', 'accepted', 'ended', 'clerk', { stops: ['talks'] }),
    action('agree', 'accepted', 'agreed', 'clerk', { stops: ['talks'] }),
    action('confirm', 'agreed', 'confirming', 'clerk', { refers: ['judicial-confirmation'] }),
    action('confirmed', 'confirming', 'ended', 'system', { hears: { 'judicial-confirmation': ['declined', 'returned', 'concluded'] } }),
    action('tick', 'accepted', 'accepted', 'system', { stops: ['orphan'] }),
    // Hears nothing of legal aid: what a route must not rely on.
    action('askAid', 'accepted', 'accepted', 'clerk', { refers: ['legal-aid'] }),
    ...asks('arbitration', 'accepted', 'agreed').slice(0, 1),
    action('heardArbitration', 'accepted', 'ended', 'system', { hears: { arbitration: ['declined', 'returned', 'concluded'] } }),
  ], {
    acceptance: { title: '受理', rule: 'mediation.acceptance' },
    talks: { title: '调解', rule: 'mediation.labour' },
    lawless: { title: '无此规则', rule: 'no-such.rule' },
    orphan: { title: '无人承担' },
  })] },
  { name: 'arbitration-bridge', procedures: [receives('arbitration-case', 'arbitration')] },
  { name: 'court-bridge', procedures: [receives('confirmation', 'judicial-confirmation'), receives('court-filing', 'court-filing')] },
  { name: 'analytics', procedures: [] },
  { name: 'legal-aid', procedures: [receives('aid-application', 'legal-aid')] },
];

const purposeView = (id: string): PurposeView => ({
  id, kind: id === 'copy' ? 'notice' : 'referral', title: { zh: id, en: id },
  result: z.strictObject({ outcome: z.enum(['agreement', 'failed']), failure: z.string().optional() }),
  ...(id === 'violation-clue' ? { statutory: '《劳动保障监察条例》第9条' } : {}),
});

const calendarFile = new URL('../../../deploy/calendars/cn.json', import.meta.url);

/** Real calendar, real law, the purposes that the small agencies know. */
export const smallWorld: SchemeWorld = {
  purposes: ['mediation', 'arbitration', 'judicial-confirmation', 'court-filing', 'legal-aid', 'violation-clue', 'copy'].map(purposeView),
  ...lawWorld(orThrow(loadCalendar(JSON.parse(readFileSync(calendarFile, 'utf8'))))),
};
