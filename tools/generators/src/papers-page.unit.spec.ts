import { describe, expect, it } from '@jest/globals';
import { PAPERS, findPaper } from '@fengqiao/papers';
import { loadSchemes } from '@fengqiao/scheme/load';
import { join } from 'node:path';
import { agencies } from './agencies.js';
import { repository } from './generated.js';
import { papersPage } from './papers-page.js';

/** Every paper that a page issues, with who issues it where. */
const issued = agencies.flatMap(agency => agency.procedures.flatMap(procedure =>
  Object.values(procedure.actions).flatMap(action => action.issues.map(id => ({ agency: agency.name, procedure: procedure.name, id, action: action.name })))));
const schemes = await loadSchemes(join(repository, 'deploy/schemes'));

describe('the papers of all pages', () => {
  it('are many', () => expect(issued.length).toBeGreaterThan(150));

  it('each have a form that says what they must say', () =>
    expect(issued.filter(({ agency, procedure, id }) => !findPaper(id, agency, procedure)).map(({ agency, procedure, id }) => `${agency} ${procedure} ${id}`)).toEqual([]));

  it('have no form that no page issues, no scheme asks for, and nobody draws up', () => {
    const used = new Set(issued.map(({ agency, procedure, id }) => findPaper(id, agency, procedure)));
    const wanted = new Set(schemes.flatMap(scheme => scheme.returns.flatMap(line => line.document ?? [])));
    const idle = PAPERS.filter(paper => !used.has(paper) && !paper.agencies.includes('by-hand') && !wanted.has(paper.id));
    expect(idle.map(paper => `${paper.agencies.join()} ${paper.id}`)).toEqual([]);
  });

  it('include what a place’s mechanism wants back with an outcome', () => {
    const wanted = schemes.flatMap(scheme => scheme.returns.flatMap(({ document, purpose }) => (document ? [{ document, purpose }] : [])));
    const receivers = (purpose: string) => agencies.flatMap(agency => agency.procedures.filter(procedure => Object.values(procedure.actions).some(action => action.receives.includes(purpose))).map(procedure => ({ agency: agency.name, procedure: procedure.name })));
    expect(wanted.length).toBeGreaterThan(0);
    for (const { document, purpose } of wanted) for (const { agency, procedure } of receivers(purpose)) expect([document, findPaper(document, agency, procedure)?.id]).toEqual([document, document]);
  });
});

describe('the page of papers', () => {
  it('names every paper with its articles', () => {
    const { text } = papersPage();
    for (const paper of PAPERS) expect(text).toContain(`${paper.title.zh}<br>${paper.title.en}`);
    expect(text).toContain('《劳动争议调解仲裁法》第28条');
  });
});
