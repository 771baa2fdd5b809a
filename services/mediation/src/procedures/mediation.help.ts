import { Heard, law, practice } from '@fengqiao/procedure';
import { askHelp, hearHelp } from '../decisions/ask-help.js';
import { OWED, TALKING, type MediationAction } from './mediation.head.js';
import * as input from './mediation.inputs.js';
import { LABOUR_INSPECTION, LEGAL_AID_LAW } from './sources.js';

const both = ['mediation-clerk', 'mediator'] as const;
/** While there are talks, and while an agreement is not kept. */
const NEEDED = [...TALKING, 'agreed', 'overdue'] as const;
/** Wherever an answer may still find the docket. */
const LISTENING = [...TALKING, ...OWED, 'returnAsked', 'enforcing', 'performed', 'goingOn'] as const;
const ANSWERS = ['accepted', 'declined', 'returned', 'sent-on', 'concluded', 'revoked'] as const;

/** 协助: what a mediation asks of other agencies while its own duty stays where it is. */
export function help(action: MediationAction) {
  return {
    requestAid: action({
      title: '转申请法律援助', from: NEEDED, to: NEEDED, by: both, basis: law(LEGAL_AID_LAW, '22、35'), input: input.AidRequest,
      refers: ['legal-aid'], issues: ['aid-application'], decide: askHelp('legal-aid'),
    }),
    requestEvidence: action({
      title: '请求协助调取证据', from: TALKING, to: TALKING, by: both, basis: law(LABOUR_INSPECTION, '15'), input: input.EvidenceRequest,
      refers: ['evidence-help'], issues: ['assistance-letter'], decide: askHelp('evidence-help'),
    }),
    passClue: action({
      title: '移交违法线索', from: NEEDED, to: NEEDED, by: both, basis: law(LABOUR_INSPECTION, '9'), input: input.Clue,
      refers: ['violation-clue'], issues: ['clue-letter'], decide: askHelp('violation-clue'),
    }),
    // What is before mediation the inspectorate sends back to it (劳动保障监察条例 art. 21): only a broken promise goes there.
    complain: action({
      title: '协议逾期未履行，转劳动保障监察投诉', from: 'overdue', to: 'overdue', by: both, basis: law(LABOUR_INSPECTION, '9、21'), input: input.Complaint,
      refers: ['inspection-complaint'], issues: ['complaint-form'], decide: askHelp('inspection-complaint'),
    }),
    hearHelp: action({
      title: '收到协助机构答复', from: LISTENING, to: LISTENING, by: ['system'], basis: practice('转办规则'), input: Heard, decide: hearHelp,
      hears: { 'legal-aid': ANSWERS, 'evidence-help': ANSWERS, 'violation-clue': ANSWERS, 'inspection-complaint': ANSWERS },
    }),
  };
}
