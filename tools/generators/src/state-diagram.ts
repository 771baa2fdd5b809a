import { NEW, type Action, type Procedure } from '@fengqiao/procedure';

/** Words that mean something to Mermaid and so cannot be the id of a state. */
const RESERVED = new Set(['end', 'state', 'note', 'direction', 'class', 'default', 'fork', 'join', 'choice']);

const idOf = (state: string): string => (RESERVED.has(state) ? `${state}_` : state);
const quoted = (text: string): string => text.replaceAll('"', '”');
/** A colon or a semicolon would end the label. */
const labelled = (text: string): string => text.replaceAll(':', '：').replaceAll(';', '；');

/** Whether an action leaves the docket in the state in which it finds it, whichever that is. */
export const staysPut = ({ from, to }: Action): boolean => from.length === to.length && from.every(state => to.includes(state));

/** Titles of the actions between two states, in the order of the page. What stays in its state is left to the table. */
function arrowsOf({ actions }: Procedure): Map<string, string[]> {
  const arrows = new Map<string, string[]>();
  for (const action of Object.values(actions)) {
    const { title, from, to } = action;
    if (staysPut(action)) continue;
    for (const [source, target] of from.flatMap(source => to.map(target => [source, target] as const))) {
      if (source === target) continue;
      const arrow = `${source === NEW ? '[*]' : idOf(source)} --> ${idOf(target)}`;
      const titles = arrows.get(arrow) ?? [];
      if (!titles.includes(title)) titles.push(title);
      arrows.set(arrow, titles);
    }
  }
  return arrows;
}

/** The states of a procedure and what leads from one to the next, as a Mermaid diagram. */
export function stateDiagram(procedure: Procedure): string {
  const states = Object.entries(procedure.states);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map(([name, { title }]) => `  state "${quoted(title)}" as ${idOf(name)}`),
    ...[...arrowsOf(procedure)].map(([arrow, titles]) => `  ${arrow}: ${labelled(titles.join(' / '))}`),
    ...states.filter(([, { terminal }]) => terminal).map(([name]) => `  ${idOf(name)} --> [*]`),
    '```',
  ].join('\n');
}
