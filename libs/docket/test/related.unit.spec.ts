import { beforeEach, describe, expect, it } from '@jest/globals';
import { findRelatedTo } from '@fengqiao/docket';
import { orThrow } from '@fengqiao/kernel';
import type { SimulatedPlace } from '@fengqiao/testing/simulation';
import { twoDesks } from './two-desks.js';

const PHONE = '演示号码-9001';
const FIRM = '虚构配送公司';
const MEDIATOR = { id: 'mediator-1', roles: ['mediator'], place: 'wenzhou' };

let place: SimulatedPlace;
beforeEach(() => { place = twoDesks(); });

/** A case that intake has sent on to mediation, with its parties. */
async function referred(worker: object, firm = FIRM): Promise<string> {
  const { caseNo, docketId } = orThrow(await place.open('intake', {
    procedure: 'asking', action: 'begin', place: 'wenzhou', roles: ['clerk'], input: {},
    file: { title: '测试案件', parties: [{ id: 'w1', role: 'applicant', kind: 'person', ...worker }, { id: 'e1', role: 'respondent', kind: 'firm', name: firm }] },
  }));
  orThrow(await place.consent('intake', caseNo, { party: 'w1', partyRole: 'applicant', purpose: 'mediation', receiver: 'mediation', text: '同意', how: 'in-person' }));
  orThrow(await place.act('intake', docketId, 'ask', ['clerk']));
  await place.settle();
  return caseNo;
}

const docketAt = (caseNo: string) => place.docketOf('mediation', caseNo, 'answering')!;
const related = async (caseNo: string, who: { id: string; roles: string[]; place?: string } = MEDIATOR) =>
  (await findRelatedTo(place.at('mediation').desk, who, docketAt(caseNo))).map(({ caseNo: other, matched }) => [other, matched]);

describe('a case that another agency refers', () => {
  it('is found to concern somebody whom this desk has already, by what came along with it', async () => {
    const first = await referred({ name: '㛃试', phone: PHONE });
    const again = await referred({ name: '㛃试', phone: `${PHONE} ` });
    await referred({ name: '他人', phone: '演示号码-9002' });
    expect(await related(again)).toEqual([[first, ['phone', 'name-employer']]]);
    expect(await related(first)).toEqual([[again, ['phone', 'name-employer']]]);
  });

  it('is not found by a name alone, which too many share, nor in another place', async () => {
    const first = await referred({ name: '㛃试' });
    expect(await related(await referred({ name: '㛃试' }, '虚构快运公司'))).toEqual([]);
    const again = await referred({ name: '㛃试' });
    expect(await related(again)).toEqual([[first, ['name-employer']]]);
    expect(await related(again, { ...MEDIATOR, place: 'nanchang' })).toEqual([]);
  });

  it('sends nothing back by itself: what this desk has of somebody stays here until an officer answers', async () => {
    await referred({ name: '㛃试', phone: PHONE });
    const again = await referred({ name: '㛃试', phone: PHONE });
    const before = place.at('mediation').store.outbox.length;
    await related(again);
    expect(place.at('mediation').store.outbox).toHaveLength(before);
  });
});
