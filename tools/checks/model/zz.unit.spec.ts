import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { AGENCIES } from '../cases/replay.js';
const types = new Map<string, number>();
function show(s: any): string {
  const d = s._zod.def; types.set(d.type, (types.get(d.type) ?? 0) + 1);
  const ch = (d.checks?.length ? `!${d.checks.length}` : '');
  switch (d.type) {
    case 'object': return '{' + Object.entries(d.shape).map(([k, v]) => `${k}:${show(v)}`).join(', ') + '}' + ch;
    case 'array': return show(d.element) + '[]' + ch;
    case 'optional': return show(d.innerType) + '?';
    case 'default': return show(d.innerType) + '=';
    case 'nullable': case 'readonly': case 'nonoptional': return `${d.type}(${show(d.innerType)})`;
    case 'enum': return Object.values(d.entries).join('|');
    case 'literal': return JSON.stringify(d.values);
    case 'union': return '(' + d.options.map(show).join(' || ') + ')' + ch;
    case 'custom': return 'custom:' + (s.meta()?.format ?? JSON.stringify(s.meta()));
    case 'record': return `rec(${show(d.keyType)},${show(d.valueType)})`;
    case 'pipe': return `pipe(${show(d.in)},${show(d.out)})`;
    default: return d.type + ch;
  }
}
it('x', () => {
  let out = '';
  for (const a of AGENCIES) for (const p of a.procedures) { out += `\n## ${a.name} ${p.name} facts ${Object.keys(p.facts.shape)}\n`;
    for (const x of Object.values(p.actions)) out += `${x.name} [${x.from}]->[${x.to}] by ${x.by} ${x.receives.length ? 'RECV ' + x.receives : ''}${x.follows.length ? 'FOLLOW' : ''}${Object.keys(x.hears).length ? 'HEARS ' + Object.keys(x.hears) : ''}${x.expires.length ? 'EXP ' + x.expires : ''}${x.refers.length ? 'REF ' + x.refers : ''} ${x.decide ? 'D' : ''}: ${show(x.input)}\n`; }
  writeFileSync('/tmp/schemas.txt', out + JSON.stringify([...types]));
});
