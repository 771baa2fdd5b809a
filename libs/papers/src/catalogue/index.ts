import type { PaperDefinition } from '../model.js';
import { APPOINTMENT_PAPERS } from './appointment.js';
import { AWARD_PAPERS } from './arbitration-award.js';
import { ARBITRATION_FILING_PAPERS, ARBITRATION_HEARING_PAPERS } from './arbitration.js';
import { COURT_SPECIAL_PAPERS } from './court-special.js';
import { COURT_APPLICATION_PAPERS, COURT_PAPERS } from './court.js';
import { CROSS_AGENCY_PAPERS } from './cross-agency.js';
import { INSPECTION_PAPERS } from './inspection.js';
import { LEGAL_AID_PAPERS } from './legal-aid.js';
import { MEDIATION_PAPERS } from './mediation.js';
import { UNION_PAPERS } from './union.js';

/** 文书目录: every paper that the linkage knows, in the order of the stages. */
export const PAPERS: readonly PaperDefinition[] = [
  ...CROSS_AGENCY_PAPERS, ...MEDIATION_PAPERS, ...LEGAL_AID_PAPERS, ...INSPECTION_PAPERS, ...UNION_PAPERS,
  ...ARBITRATION_FILING_PAPERS, ...ARBITRATION_HEARING_PAPERS, ...AWARD_PAPERS, ...COURT_APPLICATION_PAPERS, ...COURT_PAPERS, ...COURT_SPECIAL_PAPERS,
  ...APPOINTMENT_PAPERS,
];

/** The paper of an id as an agency's procedure issues it: the one made for that procedure, before the agency's general one and what anybody draws up. */
export function findPaper(id: string, agency: string, procedure: string): PaperDefinition | undefined {
  const named = PAPERS.filter(paper => paper.id === id && paper.agencies.includes(agency));
  return named.find(paper => paper.procedures?.includes(procedure)) ?? named.find(paper => !paper.procedures) ?? papersByHand().find(paper => paper.id === id);
}

/** Papers that anybody draws up when they are wanted. */
export const papersByHand = (): PaperDefinition[] => PAPERS.filter(paper => paper.agencies.includes('by-hand'));
