import { describe, expect, it } from '@jest/globals';
import { docket, someone } from '../../test/dispute.js';
import { assignMediator } from './assign-mediator.js';

describe('assigning a mediator', () => {
  const assign = (affiliations: string[], interest?: string) => assignMediator(docket('accepted'), { mediator: someone, affiliations, ...(interest ? { interest } : {}) });

  it('takes one without ties to the parties, by roster or by their choice', () => {
    expect(assign(['县总工会'])).toEqual({ facts: { mediator: someone } });
  });

  it('refuses the employer\'s own, however the name is written', () => {
    expect(assign(['清溪速运（有限公司）'])).toMatchObject({ code: 'mediator-conflict-of-interest' });
    expect(assign(['清溪速运有限公司 '])).toMatchObject({ code: 'mediator-conflict-of-interest' });
  });

  it('refuses one who is a party, or has declared an interest', () => {
    expect(assignMediator(docket('accepted'), { mediator: { ...someone, name: '劳动者w1' }, affiliations: [] })).toMatchObject({ code: 'mediator-conflict-of-interest' });
    expect(assign([], '与法定代表人为近亲属')).toMatchObject({ code: 'mediator-conflict-of-interest' });
  });
});
