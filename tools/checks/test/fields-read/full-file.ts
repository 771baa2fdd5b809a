import { SECTIONS, fieldsOf, type CaseFile, type FileField, type Selection } from '@fengqiao/case-file';
import { civilDate, fen, type CivilDate } from '@fengqiao/kernel';
import { anAgreement, firm, worker } from '@fengqiao/testing/walks';
import { disputeOf, paper, type Birth } from '../../model/dispute.js';

const ALL: Selection = {
  parties: ['idNumber', 'phone', 'address', 'gender', 'bornOn', 'workerKind', 'legalRepresentative', 'representative', 'endedOn', 'successor'],
  claims: ['amount', 'months', 'working.rate', 'working.per', 'working.monthDays', 'working.from', 'working.to', 'working.days', 'working.paid', 'claimant', 'facts'],
  employment: ['relationReason', 'job', 'startedOn', 'endedOn', 'workplace', 'writtenContract', 'monthlyPay'],
  narrative: [], evidence: ['collectedOn', 'fixedFacts'],
  instruments: ['effectiveOn', 'restsOn', 'setAsideOn', 'summary', 'obligations[].onBehalfOf', 'obligations[].paidOn'],
  events: ['until', 'precision', 'source', 'interruptsLimitation'],
};

/** Every field that a section of a case file has. */
export const EVERY_FIELD: readonly FileField[] = fieldsOf(ALL);

/** What the dispute of a random life has, and everything else that a file can hold: whatever a rule may look at is there. */
export function fullDispute(birth: Birth, on: CivilDate): CaseFile {
  const plain = disputeOf(birth, on);
  const day = civilDate('2026-03-03');
  return {
    ...plain, narrative: '2025年1月入职，2026年1月起未发工资。',
    parties: [
      worker('w1', { idNumber: '000000199001010000', phone: '00000000001', address: '虚构路1号', gender: 'male', bornOn: civilDate('1990-01-01'), representative: true }),
      worker('w2', { workerKind: 'migrant', phone: '00000000002' }),
      firm('firm', { legalRepresentative: '虚构法人', address: '虚构路2号', endedOn: day, successor: 'heir' }), { ...firm('heir'), role: 'third-party' },
    ],
    claims: plain.claims.map(claim => ({
      ...claim, months: ['2026-01', '2026-02'], claimant: 'w1', facts: '约定月薪四千八百元',
      working: { rate: fen(480_000), per: 'month', monthDays: 30, from: civilDate('2026-01-01'), to: civilDate('2026-02-28'), days: 59, paid: fen(0) },
    })),
    employment: { ...plain.employment!, relationReason: '考勤、派单均由公司管理', job: '配送', endedOn: day, workplace: '虚构站点', writtenContract: false },
    evidence: [{ id: 'e1', title: '工资条', mediaType: 'image/png', size: 2048, digest: 'A'.repeat(43), origin: 'w1', collectedOn: day, fixedFacts: '每月十五日发放' }],
    instruments: [...plain.instruments, anAgreement({ id: 'earlier', summary: '分两期支付', restsOn: 'older', setAsideOn: day }), ...(birth.papers === 'all' ? [paper('judgment', 'judgment-1', on)] : [])]
      .map(one => ({ ...one, obligations: one.obligations.map(duty => ({ ...duty, onBehalfOf: 'heir', paidOn: day })) })),
    linkage: {
      flags: [{ id: 'grave', on: day, by: 'intake' }], orders: [{ purpose: 'mediation', by: 'intake', number: '虚决1号', on: day }],
      endings: [{ purpose: 'mediation', outcome: 'failed', on: day }],
    },
    events: [{ id: 'v1', on: day, until: day, precision: 'day', what: '向公司讨要工资', by: 'w1', source: '通话记录', interruptsLimitation: true }],
  };
}

/** Whether a file says anything under each field. */
export const emptyFields = (file: CaseFile): FileField[] => EVERY_FIELD.filter(field => !says(file, field.split('.')));

function says(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return value !== undefined;
  const inner = (value as Record<string, unknown> | undefined)?.[name.replace('[]', '')];
  return name.endsWith('[]') ? Array.isArray(inner) && inner.some(item => says(item, rest)) : says(inner, rest);
}

/** Sections, so that the table follows the file. */
export const sectionOf = (field: FileField): string => SECTIONS.find(section => field === section || field.startsWith(`${section}.`) || field.startsWith(`${section}[]`))!;
