import { analytics } from '@fengqiao/analytics';
import { arbitrationBridge } from '@fengqiao/arbitration-bridge';
import type { Agency } from '@fengqiao/contracts';
import { courtBridge } from '@fengqiao/court-bridge';
import { inspectionBridge } from '@fengqiao/inspection-bridge';
import { intake } from '@fengqiao/intake';
import { legalAid } from '@fengqiao/legal-aid';
import { mediation } from '@fengqiao/mediation';
import type { Action } from '@fengqiao/procedure';
import { pageUnder, type Scheme } from '@fengqiao/scheme';

/** Every agency there is, as its own page describes it. */
export const agencies: readonly Agency[] = [intake, mediation, legalAid, inspectionBridge, arbitrationBridge, courtBridge, analytics];

/** The description of an agency, if there is one of that name. */
export const findAgency = (name: string): Agency | undefined => agencies.find(agency => agency.name === name);

/** Chinese title of an agency; its name where nobody has described it. */
export const titleOf = (name: string): string => findAgency(name)?.title.zh ?? name;

/** An action of a page, for its title and basis; with a scheme also one that the place's mechanism puts on it. */
export function findAction(agency: string, procedure: string, action: string, scheme?: Scheme): Action | undefined {
  const page = findAgency(agency)?.procedures.find(known => known.name === procedure);
  return page && (scheme ? pageUnder(scheme, page, agency) : page).actions[action];
}

/** What a page calls one of its duties; the duty's own id where the place's mechanism put it there. */
export const dutyTitle = (agency: string, procedure: string, duty: string): string =>
  findAgency(agency)?.procedures.find(known => known.name === procedure)?.duties[duty]?.title ?? duty;
