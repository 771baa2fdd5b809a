export { type Benchmark, type ReadyBenchmark, type Scale } from './benchmark.js';
export { runCommandLine } from './command-line.js';
export { type Report } from './report.js';
