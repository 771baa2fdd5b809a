import type { CaseEvent, ClaimItem, Employment, EvidenceItem, Party } from '@fengqiao/case-file';
import { civilDate, orThrow, readYuan, type Fen } from '@fengqiao/kernel';
import { serving } from '@fengqiao/testing/simulation';

/** `18,846.67` → fen. */
export const yuan = (text: string): Fen => orThrow(readYuan(text));

/** A worker who exists on paper only. */
export const worker = (n = 1, more: Partial<Party> = {}): Party =>
  ({ id: `w${n}`, role: 'applicant', kind: 'person', name: `虚构工友${n}`, ...more });

/** `w1` … `w<count>`. */
export const workers = (count: number, more: Partial<Party> = {}, first = 1): Party[] =>
  Array.from({ length: count }, (_, at) => worker(first + at, more));

/** Ids of the workers from the first to the last. */
export const ids = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, at) => `w${first + at}`);

export const firm = (id = 'firm', more: Partial<Party> = {}): Party =>
  ({ id, role: 'respondent', kind: 'firm', name: `虚构${id}有限公司`, ...more });

/** A contractor who is a natural person. */
export const contractor = (id = 'contractor', more: Partial<Party> = {}): Party =>
  ({ id, role: 'respondent', kind: 'person', name: '虚构包工头', ...more });

export const claim = (id: string, kind: ClaimItem['kind'], amount?: string, more: Partial<ClaimItem> = {}): ClaimItem =>
  ({ id, kind, title: '公布案例的请求', ...(amount ? { amount: yuan(amount) } : { facts: '金额未公布' }), ...more });

export const work = (relation: Employment['relation'], more: Partial<Employment> = {}): Employment => ({ relation, region: '360100', ...more });

/** Of obligations: one debtor pays one creditor. */
export const owes = (payer: string, payee: string, amount: string, dueOn: string, more: object = {}) => ({ payer, payee, amount: yuan(amount), dueOn, ...more });

/** A mediation agreement that both parties, the mediator and the body signed and sealed on one day. */
export const signedOn = (day: string, obligations: readonly object[], more: object = {}) => ({
  form: 'peoples-written', number: '虚调字1号', mediatedBy: '虚构调解委员会', reachedOn: day, partiesSignedOn: day, mediatorSignedOn: day, sealedOn: day,
  obligations, summary: '公布案例的协议', ...more,
});

/** Who serves in every replay, by roster. */
export const SERVING = {
  'mediator-appointment': [serving('m1', '虚构调解员', 'full-time-mediator')], 'lawyer-appointment': [serving('l1', '虚构律师', 'lawyer')],
} as const;
export const MEDIATOR = { mediator: { id: 'm1', name: '虚构调解员', chosenBy: 'roster' } };
export const TALKED = { answer: 'agrees', how: '当面', agreed: [], disputed: [] };
export const LAWYER = { lawyer: { name: '虚构律师', kind: 'lawyer' }, actsForOtherSide: false };
export const TRIAGED = (next: string) => ({ suitable: true, next, urgency: 'normal', reason: '公布案例' });
export const SCANNED = { channel: { kind: 'linkage-window' } };

/** Something that happened before, by a day that is known only so exactly. */
export const about = (id: string, on: string, precision: NonNullable<CaseEvent['precision']>, what: string, more: Partial<CaseEvent> = {}): CaseEvent =>
  ({ id, on: civilDate(on), precision, what, by: 'w1', ...more });

/** An earlier call for relief or a demand; it restarts the limitation period. */
export const askedFor = (id: string, on: string, what: string): CaseEvent => ({ id, on: civilDate(on), what, by: 'w1', interruptsLimitation: true });

export const evidence = (id: string, title: string, more: Partial<EvidenceItem> = {}): EvidenceItem =>
  ({ id, title, mediaType: 'application/pdf', size: 2048, digest: 'A'.repeat(43), origin: 'w1', ...more });
