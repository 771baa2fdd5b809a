import { livesOf } from '@fengqiao/testing/walks';
import { afterAll, describe, expect, it } from '@jest/globals';
import { healthCheck } from '../procedures/health-check.procedure.js';

const DAY = '2026-03-02';
const { life, untouched } = livesOf(healthCheck);

describe('a health check', () => {
  const planned = () => life().take('plan', DAY, {
    employer: '清溪速运有限公司', visitOn: '2026-03-10', team: [{ name: '专家甲', office: '律师' }, { name: '专家乙', office: '仲裁员' }],
  });
  const finding = { area: 'platform-rules', risk: 'high', finding: '罚款规则未公示', advice: '公示并取消以罚代管' };

  it('ends only when what was planned is done', () => {
    const one = planned().take('visit', '2026-03-10', { visitedOn: '2026-03-10', findings: [finding] }).take('report', '2026-03-12', { reportNumber: '体检1号' });
    expect(one.last.papers).toEqual(['health-report']);
    expect(one.refusal('finish', '2026-03-13')).toBe('improvement-unfinished');
    one.take('agreePlan', '2026-03-13', { items: [{ what: '公示规则', who: '人力资源部', dueOn: '2026-04-15' }, { what: '修订规则', who: '运营部', dueOn: '2026-04-30' }] });
    expect(one.running).toEqual({ improvement: '2026-04-30' });
    const [first, second] = one.docket.facts['plan'] as { id: string }[];
    one.take('markDone', '2026-04-10', { item: first!.id });
    expect(one.refusal('finish', '2026-04-11')).toBe('improvement-unfinished');
    one.take('markDone', '2026-04-29', { item: second!.id }).take('finish', '2026-04-30');
  });

  it('needs the employer\'s welcome', () => {
    expect(planned().take('notAdmitted', '2026-03-10', { note: '企业婉拒' }).docket.state).toBe('refused');
  });
});

afterAll(() => expect(untouched()).toEqual([]));
