import { dutyTitle, titleOf } from '../agencies.js';
import { inColumns } from '../print/columns.js';
import type { ClockSeen } from './expectations.js';
import type { Journey } from './load-journeys.js';
import type { JourneyReport } from './report.js';
import type { StepReport } from './run-journey.js';

const KIND = { law: '法定', promise: '承诺' } as const;
const STATE: Readonly<Record<string, string>> = { running: '计算中', paused: '暂停', met: '按期', late: '逾期办结', missed: '逾期', dropped: '终止计算' };

const kindOf = (kind: string): string => KIND[kind as keyof typeof KIND] ?? kind;

/** What is said before a journey begins. */
export const openingLines = ({ title, name, place, shows }: Journey): string[] =>
  ['', `■ ${title.zh}`, `  ${title.en}  [${place}, deploy/demo/${name}.json]`, ...shows.map(line => `  · ${line}`), ''];

function clockLine(title: string, { kind, lastDay, state, basis, provisional }: ClockSeen): string {
  return `       ⏱ ${kindOf(kind)} ${title}: ${lastDay}${provisional ? '（暂定 provisional）' : ''} ${STATE[state] ?? state}  ${basis}`;
}

function headOf({ kind, agency, what, title, state, stateTitle, refused }: StepReport): string {
  if (kind === 'pass') return `时间推移到 time passes to ${what}`;
  const who = titleOf(agency);
  if (kind === 'consent') return `${who}  登记同意 consent: ${what}`;
  if (kind === 'await') return `${who}  收到来件 by message: ${what} → ${stateTitle ?? state}`;
  if (refused) return `${who}  ${title ?? what} ${what}  ✋ ${refused.message.zh} (${refused.code})`;
  return `${who}  ${title ?? what} ${what} → ${stateTitle ?? state}`;
}

/** One step, as it happened. */
export function stepLines(report: StepReport): string[] {
  const { step, on, basis, refused, clocks, handOffs } = report;
  return [
    `${String(step).padStart(3)} ✓ ${on ?? '          '}  ${headOf(report)}${basis && !refused ? `  ${basis}` : ''}`,
    ...(refused ? [`       → ${refused.nextStep.zh}`] : []),
    ...clocks.map(clock => clockLine(dutyTitle(report.agency, report.what.split('.')[0]!, clock.duty), clock)),
    ...handOffs.map(({ to, purpose, step: taken }) => `       ⇄ ${taken === 'sent' ? `转出 → ${titleOf(to)}` : `答复 ${taken} → ${titleOf(to)}`}（${purpose}）`),
  ];
}

/** What is said when a journey has come to its end. */
export function closingLines({ caseNo, scheme, outcome, handOffs, holders, steps }: JourneyReport): string[] {
  const rows = handOffs.map(({ from, to, purpose, status, receiptVerified, traceId, services }) => [
    `${titleOf(from)} → ${titleOf(to)}`, purpose, status, receiptVerified ? '回执已离线核验 ✓' : '回执未核验 ✗', `trace ${traceId ?? '–'}`, services.join(' + '),
  ]);
  return [
    '', `  案号 case ${caseNo}（${scheme}） 结果 outcome: ${outcome}，${steps.length} 步 steps`,
    `  现由 held by: ${holders.map(titleOf).join('、') || '–'}`,
    '  转办 hand-offs:', ...inColumns(rows, '    '), '',
  ];
}
