import type { CaseFile, Obligation } from '@fengqiao/case-file';
import { formatYuan, sumFen, type Fen } from '@fengqiao/kernel';
import { instrumentsOfStep } from './derived.js';
import type { DocumentBlock, PaperSource } from './model.js';
import { amountText, dayText, ordinalText } from './wording.js';

/** As many lines as read well one under the other; more stand in a table. */
const IN_LINES = 8;

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text, indent: true });
const nameIn = (file: CaseFile, id: string): string => file.parties.find(party => party.id === id)?.name ?? id;

function total(amounts: readonly Fen[]): DocumentBlock[] {
  return amounts.length > 1 ? [paragraph(`以上合计${amountText(sumFen(amounts))}。`)] : [];
}

/** 请求事项: numbered lines, or a table where they are many, with the sum of all. */
export function claimBlocks({ file: { claims } }: PaperSource, asTable = claims.length > IN_LINES): DocumentBlock[] {
  const amounts = claims.flatMap(claim => claim.amount ?? []);
  if (!asTable) {
    const line = (title: string, amount: Fen | undefined): string => (amount === undefined ? title : `${title}${amountText(amount)}`);
    return [...claims.map(({ title, amount }, index) => paragraph(`${index + 1}.${line(title, amount)}${index + 1 < claims.length ? '；' : '。'}`)), ...total(amounts)];
  }
  return [{
    kind: 'table', head: ['序号', '请求事项', '金额（元）'], amounts: [2],
    rows: claims.map(({ title, amount }, index) => [String(index + 1), title, amount === undefined ? '—' : formatYuan(amount)]),
  }, ...total(amounts)];
}

interface Duty extends Pick<Obligation, 'payer' | 'payee'> {
  readonly amount?: Fen | undefined;
  readonly dueOn?: Obligation['dueOn'] | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly what?: string;
}

function dutyLine(file: CaseFile, duty: Duty, index: number): DocumentBlock {
  const until = duty.dueOn ? `于${dayText(duty.dueOn)}前` : '';
  const instead = duty.onBehalfOf ? `代${nameIn(file, duty.onBehalfOf)}` : '';
  const what = duty.what ? `${duty.what}` : '';
  const sum = duty.amount === undefined ? '' : amountText(duty.amount);
  return paragraph(`${ordinalText(index + 1)}、${nameIn(file, duty.payer)}${until}${instead}向${nameIn(file, duty.payee)}${sum ? '支付' : '履行：'}${what}${sum}。`);
}

function dutyBlocks(file: CaseFile, duties: readonly Duty[]): DocumentBlock[] {
  const amounts = duties.flatMap(duty => duty.amount ?? []);
  if (duties.length <= IN_LINES) return [...duties.map((duty, index) => dutyLine(file, duty, index)), ...total(amounts)];
  const named = duties.some(duty => duty.what);
  return [{
    kind: 'table', amounts: [named ? 4 : 3],
    head: ['序号', '支付方', '收款方', ...(named ? ['项目'] : []), '金额（元）', '履行期限'],
    rows: duties.map((duty, index) => [
      String(index + 1), nameIn(file, duty.payer), nameIn(file, duty.payee), ...(named ? [duty.what ?? ''] : []),
      duty.amount === undefined ? '—' : formatYuan(duty.amount), duty.dueOn ? dayText(duty.dueOn) : '—',
    ]),
  }, ...total(amounts)];
}

/** Who pays whom how much until when. */
export const obligationBlocks = (source: PaperSource): DocumentBlock[] =>
  dutyBlocks(source.file, instrumentsOfStep(source).flatMap(instrument => instrument.obligations));

interface MadeAward {
  readonly id: string;
  readonly number: string;
  readonly called: 'final' | 'non-final';
  readonly performBy: Obligation['dueOn'];
  readonly items: readonly { readonly title: string; readonly payer: string; readonly payee: string; readonly amount?: Fen }[];
}

/** 裁决结果: each document that the step made, item by item (劳动争议调解仲裁法 arts. 46, 47). */
export function awardBlocks(source: PaperSource): DocumentBlock[] {
  const ids = instrumentsOfStep(source).map(instrument => instrument.id);
  const awards = (source.facts.awards as readonly MadeAward[] | undefined ?? []).filter(award => ids.includes(award.id));
  return awards.flatMap(award => [
    ...(awards.length > 1 ? [{ kind: 'heading', text: `${award.number}（${award.called === 'final' ? '终局裁决' : '非终局裁决'}）` } as const] : []),
    ...dutyBlocks(source.file, award.items.map(item => ({ ...item, what: item.title, dueOn: award.performBy }))),
  ]);
}

/** 证据清单: what the step took in, else what the file has. */
export function evidenceBlocks({ adds, file }: PaperSource): DocumentBlock[] {
  const items = adds.evidence?.length ? adds.evidence : file.evidence;
  if (items.length === 0) return [paragraph('（无）')];
  return [{
    kind: 'table', head: ['序号', '名称', '来源', '证明内容'], amounts: [],
    rows: items.map((item, index) => [String(index + 1), item.title, nameIn(file, item.origin), item.fixedFacts ?? '']),
  }];
}
