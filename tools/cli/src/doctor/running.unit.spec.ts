import { describe, expect, it } from '@jest/globals';
import { SITE_WARNINGS, type SiteWarningCode } from '@fengqiao/service-kit/site-warnings';
import { warningsIn } from './running.js';

describe('the doctor', () => {
  it('hears every warning that a service shows in its figures, and nothing that is over', () => {
    const codes = Object.keys(SITE_WARNINGS) as SiteWarningCode[];
    const figures = codes.map(code => `fengqiao_site_warnings{code="${code}",agency="court-bridge"} 1`).join('\n');
    expect(warningsIn(`# TYPE fengqiao_site_warnings gauge\n${figures}\nfengqiao_waiting{what="outbox",agency="intake"} 1\n`)).toEqual(codes);
    expect(warningsIn('fengqiao_site_warnings{code="vault-not-national",agency="intake"} 0\nfengqiao_site_warnings{code="of-tomorrow",agency="intake"} 1\n')).toEqual([]);
  });
});
