import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@fengqiao/dev';
import { describe, expect, it } from '@jest/globals';
import { AGENCIES } from '../../cases/replay.js';
import { EXCEPTIONS, engineFiles, namesIn, namesInEngine, namesOf } from './names-in-engine.js';

const NAMES = namesOf(AGENCIES);
const found = (source: string, file = 'libs/docket/src/step.ts') => namesIn(file, source, NAMES).map(({ line, name }) => [line, name]);

describe('the engine', () => {
  it('names no agency and no procedure', () => {
    expect(namesInEngine(repository, AGENCIES)).toEqual([]);
  });

  it('is looked at whole: the core, the policy, the kit and whatever is added', () => {
    const files = engineFiles(repository);
    for (const file of ['libs/docket/src/act.ts', 'libs/access/src/policy/offices.ts', 'libs/service-kit/src/http/guard.ts']) expect(files).toContain(file);
    expect(files.filter(file => file.endsWith('.spec.ts') || file.includes('libs/law/'))).toEqual([]);
  });

  it.each([
    ["a question by an agency's name", "if (agency.name === 'court-bridge') stop();", [[1, 'court-bridge']]],
    ['a table by agency', "const HEADS = {\n  intake: 'leader',\n  'mediation': LEADER,\n};", [[2, 'intake'], [3, 'mediation']]],
    ['a state of a procedure', 'const END = `claim.closed`;', [[1, 'claim']]],
    ['a list of procedures', "const SHOWN = ['aid-application'];", [[1, 'aid-application']]],
    ['a comment, a longer word, a title', "// mediation\nconst a = 'mediation-body', b = '调解 mediation';", []],
  ])('%s is found, or is none', (_what, source, names) => {
    expect(found(source)).toEqual(names);
  });

  it('may use a word that means something else where the list says why, and the list holds nothing that is not used', () => {
    expect(found("const STAGES = ['mediation', 'legal-aid', 'intake'];", 'libs/papers/src/model.ts')).toEqual([[1, 'intake']]);
    for (const { at, names } of EXCEPTIONS) {
      const sources = engineFiles(repository).filter(file => file.startsWith(at)).map(file => readFileSync(join(repository, file), 'utf8'));
      const used = new Set(sources.flatMap(source => namesIn('elsewhere.ts', source, NAMES).map(({ name }) => name)));
      expect([at, names === 'all' ? used.size > 0 : names.filter(name => !used.has(name))]).toEqual([at, names === 'all' ? true : []]);
    }
  });
});
