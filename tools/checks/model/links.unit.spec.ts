import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = globSync(['*.md', 'docs/**/*.md', 'deploy/**/*.md', 'helm/**/*.md', '{libs,services,tools}/*/*.md', 'tools/*/*/*.md'], { cwd: ROOT, exclude: ['**/node_modules/**'] });

/** Links of a page into the repository that lead nowhere. */
function deadLinksOf(page: string): string[] {
  const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(([, link]) => link!);
  return links.filter(link => !existsSync(join(ROOT, dirname(page), link)));
}

describe('the pages for people', () => {
  it('are there to be read', () => expect(PAGES.length).toBeGreaterThan(40));
  it.each(PAGES)('%s links to nothing that is gone', page => expect(deadLinksOf(page)).toEqual([]));
});
