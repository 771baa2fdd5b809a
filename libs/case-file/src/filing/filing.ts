import type { Bilingual } from '@fengqiao/kernel';
import { z } from 'zod';
import { CLAIM_KINDS, ClaimItem, Employment, EvidenceItem, Party, WORKER_KINDS, type CaseFile } from '../case-file.js';
import { longText, text } from '../fields.js';
import { PROOF_IDS, claimTitle, proofTitle } from './claim-forms.js';

/** File kinds that a telephone makes and every desk can open; nothing that runs. */
export const EVIDENCE_MEDIA = [
  'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf', 'audio/mpeg', 'audio/mp4', 'audio/amr', 'video/mp4', 'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
/** The largest file that is named in a filing (bytes): some minutes of a telephone's video. */
export const EVIDENCE_LARGEST = 200_000_000;
/** Most files that one filing names. */
export const EVIDENCE_MOST = 50;

/** The ids that the parties of a filing get in the case file. */
export const FILER = 'worker';
const employerId = (index: number): string => (index === 0 ? 'firm' : `firm-${index + 1}`);

const Filer = Party.pick({ name: true, idNumber: true, address: true, gender: true, bornOn: true }).extend({
  /** To this telephone goes the code, and later every message about the case. */
  phone: text(30),
  kind: z.enum(WORKER_KINDS),
});

const Employer = Party.pick({ name: true, address: true, legalRepresentative: true, phone: true }).extend({ kind: z.enum(['firm', 'person']).default('firm') });

const Proof = EvidenceItem.pick({ title: true, digest: true, collectedOn: true }).extend({
  mediaType: z.enum(EVIDENCE_MEDIA, { error: '不接收这种文件 (evidence-kind: files of this kind are not taken)' }),
  size: z.int().min(1).max(EVIDENCE_LARGEST),
  /** Which line of the checklist it is. */
  item: z.enum(PROOF_IDS).optional(),
});

/**
 * 自助登记的内容: what one worker writes on the own telephone. Less than a case file on purpose: nobody writes in another
 * applicant's name, an instrument, or an event that interrupts a limitation period.
 */
export const Filing = z.strictObject({
  worker: Filer,
  employers: z.array(Employer).min(1).max(5),
  claims: z.array(ClaimItem.pick({ amount: true, months: true, facts: true }).extend({ kind: z.enum(CLAIM_KINDS) })).min(1).max(CLAIM_KINDS.length),
  employment: Employment.pick({ job: true, startedOn: true, endedOn: true, workplace: true, writtenContract: true, monthlyPay: true }).optional(),
  narrative: longText.optional(),
  evidence: z.array(Proof).max(EVIDENCE_MOST).default([]),
  /** 暂时没有: lines of the checklist that the worker does not have. */
  lacking: z.array(z.enum(PROOF_IDS)).max(PROOF_IDS.length).default([]),
  /** What the agency's page asks besides. */
  particulars: z.record(z.string(), z.unknown()).default({}),
  consents: z.array(z.strictObject({ purpose: text(60), receiver: text(60) })).max(20).default([]),
});
export type Filing = z.infer<typeof Filing>;

/** Sections of a case file that a filing makes. */
export type FiledSections = Pick<CaseFile, 'title' | 'parties' | 'claims' | 'evidence' | 'employment' | 'narrative'>;

const titleOf = ({ claims }: Filing): string => {
  const first = claimTitle(claims[0]!.kind).zh;
  return claims.length === 1 ? first : `${first}等${claims.length}项`;
};

function storyOf({ narrative, lacking }: Filing): string | undefined {
  const without = lacking.length ? `（劳动者表示暂时没有：${lacking.map(id => proofTitle(id).zh).join('；')}）` : '';
  return `${narrative ?? ''}${without}` || undefined;
}

/**
 * The sections of a case file that a filing makes. The title names nobody: it goes along where the file does not.
 * @param region code of the region whose minimum wage counts
 */
export function fileOfFiling(filing: Filing, region: string): FiledSections {
  const { kind, ...worker } = filing.worker;
  const narrative = storyOf(filing);
  return {
    title: titleOf(filing),
    parties: [
      { ...worker, id: FILER, role: 'applicant', kind: 'person', workerKind: kind },
      ...filing.employers.map((employer, index) => ({ ...employer, id: employerId(index), role: 'respondent' as const })),
    ],
    claims: filing.claims.map((claim, index) => ({ ...claim, id: `claim-${index + 1}`, title: claimTitle(claim.kind).zh })),
    employment: { ...filing.employment, relation: 'undetermined', region },
    evidence: filing.evidence.map(({ item, title, ...proof }, index) => (
      { ...proof, id: `proof-${index + 1}`, title: item ? `${proofTitle(item).zh}：${title}`.slice(0, 200) : title, origin: FILER })),
    ...(narrative ? { narrative } : {}),
  };
}

/** What is asked of evidence, for a form. */
export const EVIDENCE_ASKED: { readonly most: number; readonly largestBytes: number; readonly mediaTypes: readonly string[]; readonly note: Bilingual } = {
  most: EVIDENCE_MOST, largestBytes: EVIDENCE_LARGEST, mediaTypes: EVIDENCE_MEDIA,
  note: {
    zh: '登记时记下每份材料的名称、大小和数字摘要，原件请自己保管，办理时出示即可核对是同一份。',
    en: 'Name, size and digest of each file are recorded; keep the file itself, and when it is shown later everybody can see that it is the same.',
  },
};
