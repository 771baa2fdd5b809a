import { describe, expect, it } from '@jest/globals';
import { aDocket } from '@fengqiao/testing/walks';
import type { AidDocket } from '../procedures/aid-application.head.js';
import { keepClosingFile } from './keep-closing-file.js';

describe('the closing file', () => {
  const keep = (facts: AidDocket['facts']) => keepClosingFile(aDocket('closing', facts), { papers: ['closing-report', 'appointment-notice'] });

  it('holds the outcome and the retainer, unless aid was ended early', () => {
    expect(keep({})).toMatchObject({ code: 'closing-file-incomplete', details: { missing: ['retainer', 'outcome-copy'] } });
    expect(keep({ termination: { ground: 'own-request', why: '说明' } })).toMatchObject({ facts: { closingPapers: ['closing-report', 'appointment-notice'] } });
  });
});
