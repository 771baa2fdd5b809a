import { titleOf } from '../agencies.js';
import { inColumns } from '../print/columns.js';
import type { JourneyView } from './read-journey.js';

const KIND: Readonly<Record<string, string>> = { law: '法定 law', promise: '承诺 promise' };

/** A journey as people read it. */
export function journeyLines(caseNo: string, scheme: string, { lanes, handOffs, clocks, holders }: JourneyView): string[] {
  const legs = lanes.flatMap(({ agency, legs: own }) => own.map(({ title, procedure, stateTitle, from, to, steps }) =>
    [`${titleOf(agency)} ${agency}`, `${title} ${procedure}`, stateTitle, `${from} – ${to}`, `${steps} 步`]));
  const moves = handOffs.map(({ sentOn, from, to, purpose, status, answeredOn, traceId }) =>
    [sentOn, `${titleOf(from)} → ${titleOf(to)}`, purpose, `${status}${answeredOn ? ` ${answeredOn}` : ''}`, traceId ? `trace ${traceId}` : '']);
  const days = clocks.map(({ agency, kind, title, lastDay, provisional, state, basis }) =>
    [KIND[kind] ?? kind, titleOf(agency), title, `${lastDay}${provisional ? '（暂定）' : ''}`, state, basis]);
  return [
    `案件 case ${caseNo}（${scheme}）  现由 held by: ${holders.map(titleOf).join('、') || '–'}`,
    '', '经手 lanes', ...inColumns(legs, '  '),
    '', '转办 hand-offs', ...inColumns(moves, '  '),
    '', '期限 clocks', ...inColumns(days, '  '),
  ];
}
