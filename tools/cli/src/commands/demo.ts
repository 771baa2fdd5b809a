import type { Command } from 'commander';
import type { Run } from '../session.js';
import type { RunningSystem } from '../system/running-system.js';

interface DemoOptions {
  readonly scheme?: readonly string[];
  readonly all?: boolean;
  readonly temporary?: boolean;
  readonly profile?: string;
  readonly stack: string;
}

/** The two journeys that together pass through every agency; shown where nothing else is asked for. */
const SHOWN_FIRST: readonly string[] = ['nanchang/courier-three-months', 'wenzhou/rider-trade-station'];
const placeOf = (name: string): string => name.split('/')[0]!;

/** `fengqiao demo`: runs the journeys of deploy/demo and checks every expectation of theirs. */
export function demoCommand(program: Command, run: Run): void {
  program.command('demo')
    .description('按机制走完演示案件并逐步核对 · runs the journeys of deploy/demo and checks each step')
    .option('--scheme <place...>', '只跑这些地区 · the journeys of these places')
    .option('--all', '全部地区 · the journeys of every place')
    .option('--temporary', '启动临时系统，结束后清除 · on a stack of its own, removed afterwards')
    .option('--profile <name>', '临时系统的密码算法：national（国密） · cryptographic profile of the temporary stack')
    .option('--stack <name>', '正在运行的系统名称 · name of the running stack', 'dev')
    .action(run(async (session, options: DemoOptions) => {
      const { loadJourneys } = await import('../demo/load-journeys.js');
      const { isRunning, findRunning } = await import('../system/find-running.js');
      const { runDemo } = await import('../demo/run-demo.js');
      const everything = await loadJourneys(options.all ? 'all' : options.scheme ?? SHOWN_FIRST.map(placeOf));
      const journeys = options.all || options.scheme ? everything : everything.filter(journey => SHOWN_FIRST.includes(journey.name));
      const runOn = async (system: RunningSystem) => {
        const reports = await runDemo(system, journeys, session);
        const summary = `全部 ${reports.length} 件演示案件符合预期 · all ${reports.length} journeys came out as they say`;
        return { document: { journeys: reports }, lines: [`✓ ${summary}`] };
      };
      if (!options.temporary && isRunning(options.stack)) return runOn(await findRunning(options.stack));
      const { onTemporarySystem } = await import('../system/temporary-system.js');
      const { earliest } = await import('../demo/run-demo.js');
      const from = earliest(journeys);
      return onTemporarySystem(runOn, { ...(options.profile ? { profile: options.profile } : {}), ...(from ? { from } : {}) });
    }));
}
