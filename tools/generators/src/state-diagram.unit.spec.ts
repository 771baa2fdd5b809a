import { describe, expect, it } from '@jest/globals';
import { practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { stateDiagram } from './state-diagram.js';

const basis = practice('惯例');
const input = z.object({});

const page = procedure({
  name: 'page', title: '程序', version: 1, facts: z.object({}), roles: ['clerk'], duties: {},
  states: { open: { title: '办理中' }, paused: { title: '中止' }, end: { title: '办结', terminal: true } },
})(action => ({
  begin: action({ title: '登记', from: 'new', to: 'open', by: ['clerk'], basis, input }),
  note: action({ title: '记录', from: ['open', 'paused'], to: ['paused', 'open'], by: ['clerk'], basis, input }),
  pause: action({ title: '中止：有事由', from: 'open', to: 'paused', by: ['clerk'], basis, input }),
  close: action({ title: '办结', from: ['open', 'paused'], to: 'end', by: ['clerk'], basis, input }),
}));

describe('the diagram of a procedure', () => {
  const lines = stateDiagram(page).split('\n').map(line => line.trim());

  it('begins at the opening action and ends at terminal states', () => {
    expect(lines).toContain('[*] --> open: 登记');
    expect(lines).toContain('end_ --> [*]');
  });

  it('leaves out what stays in its state', () => {
    expect(lines.join(' ')).not.toContain('记录');
  });

  it('keeps words of Mermaid and punctuation of labels apart', () => {
    expect(lines).toContain('state "办结" as end_');
    expect(lines).toContain('open --> paused: 中止：有事由');
  });
});
