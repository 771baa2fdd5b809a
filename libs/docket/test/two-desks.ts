import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCalendar } from '@fengqiao/calendar';
import { agency } from '@fengqiao/contracts';
import { MEDIATION } from '@fengqiao/contracts';
import { civilDate, orThrow } from '@fengqiao/kernel';
import { minimumWageSchema } from '@fengqiao/law';
import { Heard, WithReason, practice, procedure, receivingDesk } from '@fengqiao/procedure';
import { loadSchemes } from '@fengqiao/scheme/load';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const basis = practice('测试');
const nothing = z.strictObject({});

/** A desk that asks. */
const asking = procedure({
  name: 'asking', title: '请求', version: 1, facts: z.object({ heard: z.array(z.string()) }), roles: ['clerk'],
  states: { open: { title: '办理中' }, asked: { title: '已转出' }, answered: { title: '已有答复' }, done: { title: '办结', terminal: true } }, duties: {},
})(action => ({
  begin: action({ title: '登记', from: 'new', to: 'open', by: ['clerk'], basis, input: nothing }),
  ask: action({
    title: '转出', from: ['open', 'answered'], to: 'asked', by: ['clerk'], basis, input: nothing, refers: ['mediation'],
    decide: () => ({ refer: [{ purpose: 'mediation', to: 'mediation', particulars: { body: 'trade' } }] }),
  }),
  hear: action({
    title: '收到答复', from: ['open', 'asked', 'answered'], to: 'answered', by: ['system'], basis, input: Heard,
    hears: { mediation: ['accepted', 'declined', 'returned', 'concluded', 'revoked'] },
    decide: (docket, heard) => ({ facts: { heard: [...(docket.facts.heard ?? []), heard.answer] } }),
  }),
  finish: action({ title: '办结', from: ['open', 'answered'], to: 'done', by: ['clerk'], basis, input: nothing }),
}));

/** A desk that answers. */
const answering = procedure({
  name: 'answering', title: '受理', version: 1, facts: z.object({}), shownTo: ['applicant'], roles: ['mediator'],
  states: {
    received: { title: '已收到' }, working: { title: '办理中' }, returnAsked: { title: '申请退回' },
    declined: { title: '不受案', terminal: true }, gone: { title: '已交还', terminal: true }, done: { title: '办结', terminal: true },
  },
  duties: { acceptance: { title: '受理决定', rule: 'mediation.acceptance' } },
})(action => ({
  receive: action({
    title: '收到转办', from: 'new', to: 'received', by: ['system'], basis, input: MEDIATION.particulars, receives: ['mediation'], starts: ['acceptance'],
  }),
  ...receivingDesk(action, { waiting: 'received', working: 'working', returnAsked: 'returnAsked', gone: 'gone' }, ['mediator']),
  accept: action({ title: '受理', from: 'received', to: 'working', by: ['mediator'], basis, input: nothing, answers: ['accepted'], stops: ['acceptance'] }),
  decline: action({
    title: '不受案', from: 'received', to: 'declined', by: ['mediator'], basis, input: WithReason, answers: ['declined'],
    decide: (_docket, input) => ({ answer: { reason: input.reason } }),
  }),
  conclude: action({
    title: '办结', from: 'working', to: 'done', by: ['mediator'], basis, input: nothing, answers: ['concluded'],
    decide: () => ({ answer: { outcome: 'failed', result: { outcome: 'failed', failure: '未达成一致' } } }),
  }),
}));

const title = (zh: string) => ({ zh, en: zh });
const describe = (name: string, ...procedures: Parameters<typeof agency>[0]['procedures']) =>
  agency({ name, title: title(name), mandate: title('测试'), procedures });

export const tables = {
  calendar: orThrow(loadCalendar(JSON.parse(await readFile(join(root, 'deploy/calendars/cn.json'), 'utf8')))),
  wages: minimumWageSchema.parse(JSON.parse(await readFile(join(root, 'deploy/minimum-wages/cn.json'), 'utf8'))),
  schemes: await loadSchemes(join(root, 'deploy/schemes')),
};

export const TODAY = civilDate('2026-09-28');

/** Two agencies of Wenzhou with the smallest pages that use the whole protocol, and the joint office. */
export const twoDesks = (): SimulatedPlace => new SimulatedPlace({
  tables, today: TODAY, agencies: [describe('intake', asking), describe('mediation', answering), describe('analytics')],
});

/** Opens a case at the asking desk and records the worker's consent. */
export async function caseAt(place: SimulatedPlace) {
  const opened = orThrow(await place.open('intake', {
    procedure: 'asking', action: 'begin', place: 'wenzhou', roles: ['clerk'], input: {},
    file: { title: '测试案件', parties: [{ id: 'w1', role: 'applicant', kind: 'person', name: '㛃试' }, { id: 'e1', role: 'respondent', kind: 'firm', name: '虚构配送公司' }] },
  }));
  orThrow(await place.consent('intake', opened.caseNo, {
    party: 'w1', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意转调解', how: 'in-person',
  }));
  return opened;
}
