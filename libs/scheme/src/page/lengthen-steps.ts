import type { Procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import type { Scheme } from '../scheme.js';
import { byClause, consentShape, linkageStep, liveStates, officersOf, staying, Why, type LinkageSteps } from './linkage-step.js';
import { approvesOwnRequest } from './refusals.js';

const Approval = z.string().trim().min(1).max(100);

/** 延长承诺: a promise is lengthened as its line allows: by so much, so often, with whose consent, approved by whom; never past the law. */
export function lengthenSteps(scheme: Scheme, page: Procedure): LinkageSteps {
  const lines = scheme.promises.flatMap(promise => {
    const [procedure, duty] = promise.duty.split('.') as [string, string];
    return promise.extension && procedure === page.name && Object.hasOwn(page.duties, duty) ? [{ promise, duty, extension: promise.extension }] : [];
  });
  return {
    actions: lines.map(({ promise, duty, extension }) => linkageStep({
      name: `lengthen-${duty}`, title: `延长承诺时限：${page.duties[duty]!.title}`, ...staying(liveStates(page)), by: officersOf(page), basis: byClause(promise),
      input: z.strictObject({ ...consentShape(extension.consent), ...(extension.approver ? { approvedBy: Approval } : {}), reason: Why }),
      lengthens: [duty],
      decide: (_docket, given, { actor }) =>
        (extension.approver && (given as { approvedBy: string }).approvedBy === actor ? approvesOwnRequest(extension.approver, promise.clause) : {}),
    })),
  };
}
