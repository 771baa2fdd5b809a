import { describe, expect, it } from '@jest/globals';
import { Walk } from '@fengqiao/testing/walks';
import { decidingGuide } from '../procedures/deciding-guide.procedure.js';

const proposed = (kind: string) => new Walk(decidingGuide).take('propose', '2026-03-05', { kind, topic: '网约配送员劳动关系认定', trade: '外卖配送', questions: ['管理程度如何认定'] });
const agrees = (body: string, yes = true) => ({ body, view: '以管理程度为准', agrees: yes });
const PUBLICATION = { number: '示裁审1号', points: ['管理程度优先'] };

describe('a published answer', () => {
  it('that binds court and commission needs both to agree', () => {
    const walk = proposed('common-view').take('discuss', '2026-03-06', agrees('commission')).take('discuss', '2026-03-06', agrees('court', false));
    expect(walk.ask('publish', '2026-03-09', PUBLICATION)).toMatchObject({ code: 'not-agreed-yet', details: { missing: ['court'] } });
    expect(walk.take('discuss', '2026-03-09', agrees('court')).take('publish', '2026-03-10', PUBLICATION).state).toBe('published');
  });

  it('takes the court’s view from the court itself, over the linkage', () => {
    const walk = proposed('common-view').take('discuss', '2026-03-06', agrees('commission')).take('askCourt', '2026-03-06', { points: ['管理程度优先'] });
    expect(walk.last.referrals).toMatchObject([{ purpose: 'deciding-view', particulars: { trade: '外卖配送', points: ['管理程度优先'] } }]);
    walk.take('hearCourt', '2026-03-07', { purpose: 'deciding-view', answer: 'accepted' });
    expect(walk.refusal('publish', '2026-03-09', PUBLICATION)).toBe('not-agreed-yet');
    walk.take('hearCourt', '2026-03-10', { purpose: 'deciding-view', answer: 'concluded', result: { view: '同意', agrees: true } });
    expect(walk.take('publish', '2026-03-10', PUBLICATION).state).toBe('published');
  });

  it('for one trade needs the commission alone', () => {
    expect(proposed('trade-guidance').take('discuss', '2026-03-06', agrees('commission')).take('publish', '2026-03-09', PUBLICATION).state).toBe('published');
  });
});
