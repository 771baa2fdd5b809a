import type { PurposeView } from './check/world.js';
import type { Scheme } from './scheme.js';

const quoted = (text: string): string => `"${text.replaceAll('"', '″')}"`;
const node = (name: string): string => name.replaceAll('-', '_');

const CONSENT_MARKS = { none: '', worker: '（劳动者同意）', both: '（双方同意）', either: '（一方申请）' } as const;

type DrawnPurpose = Pick<PurposeView, 'id' | 'kind' | 'title'>;

function routeLines(scheme: Scheme, purposes: readonly DrawnPurpose[]): string[] {
  const known = new Map(purposes.map(purpose => [purpose.id, purpose]));
  const lines = scheme.routes.filter(route => known.get(route.purpose)?.kind !== 'notice')
    .flatMap(route => route.from.flatMap(from => route.to.filter(to => to !== from).map(to => ({ from, to, route }))));
  const edges = Map.groupBy(lines, ({ from, to }) => `${node(from)} ${node(to)}`);
  return [...edges].map(([ends, together]) => {
    const [from, to] = ends.split(' ') as [string, string];
    const label = together.map(({ route }) => `${known.get(route.purpose)?.title.zh ?? route.purpose}${CONSENT_MARKS[route.consent]}`);
    return `  ${from} -->|${quoted(label.join('<br/>'))}| ${to}`;
  });
}

function ladderLines(scheme: Scheme): string[] {
  if (scheme.moves.length === 0) return [];
  const by = { worker: '劳动者', officer: '经办人', rule: '规则' };
  return [
    `  subgraph ladder [${quoted('层级')}]`, '    direction BT',
    ...scheme.tiers.map(tier => `    tier_${node(tier.id)}([${quoted(tier.title.zh)}])`),
    ...scheme.moves.map(move => `    tier_${node(move.from)} -.->|${quoted(by[move.decidedBy])}| tier_${node(move.to)}`),
    '  end',
  ];
}

/**
 * A Mermaid drawing: who hands what to whom, with whose consent, and the ladder of tiers. Notices, which everybody may
 * send to everybody, are left out.
 * @param purposes for their titles and kinds; a purpose not among them stands by its id
 */
export function drawScheme(scheme: Scheme, purposes: readonly DrawnPurpose[] = []): string {
  return [
    'flowchart LR',
    ...scheme.agencies.map(agency => `  ${node(agency.name)}[${quoted(agency.body.zh)}]${agency.role === 'lead' ? ':::lead' : ''}`),
    ...routeLines(scheme, purposes),
    ...ladderLines(scheme),
    '  classDef lead stroke-width:3px',
    '',
  ].join('\n');
}
