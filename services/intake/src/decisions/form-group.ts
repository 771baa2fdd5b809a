import { partiesOf, withAdditions } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import type { Moment } from '@fengqiao/procedure';
import type { ClaimDecision, ClaimDocket } from '../procedures/claim.head.js';
import type { MoreWorkers, Representatives, Split } from '../procedures/claim.inputs.js';
import { partStateFrom } from './follow-parts.js';
import { refreshed } from './refresh-periods.js';

const COLLECTIVE = 10;
const LAW = '《劳动争议调解仲裁法》第7条';

const workersOf = (docket: ClaimDocket) => partiesOf(docket.file, 'applicant');

/** Names the elected representatives of ten workers or more (劳动争议调解仲裁法 第7条). */
export function nameRepresentatives(docket: ClaimDocket, input: Representatives): ClaimDecision | Refusal {
  const workers = workersOf(docket);
  if (workers.length < COLLECTIVE) {
    return refuse('group-too-small-for-representatives', 'closed',
      { zh: `本案劳动者 ${workers.length} 人，不足十人`, en: `There are ${workers.length} workers, fewer than ten` },
      { zh: '可以由各人书面委托同一代理人', en: 'Each may appoint the same agent in writing' }, { basis: LAW });
  }
  if (!input.parties.every(id => workers.some(worker => worker.id === id))) {
    return refuse('representative-not-in-group', 'invalid', { zh: '代表人须为本案劳动者', en: 'A representative must be one of the workers' },
      { zh: '请从名单中选择', en: 'Choose from the list' }, { basis: LAW });
  }
  const named = workers.map(worker => ({ ...worker, representative: input.parties.includes(worker.id) }));
  return { facts: { representatives: input.parties }, adds: { parties: named } };
}

/** Adds workers to a group that grows: thirty on the phone, a hundred and twenty on the list. */
export function addWorkers(docket: ClaimDocket, input: MoreWorkers, moment: Moment): ClaimDecision | Refusal {
  const known = new Set(docket.file.parties.map(party => party.id));
  if (input.parties.some(party => party.role !== 'applicant' || known.has(party.id))) {
    return refuse('worker-already-listed', 'invalid', { zh: '所加人员已在名单中，或者不是劳动者一方', en: 'Somebody is on the list already or is not a worker' },
      { zh: '请核对名单', en: 'Check the list' });
  }
  const event = { id: moment.newId(), on: moment.on, what: `群体案件新增劳动者 ${input.parties.length} 人，提出权利救济请求`, by: 'intake', interruptsLimitation: true };
  const adds = { parties: input.parties, claims: input.claims, events: [event] };
  const facts = input.declaredHeadcount === undefined ? {} : { declaredHeadcount: input.declaredHeadcount };
  return refreshed(docket, withAdditions(docket.file, adds), { facts, adds }, moment);
}

/** Splits a group into parts that go different ways (those with wage slips and those without, say). Nobody may be lost or counted twice. */
export function splitGroup(docket: ClaimDocket, input: Split, moment: Moment): ClaimDecision | Refusal {
  const workers = workersOf(docket).map(worker => worker.id);
  const placed = input.parts.flatMap(part => part.parties);
  if (placed.length !== workers.length || new Set(placed).size !== workers.length || !workers.every(id => placed.includes(id))) {
    return refuse('split-does-not-add-up', 'invalid',
      { zh: `各部分合计 ${placed.length} 人，名单共 ${workers.length} 人，须逐人且只归入一个部分`,
        en: `The parts hold ${placed.length}, the list ${workers.length}; everybody belongs to exactly one part` },
      { zh: '请核对各部分名单', en: 'Check the lists of the parts' });
  }
  const state = partStateFrom(docket.facts.handOffs ?? []);
  return { facts: { parts: input.parts.map(part => ({ id: moment.newId(), ...part, state, on: moment.on })) } };
}
