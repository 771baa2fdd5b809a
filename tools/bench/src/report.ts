import type { Machine } from './ground/machine.js';
import type { Comparison, ContestResult, Figures } from './protocol/contest.js';

/** One benchmark, measured. */
export interface BenchmarkReport {
  readonly name: string;
  readonly about: string;
  readonly contests: readonly ContestResult[];
  /** Load of the machine before and after, see `load`. */
  readonly load: { readonly before: number; readonly after: number };
}

/** Everything of one run; what `--json` prints. */
export interface Report {
  readonly measuredAt: string;
  readonly rounds: number;
  readonly machine: Machine;
  readonly benchmarks: readonly BenchmarkReport[];
}

const unitOf = (figure: string): string => (figure === 'perSecond' ? '/s' : /p\d+$/.test(figure) ? 'ms' : '');

function rounded(value: number): string {
  if (value === 0) return '0';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}

const cellOf = ([figure, value]: readonly [string, number]): string => `${figure === 'perSecond' ? '' : `${figure} `}${rounded(value)} ${unitOf(figure)}`.trim();

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  return rows.map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}

function goalOf({ atLeast, atMost }: Comparison): string {
  return atLeast === undefined ? `≤ ${atMost}×` : `≥ ${atLeast}×`;
}

function comparisonRow(comparison: Comparison): string[] {
  const { peer, figure, ratio, met } = comparison;
  return [
    `against ${peer}`, figure, `${ratio.median.toFixed(2)}×`, `[${ratio.low.toFixed(2)}, ${ratio.high.toFixed(2)}]`, goalOf(comparison), met ? '达到 met' : '未达到 missed',
  ];
}

function linesOfContest({ name, medians, comparisons }: ContestResult): string[] {
  const figures = Object.entries(medians).map(([contestant, row]: [string, Figures]) => [contestant, Object.entries(row).map(cellOf).join('   ')]);
  return [name, ...table(figures), ...(comparisons.length ? table(comparisons.map(comparisonRow)) : []), ''];
}

/** A benchmark as people read it: medians, then ratios with their intervals against the goals. */
export function linesOf({ about, contests, load }: BenchmarkReport, cores: number): string[] {
  const disturbed = load.before > cores ? `  机器繁忙 · the machine was busy: load ${load.before.toFixed(1)} on ${cores} cores; compare ratios only` : undefined;
  return [about, ...(disturbed ? [disturbed] : []), '', ...contests.flatMap(linesOfContest)];
}

/** The machine in one line. */
export function lineOfMachine({ processor, cores, memoryGiB, system, diskSyncMs, versions }: Machine): string {
  const parts = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ');
  return `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}; 8 kB to disk ${diskSyncMs} ms; ${parts}`;
}
