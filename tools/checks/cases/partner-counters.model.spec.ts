import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { STANDARD_PURPOSES, checkAgency } from '@fengqiao/contracts';
import { repository } from '@fengqiao/dev';
import { civilDate, isRefusal, orThrow } from '@fengqiao/kernel';
import { counterOf } from '@fengqiao/partner-counter';
import { checkScheme, lawWorld, resolveScheme, type Scheme, type SchemeFiles } from '@fengqiao/scheme';
import { loadFiles } from '@fengqiao/scheme/load';
import type { Tables } from '@fengqiao/service-kit/world';
import { SimulatedPlace } from '@fengqiao/testing/simulation';
import { AGENCIES, caseTables } from './replay.js';

const TODAY = civilDate('2026-09-28');
const COUNTERS = [
  ['longyan', 'justice-offices', '基层司法所'], ['longyan', 'police-stations', '公安派出所'], ['longyan', 'traffic-police', '交警大队'], ['longyan', 'dispute-centre', '矛盾纠纷多元调解中心'],
  ['yangxin', 'petition-bureau', '县信访局'], ['yangxin', 'townships', '各镇人民政府'], ['yangxin', 'gig-posts', '各级零工驿站'],
] as const;

let files: SchemeFiles;
let tables: Tables;
beforeAll(async () => {
  files = Object.fromEntries(Object.entries(orThrow(await loadFiles(join(repository, 'deploy/schemes')))).map(([name, { data }]) => [name, data]));
  tables = await caseTables();
});

/** The shipped mechanism of a place, with this counter connected: one word of its file is another. */
function connecting(place: string, partner: string): Scheme {
  const file = structuredClone(files[place]) as { partners: { id: string; counter?: { connected?: boolean } }[] };
  file.partners.find(({ id }) => id === partner)!.counter!.connected = true;
  return orThrow(resolveScheme({ ...files, [place]: file }, place));
}

/** Everybody in one process, with the counter among them, and a claim that somebody brought to it. */
async function brought(place: string, partner: string) {
  const scheme = connecting(place, partner);
  const sim = new SimulatedPlace({ tables: { ...tables, schemes: [scheme] }, today: TODAY, agencies: [...AGENCIES, orThrow(counterOf(scheme, partner))] });
  const { caseNo, docketId } = orThrow(await sim.open(partner, {
    procedure: 'transfer', action: 'register', place, roles: ['counter-officer'], input: { reference: '演示-2026-1' },
    file: {
      title: '拖欠工资', narrative: '三个月没有发工资',
      parties: [{ id: 'worker', role: 'applicant', kind: 'person', name: '㛃转介', workerKind: 'gig' }, { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构转介公司' }],
      claims: [{ id: 'wages', kind: 'wages', title: '三个月工资', amount: 1_200_000 }],
    },
  }));
  const consent = () => sim.consent(partner, caseNo, { party: 'worker', partyRole: 'applicant', purpose: 'claim-intake', receiver: 'intake', text: '同意转到受理窗口', how: 'in-person' });
  const handIn = () => sim.act(partner, docketId, 'handIn', ['counter-officer'], { note: '本人到窗口反映，已告知转介去向' });
  return { sim, caseNo, docketId, consent, handIn, here: () => sim.docketOf(partner, caseNo, 'transfer')!, door: () => sim.docketOf('intake', caseNo, 'claim') };
}

describe.each(COUNTERS)('in %s the counter of %s', (place, partner, title) => {
  it('is described by one page and the data of the place, and is not connected as shipped', () => {
    const shipped = orThrow(resolveScheme(files, place));
    const counter = orThrow(counterOf(shipped, partner));
    expect([checkAgency(counter), counter.title.zh.includes(title), shipped.agencies.some(({ name }) => name === partner)]).toEqual([[], true, false]);
  });

  it('may be connected by one word of the place’s file, which the checker accepts', () => {
    const scheme = connecting(place, partner);
    const { findings } = checkScheme(scheme, [...AGENCIES, orThrow(counterOf(scheme, partner))], { purposes: STANDARD_PURPOSES, ...lawWorld(tables.calendar) });
    expect(findings.filter(({ level }) => level === 'refusal')).toEqual([]);
    const unknown = checkScheme(scheme, AGENCIES, { purposes: STANDARD_PURPOSES, ...lawWorld(tables.calendar) });
    expect(unknown.ok).toBe(false);
  });

  it('hands in a claim with the worker’s consent alone; it is taken in, and its end is answered back', async () => {
    const { sim, docketId, consent, handIn, here, door } = await brought(place, partner);
    expect(await handIn()).toMatchObject({ code: 'consent-missing' });
    await consent();
    expect(orThrow(await handIn())).toMatchObject({ state: 'handedIn', handOffs: [{ to: 'intake', purpose: 'claim-intake', step: 'sent' }] });
    await sim.settle();
    expect(door()).toMatchObject({ state: 'arrived', file: { parties: [{ name: '㛃转介' }, {}], claims: [{}] }, openedBy: { from: partner } });
    expect(door()!.file.events).toMatchObject([{ on: TODAY, interruptsLimitation: true }]);
    const claim = door()!.id;
    orThrow(await sim.act('intake', claim, 'takeIn', ['clerk'], { channel: { kind: 'transfer', source: title } }));
    await sim.settle();
    expect(here().state).toBe('signedFor');
    orThrow(await sim.act('intake', claim, 'triage', ['triage-officer'], { suitable: false, next: 'advice-only', urgency: 'normal', reason: '当场已付清' }));
    orThrow(await sim.act('intake', claim, 'resolve', ['clerk'], { outcome: 'paid', summary: '用人单位当场付清' }));
    await sim.settle();
    expect(here()).toMatchObject({ state: 'answered', facts: { answer: 'concluded', outcome: 'paid' } });
    expect(orThrow(await sim.act(partner, docketId, 'tell', ['counter-officer'], { how: '电话告知' })).state).toBe('told');
  });

  it('hears why a claim was turned down, may hand it in again, and tells the worker in any case', async () => {
    const { sim, docketId, consent, handIn, here, door } = await brought(place, partner);
    await consent();
    orThrow(await handIn());
    await sim.settle();
    orThrow(await sim.act('intake', door()!.id, 'turnDown', ['triage-officer'], { reason: { code: 'outside-mandate', text: '属于承揽合同纠纷' } }));
    await sim.settle();
    expect(here()).toMatchObject({ state: 'refused', facts: { answer: 'declined', why: '属于承揽合同纠纷' } });
    expect(orThrow(await handIn()).state).toBe('handedIn');
    await sim.settle();
    orThrow(await sim.act('intake', door()!.id, 'turnDown', ['triage-officer'], { reason: { code: 'outside-mandate', text: '已有生效判决' } }));
    await sim.settle();
    expect(orThrow(await sim.act(partner, docketId, 'tell', ['counter-officer'], { how: '当面告知，并说明可以起诉' })).state).toBe('told');
  });
});

describe('a partner without a counter', () => {
  it('is told which partners of the place have one', () => {
    const refused = counterOf(orThrow(resolveScheme(files, 'yangxin')), 'procuratorate');
    expect([isRefusal(refused) && refused.code, isRefusal(refused) && refused.nextStep.zh.includes('petition-bureau')]).toEqual(['no-partner-counter', true]);
  });
});
