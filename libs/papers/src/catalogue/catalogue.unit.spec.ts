import { describe, expect, it } from '@jest/globals';
import { fieldsIn } from '../compose.js';
import type { Block } from '../model.js';
import { VOCABULARY } from '../vocabulary.js';
import { PAPERS } from './index.js';

const textsOf = (block: Block): string[] => {
  if (typeof block === 'string') return [block];
  if ('form' in block) return block.form.map(([, text]) => text);
  return 'items' in block ? [`{{${block.items}}}`] : [];
};

describe('the catalogue of papers', () => {
  it('has one paper for an id, an agency and a procedure', () => {
    const keys = PAPERS.flatMap(paper => paper.agencies.flatMap(agency => (paper.procedures ?? ['*']).map(procedure => `${agency} ${procedure} ${paper.id}`)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(PAPERS.map(paper => [`${paper.agencies[0]} ${paper.id}`, paper] as const))('%s declares the fields it mentions, and shows those it asks for', (_, paper) => {
    const declared = paper.fields.map(field => field.name);
    const mentioned = paper.body.flatMap(textsOf).flatMap(fieldsIn);
    expect(mentioned.filter(name => !declared.includes(name))).toEqual([]);
    const shown = [...mentioned, 'number', ...(paper.to ? [paper.to] : []), ...(JSON.stringify(paper.body).includes('"table":"evidence"') ? ['evidence'] : [])];
    expect(paper.fields.filter(field => field.required).map(field => field.name).filter(name => !shown.includes(name))).toEqual([]);
    for (const asked of paper.parties) expect(JSON.stringify(paper.body)).toContain(`"parties":"${asked.role}"`);
  });

  it('asks for nothing without saying by which article', () =>
    expect(PAPERS.filter(paper => !paper.basis || paper.fields.some(field => field.required && !field.basis)).map(paper => paper.id)).toEqual([]));

  it('has no word of the vocabulary that no paper uses', () => {
    const used = new Set(PAPERS.flatMap(paper => paper.fields.map(field => field.name)));
    expect(Object.keys(VOCABULARY).filter(name => !used.has(name))).toEqual([]);
  });
});
