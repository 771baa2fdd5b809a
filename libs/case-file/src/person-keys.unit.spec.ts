import { describe, expect, it } from '@jest/globals';
import type { Party } from './case-file.js';
import { personKeysFor, personKeysOf } from './person-keys.js';

const worker: Party = { id: 'w', role: 'applicant', kind: 'person', name: '欧阳·试', idNumber: '11010019900101000x', phone: '+86 138-0000-0000' };
const firm: Party = { id: 'f', role: 'respondent', kind: 'firm', name: '虚构配送公司', phone: '400-000' };

describe('a person of a case file', () => {
  it('is found by number, telephone, and name together with the firm, however they are written', () => {
    const keys = personKeysOf({ parties: [worker, firm] });
    expect(keys).toEqual(personKeysFor({ idNumber: '110100 19900101 000X', phone: '13800000000', name: '欧阳试', employer: '虚构配送公司' }));
    expect(keys.map(key => key.kind)).toEqual(['id-number', 'phone', 'name-employer']);
  });

  it('is not found by a name alone, and a firm is nobody’s telephone', () => {
    expect(personKeysFor({ name: '欧阳试' })).toEqual([]);
    expect(personKeysOf({ parties: [firm] })).toEqual([]);
  });

  it('is listed once, also where two parties share a telephone', () => {
    const other: Party = { id: 'w2', role: 'applicant', kind: 'person', name: '虚构二', phone: '13800000000' };
    expect(personKeysOf({ parties: [worker, other] }).filter(key => key.kind === 'phone')).toHaveLength(1);
  });
});
