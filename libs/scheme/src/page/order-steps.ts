import { linkageOf } from '@fengqiao/case-file';
import type { Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Scheme } from '../scheme.js';
import { byClause, linkageStep, liveStates, officersOf, staying, Why, type LinkageSteps } from './linkage-step.js';

const Order = z.strictObject({ number: z.string().trim().min(1).max(100), reason: Why });

/**
 * 决定转办: where a route may be ordered, the body that may do so puts its written order on the case; the hand-over that
 * follows then needs no consent, and the order goes along with it.
 */
export function orderSteps(scheme: Scheme, page: Procedure, agency: string): LinkageSteps {
  const sends = (purpose: string) => Object.values(page.actions).some(action => action.refers.includes(purpose));
  const routes = scheme.routes.filter(route => route.mayOrder && route.from.includes(agency) && sends(route.purpose));
  const byPurpose = new Map(routes.map(route => [route.purpose, route]));
  return {
    actions: [...byPurpose.values()].map(route => linkageStep({
      name: `order-${route.purpose}`, title: '依职权决定转办', ...staying(liveStates(page)), by: officersOf(page), basis: byClause(route), input: Order,
      decide: ({ file }, given, { on }) => {
        const linkage = linkageOf(file);
        const { number } = given as z.output<typeof Order>;
        return {
          adds: { linkage: { ...linkage, orders: [...linkage.orders, { purpose: route.purpose, by: agency, number, on }] } },
          remark: { zh: `依职权决定转办（${number}，${route.clause}）`, en: `the hand-over is ordered (${number}, ${route.clause})` },
        };
      },
    })),
  };
}
