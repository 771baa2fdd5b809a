import { describe, expect, it } from '@jest/globals';
import type { ClaimItem } from '@fengqiao/case-file';
import { isRefusal } from '@fengqiao/kernel';
import { aFile, claimOf } from '@fengqiao/testing/walks';
import { judgeScope } from './judge-scope.js';

const claiming = (...kinds: ClaimItem['kind'][]) => aFile({ claims: kinds.map(kind => claimOf(kind, { kind })) });

describe('the scope of legal aid', () => {
  it.each(['wages', 'overtime', 'labour-relation', 'social-insurance', 'injury-medical', 'injury-benefit'] as const)('covers %s by law', kind => {
    expect(judgeScope(claiming('rest', kind), undefined)).toBe('《法律援助法》第31条');
  });

  it('covers other claims only under a local rule that is named', () => {
    expect(judgeScope(claiming('economic-compensation'), '省法律援助条例')).toBe('省法律援助条例');
    const judged = judgeScope(claiming('economic-compensation'), undefined);
    expect(isRefusal(judged) && judged.code).toBe('outside-aid-scope');
  });
});
