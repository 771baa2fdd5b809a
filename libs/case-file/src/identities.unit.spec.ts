import { describe, expect, it } from '@jest/globals';
import type { Party } from './case-file.js';
import { identitiesIn } from './identities.js';

const parties: Party[] = [
  { id: 'w1', role: 'applicant', kind: 'person', name: '甲小明', idNumber: '000000200001010000', phone: '000 0000 0001' },
  { id: 'w2', role: 'applicant', kind: 'person', name: '乙·小红' },
  { id: 'firm', role: 'respondent', kind: 'firm', name: '虚构建设有限公司' },
];
const found = (text: string) => identitiesIn(text, { parties });

describe('the check for identities in a text', () => {
  it('finds the one name that slipped in among the masked ones', () => {
    expect(found('甲某、乙某等二十人……其中甲小明表示')).toEqual([{ party: 'w1', what: 'name' }]);
  });

  it('finds a number or a telephone however it is spaced, and a name with or without its dot', () => {
    expect(found('电话000-0000-0001，证件 000000 20000101 0000；乙小红')).toEqual([
      { party: 'w1', what: 'id-number' }, { party: 'w1', what: 'phone' }, { party: 'w2', what: 'name' },
    ]);
  });

  it('lets firms be named, and masked people', () => expect(found('虚构建设有限公司拖欠甲某等人工资')).toEqual([]));
});
