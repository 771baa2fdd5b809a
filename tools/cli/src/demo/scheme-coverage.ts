import type { JourneyStep, ReferralRecord } from '@fengqiao/docket';
import { countOf, keyOf, sayMove, termOf, type Inherited, type ListName, type Scheme } from '@fengqiao/scheme';

/** What the journeys of a place have done together: the steps that its observers heard of, and the hand-overs as their senders have them. */
export interface Travelled {
  readonly steps: readonly Pick<JourneyStep, 'agency' | 'step'>[];
  readonly handOffs: readonly (Pick<ReferralRecord, 'purpose' | 'peer' | 'outcome'> & { readonly from: string })[];
}

interface Notice {
  readonly procedure: string;
  readonly action: string;
  readonly clocks: readonly { readonly duty: string; readonly kind: string }[];
  readonly remark?: { readonly zh: string };
}

/**
 * The lines of a scheme that no journey has taken yet: moves, routes, promises, triggers, and whatever else makes something
 * happen. Empty when every line has been seen at work. What a county takes from its city is for the city's journeys.
 * @returns `moves.to-centre`, `routes.aid`, `triggers.group`, `promises.mediation.commissioned`, …, in the order of the file
 */
export function notYetTaken(scheme: Scheme, { steps, handOffs }: Travelled): string[] {
  const notices = steps.map(({ step }) => step as unknown as Notice);
  const actions = new Set(notices.map(notice => notice.action));
  const clocks = new Set(notices.flatMap(({ procedure, clocks: wound }) => wound.map(({ duty, kind }) => `${procedure}.${duty} ${kind}`)));
  const left = <L extends ListName>(list: L, lines: readonly Inherited<L>[], taken: (line: Inherited<L>) => boolean) =>
    lines.filter(line => line.origin === scheme.lineage[0] && !taken(line)).map(line => `${list}.${keyOf(list, line)}`);
  const did = (name: string) => actions.has(name);
  const remarks = new Set(notices.map(notice => notice.remark?.zh));
  return [
    // A step along the ladder has the page's own name; by which line it went is what its remark says.
    ...left('moves', scheme.moves, move => remarks.has(sayMove(scheme, move).zh)),
    ...left('routes', scheme.routes, route => handOffs.some(({ from, peer, purpose }) =>
      purpose === route.purpose && route.from.includes(from) && route.to.includes(peer)) && (!route.mayOrder || did(`order-${route.purpose}`))),
    // "Promptly" winds no clock of its own: the law's clock of the same duty shows that it was taken.
    ...left('promises', scheme.promises, promise => clocks.has(`${promise.duty} ${countOf(termOf(promise)) ? 'promise' : 'law'}`)
      && (!promise.extension || did(`lengthen-${promise.duty.split('.')[1]}`))),
    ...left('holds', scheme.holds, hold => did(`hold-${hold.id}`) && did(`release-${hold.id}`)),
    ...left('returns', scheme.returns, line => handOffs.some(({ purpose, outcome }) => purpose === line.purpose && outcome !== undefined && line.outcomes.includes(outcome))),
    ...left('triggers', scheme.triggers, trigger => did(`trigger-${trigger.id}`)),
    ...left('aftercare', scheme.aftercare, care => did(`aftercare-${care.id}-begins`) && did(`aftercare-${care.id}`)),
  ];
}
