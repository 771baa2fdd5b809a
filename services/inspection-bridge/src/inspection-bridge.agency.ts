import { agency } from '@fengqiao/contracts';
import { clue } from './procedures/clue.procedure.js';
import { complaint } from './procedures/complaint.procedure.js';
import { evidenceRequest } from './procedures/evidence-request.procedure.js';

/** 劳动保障监察机构. */
export const inspectionBridge = agency({
  name: 'inspection-bridge',
  title: { zh: '劳动保障监察机构', en: 'Labour Inspectorate' },
  mandate: {
    zh: '受理投诉举报并依法查处，协助其他机构调查取证，核查移交的违法线索并反馈。',
    en: 'Handles complaints and reports, helps other agencies with evidence, and checks clues of violations and reports back.',
  },
  procedures: [complaint, evidenceRequest, clue],
  numberWord: '枫监',
  head: 'head',
  decides: ['inspector', 'head'],
});
