import { describe, expect, it } from '@jest/globals';
import { about, claim, firm, work, workers, yuan } from './cast.js';
import { replay } from './replay.js';

/** 2015：四百三十五名工人、七百九十二万，责令两家公司于指定之日前共同支付，其后分公司注销。投诉日期只知大约。 */
const inspectors = ['虚构监察员甲', '虚构监察员乙'];
const k29 = await replay({ today: '2016-02-01' }, {
  parties: [...workers(435, { workerKind: 'migrant' }), firm('builder'), firm('branch')], claims: [claim('c1', 'wages', '7,923,007.67')], employment: work('labour'),
  events: [about('complained', '2015-10-26', 'about', '向监察机构投诉', { source: '书中记述' })],
});
await k29.when(
  ['2015-10-26', 'complaint.complain', { request: '支付工资' }],
  ['2015-10-26', 'complaint.accept', { number: '立1号', inspectors, violation: { what: '拖欠工资' }, harmed: true, competence: 'own' }],
  ['2015-11-02', 'complaint.order', {
    number: '令1号', inspectors, requirements: '共同支付所欠工资', deadline: { set: 'day', lastDay: '2015-11-09' }, amount: yuan('7,923,007.67'), debtors: ['builder', 'branch'],
  }],
);
const order = k29.facts('complaint').order;
await k29.when(['2016-01-25', 'complaint.recordPartyEnd', { party: 'branch', endedOn: '2016-01-22' }]);
const asked = k29.facts('complaint').successorWanted;
await k29.when(['2016-01-27', 'complaint.recordPartyEnd', { party: 'branch', endedOn: '2016-01-22', successor: firm('parent') }]);

describe('K29 an order with a day of its own', () => {
  it('ends on 2015-11-09 without any counting', () => {
    expect(k29.clock('complaint.rectification')).toMatchObject({ lastDay: '2015-11-09', nominal: '2015-11-09' });
  });

  it('binds both debtors jointly for the whole sum', () => {
    expect(order).toMatchObject({ debtors: ['builder', 'branch'], amount: yuan('7,923,007.67') });
  });

  it('asks for the successor of a debtor that ceased to exist after the order, at the desk and at the joint office, until one is named', () => {
    expect(asked).toEqual(['branch']);
    expect([...k29.place.at('analytics').store.journey.values()].map(step => step.step)).toContainEqual(
      expect.objectContaining({ action: 'recordPartyEnd', remark: expect.objectContaining({ zh: expect.stringContaining('权利义务承受人') }) }));
    expect(k29.facts('complaint')).toMatchObject({ successorWanted: [], order: { debtors: ['builder', 'parent'] } });
    expect(k29.file('complaint').parties).toContainEqual(expect.objectContaining({ id: 'branch', endedOn: '2016-01-22', successor: 'parent' }));
  });

  it('is listed as not open to suit by itself', () => {
    expect(k29.file('complaint').instruments).toMatchObject([{ kind: 'rectification-order', summary: expect.stringContaining('不单独可诉') }]);
  });

  it('keeps that the day of the complaint is known only about', () => {
    expect(k29.file('complaint').events).toMatchObject([{ precision: 'about', source: '书中记述' }]);
  });
});
