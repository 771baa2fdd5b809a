/**
 * What an endpoint asks of its caller.
 * - `open` anybody · `staff` anybody of the desk, no case concerned · `head` who answers for the desk
 * - `matter` somebody with a part in the case; `emergency`: also by break-glass · `colleague` somebody of the place without a part
 * - `step` whom the page names, in a state that the page names · `office` a role outside the desks
 * - `party` a party of the case, by code
 */
export type EndpointRule =
  | { readonly needs: 'open' | 'staff' | 'head' | 'colleague' | 'step' | 'party' }
  | { readonly needs: 'matter'; readonly emergency: boolean }
  | { readonly needs: 'office'; readonly offices: readonly string[] };

// Who runs the machine is let into no agency.
const AUDIT = ['auditor'];
const part = { needs: 'matter', emergency: false } as const;
const partOrEmergency = { needs: 'matter', emergency: true } as const;

/** Every kind of endpoint, and what it asks. Paths are bound to these by the decorators of the controllers. */
export const ENDPOINTS = {
  'operations': { needs: 'open' },
  'code.ask': { needs: 'open' },
  'station.list': { needs: 'open' },
  // The key of the draft is the proof; who holds it is nobody whom the policy knows.
  'filing.draft': { needs: 'open' },
  'desk.list': { needs: 'staff' },
  'desk.export': { needs: 'staff' },
  'docket.open': { needs: 'staff' },
  'docket.step': { needs: 'step' },
  'docket.read': partOrEmergency,
  'docket.actions': part,
  'docket.steps': part,
  // A paper is whole or not at all: behind a wall, and by break-glass, there is none.
  'docket.papers': part,
  'case.read': partOrEmergency,
  'case.receipts': part,
  'case.consent': part,
  'referral.step': part,
  'journey.list': { needs: 'staff' },
  'journey.read': part,
  'break-glass.ask': { needs: 'colleague' },
  'break-glass.list': { needs: 'staff' },
  'break-glass.review': { needs: 'head' },
  // Whose file it is decides on its end.
  'file.erase': { needs: 'head' },
  'audit.collect': { needs: 'office', offices: AUDIT },
  'audit.readings': { needs: 'office', offices: ['auditor'] },
  'party.own': { needs: 'party' },
} as const satisfies Readonly<Record<string, EndpointRule>>;

export type EndpointName = keyof typeof ENDPOINTS;
export const endpointNames = Object.keys(ENDPOINTS) as EndpointName[];
