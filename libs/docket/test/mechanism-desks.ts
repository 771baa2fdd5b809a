import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCalendar } from '@fengqiao/calendar';
import { Party } from '@fengqiao/case-file';
import { agency, MEDIATION } from '@fengqiao/contracts';
import { civilDate, isRefusal, orThrow } from '@fengqiao/kernel';
import { minimumWageSchema } from '@fengqiao/law';
import { Heard, practice, procedure } from '@fengqiao/procedure';
import { resolveScheme } from '@fengqiao/scheme';
import { dataOf, loadFiles, readYaml } from '@fengqiao/scheme/load';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const basis = practice('测试');
const nothing = z.strictObject({});

/** A desk that asks, and whose group may grow. */
const asking = procedure({
  name: 'asking', title: '请求', version: 1, facts: z.object({}), roles: ['clerk', 'chief'], states: { open: { title: '办理中' }, done: { title: '办结', terminal: true } }, duties: {},
})(action => ({
  begin: action({ title: '登记', from: 'new', to: 'open', by: ['clerk'], basis, input: nothing }),
  grow: action({
    title: '增加劳动者', from: 'open', to: 'open', by: ['clerk'], basis, input: z.strictObject({ parties: z.array(Party) }),
    decide: (_docket, { parties }) => ({ adds: { parties } }),
  }),
  ask: action({
    title: '转出', from: 'open', to: 'open', by: ['clerk'], basis, input: nothing, refers: ['mediation'],
    decide: () => ({ refer: [{ purpose: 'mediation', particulars: { body: 'trade' } }] }),
  }),
  hear: action({
    title: '收到答复', from: 'open', to: 'open', by: ['system'], basis, input: Heard, decide: () => ({}),
    hears: { mediation: ['accepted', 'declined', 'returned', 'concluded', 'revoked'] },
  }),
  finish: action({ title: '办结', from: 'open', to: 'done', by: ['clerk'], basis, input: nothing }),
}));

/** A desk that answers, and may wait before it accepts. */
const answering = procedure({
  name: 'answering', title: '受理', version: 1, facts: z.object({}), roles: ['mediator'],
  states: { received: { title: '已收到' }, working: { title: '办理中' }, done: { title: '办结', terminal: true } },
  duties: { acceptance: { title: '受理决定', rule: 'mediation.acceptance' } },
})(action => ({
  receive: action({ title: '收到转办', from: 'new', to: 'received', by: ['system'], basis, input: MEDIATION.particulars, receives: ['mediation'], starts: ['acceptance'] }),
  accept: action({ title: '受理', from: 'received', to: 'working', by: ['mediator'], basis, input: nothing, answers: ['accepted'], stops: ['acceptance'] }),
  conclude: action({
    title: '办结', from: 'working', to: 'done', by: ['mediator'], basis, input: z.strictObject({ failure: z.string().optional() }), answers: ['concluded'],
    decide: (_docket, { failure }) => ({ answer: { outcome: 'failed', result: { outcome: 'failed', ...(failure ? { failure } : {}) } } }),
  }),
}));

/** A mechanism that uses every line which makes something happen; the second version says one thing otherwise. */
const TEXT = `
place: trial
placeCode: TR
title: 演练机制
version: 1
extends: wenzhou@1
validFrom: 2026-01-01
source: { document: 演练办法, issuedBy: [测试] }
flags:
  - { id: grave, title: 重大案件, clause: 一（一） }
routes:
  - { id: mediation, from: intake, purpose: mediation, to: mediation, default: true, consent: worker, mayOrder: true, chosenBy: officer, clause: 二（一） }
promises:
  - { duty: answering.acceptance, length: 1, unit: working, clause: 三（一）, extension: { length: 1, unit: working, times: 1, consent: both, approver: 调解组织负责人 } }
holds:
  - { id: talks, procedure: answering, before: accept, awaits: arbitration, length: 5, unit: calendar, consent: both, clocks: { acceptance: frozen }, law: 依法, clause: 四（一） }
returns:
  - { id: failed-mediation, purpose: mediation, outcomes: [failed], requires: [failure], document: mediation-return, clause: 五（一） }
triggers:
  - { id: group, title: 三人以上, when: { headcount: { atLeast: 3 } }, does: joint-handling, convenes: analytics, joins: [court-bridge], within: { length: 46, unit: minutes }, clause: 六（一） }
  - { id: sum, title: 大额, when: { amountYuan: { atLeast: 500000 } }, does: conference, convenes: analytics, clause: 六（二） }
  - { id: grave, title: 重大案件应急, when: { flags: [grave] }, does: emergency, convenes: intake, within: { unit: prompt }, clause: 六（三） }
  - { id: repeated, title: 屡调不成, when: { failures: { atLeast: 2 } }, does: conference, convenes: analytics, clause: 六（四） }
aftercare:
  - { id: visits, title: 回访, after: answering.done, by: mediation, length: 30, unit: calendar, repeat: { length: 1, unit: months, times: 1 }, clause: 七（一） }
  - { id: job-push, title: 推送岗位, after: answering.done, by: intake, length: 7, unit: working, clause: 七（二） }
`;
const SECOND = TEXT.replace('version: 1\n', 'version: 2\n').replace('validFrom: 2026-01-01', 'validFrom: 2026-10-01').replace('duty: answering.acceptance, length: 1', 'duty: answering.acceptance, length: 2').replace('extension: { length: 1', 'extension: { length: 2')
  .replace('headcount: { atLeast: 3 }', 'headcount: { atLeast: 2 }');

const shipped = dataOf(orThrow(await loadFiles(join(root, 'deploy/schemes'))));
const read = (text: string) => { const file = readYaml(text, 'trial'); if (isRefusal(file)) throw new Error(file.message.en); return file.data; };
const files = { ...shipped, 'trial@1': read(TEXT), trial: read(SECOND) };

const tables = {
  calendar: orThrow(loadCalendar(JSON.parse(await readFile(join(root, 'deploy/calendars/cn.json'), 'utf8')))),
  wages: minimumWageSchema.parse(JSON.parse(await readFile(join(root, 'deploy/minimum-wages/cn.json'), 'utf8'))),
  schemes: ['trial@1', 'trial'].map(name => orThrow(resolveScheme(files, name))),
};

const named = (name: string, ...procedures: Parameters<typeof agency>[0]['procedures']) =>
  agency({ name, title: { zh: name, en: name }, mandate: { zh: '测试', en: 'test' }, procedures });

/** Agencies of a place whose mechanism makes things happen, on the Monday before the National Day. */
export const mechanismDesks = (today = '2026-09-21'): SimulatedPlace => new SimulatedPlace({
  tables, today: civilDate(today), agencies: [named('intake', asking), named('mediation', answering), named('court-bridge'), named('analytics')],
});

export const worker = (id: string): Party => ({ id, role: 'applicant', kind: 'person', name: `㛃${id}` });
const firm: Party = { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构配送公司' };

/** Opens a case with so many workers. */
export async function caseOf(place: SimulatedPlace, workers = 1, claims: readonly object[] = []) {
  return orThrow(await place.open('intake', {
    procedure: 'asking', action: 'begin', place: 'trial', roles: ['clerk'], input: {},
    file: { title: '测试案件', claims, parties: [...Array.from({ length: workers }, (_, index) => worker(`w${index + 1}`)), firm] },
  }));
}
