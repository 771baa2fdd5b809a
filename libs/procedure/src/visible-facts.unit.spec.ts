import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { practice } from './basis.js';
import { procedure } from './describe.js';
import { visibleFacts } from './visible-facts.js';

const page = procedure({
  name: 'support', title: '心理支持', version: 1, roles: ['counsellor', 'clerk'], duties: {}, states: { open: { title: '进行中' } },
  facts: z.object({ sessions: z.number(), notes: z.string().meta({ restrictedTo: ['counsellor'] }) }),
})(action => ({ begin: action({ title: '登记', from: 'new', to: 'open', by: ['clerk'], basis: practice('测试'), input: z.unknown() }) }));
const facts = { sessions: 2, notes: '只有咨询师可以看' };

describe('facts that a page restricts', () => {
  it('are left out for everybody without the role', () => {
    expect(visibleFacts(page, facts, ['clerk'])).toEqual({ sessions: 2 });
    expect(visibleFacts(page, facts, [])).toEqual({ sessions: 2 });
  });

  it('are there for those who hold it', () => {
    expect(visibleFacts(page, facts, ['counsellor'])).toEqual(facts);
  });
});
