import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Benchmark, Scale } from './benchmark.js';
import { blindIndex } from './blind-index/blind-index.js';
import { drain } from './drain/drain.js';
import { http } from './http/http.js';
import { latency } from './latency/latency.js';
import { openGround, type Ground } from './ground/ground.js';
import { describeMachine, load } from './ground/machine.js';
import { runContest, VoidFigure, type ContestResult } from './protocol/contest.js';
import { lineOfMachine, linesOf, type BenchmarkReport, type Report } from './report.js';
import { receipts } from './receipts/receipts.js';
import { transition } from './transition/transition.js';

const BENCHMARKS: readonly Benchmark[] = [transition, blindIndex, drain, latency, receipts, http];

const USAGE = `npm run bench -- [${BENCHMARKS.map(({ name }) => name).join(' | ')}] [--json] [--rounds 8] [--slot-ms 1200] [--messages 10000]`;
const WRONG_USAGE = 2;

/** Fewer rounds give no interval worth printing. */
const LEAST_ROUNDS = 7;

interface Order {
  readonly benchmarks: readonly Benchmark[];
  readonly json: boolean;
  readonly rounds: number;
  readonly scale: Scale;
}

function readOrder(args: readonly string[]): Order {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '8' },
      'slot-ms': { type: 'string', default: '1200' }, messages: { type: 'string', default: '10000' },
    },
  });
  const unknown = positionals.filter(name => !BENCHMARKS.some(benchmark => benchmark.name === name));
  if (unknown.length > 0) throw new TypeError(`没有这个基准 (no such benchmark): ${unknown.join(', ')}`);
  const whole = (text: string, least: number, what: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) throw new TypeError(`--${what}: ${text}; 至少 (at least) ${least}`);
    return value;
  };
  return {
    benchmarks: positionals.length === 0 ? BENCHMARKS : BENCHMARKS.filter(({ name }) => positionals.includes(name)),
    json: values.json,
    rounds: whole(values.rounds, LEAST_ROUNDS, 'rounds'),
    scale: { slotMs: whole(values['slot-ms'], 100, 'slot-ms'), messages: whole(values.messages, 1, 'messages') },
  };
}

async function measure(benchmark: Benchmark, ground: Ground, { rounds, scale }: Order): Promise<BenchmarkReport> {
  const before = load();
  const { contests, close } = await benchmark.ready(ground, scale);
  try {
    const results: ContestResult[] = [];
    for (const contest of contests) {
      results.push(await runContest(contest, rounds, round => console.error(`${contest.name}: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}`)));
    }
    return { name: benchmark.name, about: benchmark.about, contests: results, load: { before, after: load() } };
  } finally {
    await close();
  }
}

async function run(order: Order): Promise<Report> {
  const ground = await openGround();
  try {
    const reports: BenchmarkReport[] = [];
    for (const benchmark of order.benchmarks) {
      const report = await measure(benchmark, ground, order);
      reports.push(report);
      if (!order.json) console.log(linesOf(report, cpus().length).join('\n'));
    }
    return { measuredAt: new Date().toISOString(), rounds: order.rounds, machine: describeMachine(await ground.versions()), benchmarks: reports };
  } finally {
    await ground.close();
  }
}

/**
 * Measures what is asked for. With `--json` standard output gets exactly one JSON document; progress goes to standard
 * error.
 * @returns the exit code: 0 also where a goal is missed (the report says so), 1 where a figure is void, 2 for wrong usage
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let order: Order;
  try {
    order = readOrder(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return WRONG_USAGE;
  }
  try {
    const report = await run(order);
    console.log(order.json ? JSON.stringify(report, null, 2) : lineOfMachine(report.machine));
    return 0;
  } catch (error) {
    if (!(error instanceof VoidFigure)) throw error;
    console.error(`结果作废 · ${error.message}`);
    return 1;
  }
}
