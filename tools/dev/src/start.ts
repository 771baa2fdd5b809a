import { parseArgs } from 'node:util';
import { endAllByForce } from './child.js';
import { explain } from './failure.js';
import { homeFolder } from './folders.js';
import type { StackHooks } from './hooks.js';
import { preflight } from './preflight.js';
import { progressOn, type Progress } from './progress.js';
import { startStack, type Stack } from './stack.js';
import { startSummary } from './summary.js';
import { agencyNames } from './topology.js';

/** What can be asked for behind `npm start --`. */
interface Wishes {
  readonly stack: string;
  readonly reset: boolean;
  readonly 'parts-only': boolean;
  readonly once: boolean;
  readonly profile?: string | undefined;
  readonly help: boolean;
}

const USAGE = `npm start -- [选项 options]
  --stack <名称 name>   并行运行多套 · run several side by side (dev)
  --reset               清空数据后启动 · start afresh
  --parts-only          只启动数据库、总线与认证 · the shared parts without services
  --profile <配置>      密码算法：national（国密）或 international · cryptographic profile
  --once                启动完成后立即停止 · stop as soon as everything is up`;

/** `npm start`: brings everything up, prints where it is, stays until Ctrl-C. Returns the exit code. */
export async function start(args: readonly string[], hooks: StackHooks): Promise<number> {
  const wishes = readWishes(args);
  if (wishes === undefined || wishes.help) {
    console.error(USAGE);
    return wishes ? 0 : 2;
  }
  const progress = progressOn(process.stdout);
  const interrupted = untilInterrupted();
  try {
    const stack = await Promise.race([bringUp(wishes, hooks, progress), interrupted]);
    if (stack === undefined) return giveUp();
    console.log(`\n${startSummary(stack, hooks)}\n`);
    if (!wishes.once) await interrupted;
    return await bringDown(stack, progress);
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
    return 1;
  }
}

function readWishes(args: readonly string[]): Wishes | undefined {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'stack': { type: 'string', default: 'dev' },
        'reset': { type: 'boolean', default: false },
        'parts-only': { type: 'boolean', default: false },
        'once': { type: 'boolean', default: false },
        'profile': { type: 'string' },
        'help': { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}

async function bringUp(wishes: Wishes, hooks: StackHooks, progress: Progress): Promise<Stack> {
  await preflight(homeFolder(), progress);
  return startStack({
    name: wishes.stack,
    hooks,
    progress,
    reset: wishes.reset,
    ...(wishes.profile === undefined ? {} : { profile: wishes.profile }),
    wellKnownPorts: true,
    agencies: wishes['parts-only'] ? [] : agencyNames,
    portal: true,
    onCrash: (part, ending, lastLines) => {
      const how = ending.signal ?? `exit code ${ending.code}`;
      progress.note(`⚠ ${part} 意外退出（${how}）`, `${part} ended unasked (${how}); the end of its log:\n${lastLines}`);
    },
  });
}

async function bringDown(stack: Stack, progress: Progress): Promise<number> {
  const count = Object.keys(stack.services).length + Object.keys(stack.parts.own).length + (stack.portal ? 1 : 0);
  const forced = await progress.stage('正在停止', 'stopping', () => stack.stop(),
    names => (names.length > 0 ? `强制结束 · by force: ${names.join(', ')}` : `全部 ${count} 个进程已结束 · all ${count} processes ended`));
  return forced.length > 0 ? 1 : 0;
}

/** Interrupted before everything was up: the children are asked to end as this process does. */
function giveUp(): number {
  console.error('\n已取消启动 · the start was called off');
  process.exit(130);
}

/** One press on Ctrl-C may arrive several times: by the terminal, by npm, by the script between. */
const ECHO_MS = 700;

/** Resolves at the first request to end; a second one, when the echoes of the first have passed, ends by force. */
function untilInterrupted(): Promise<undefined> {
  let first: number | undefined;
  return new Promise(resolve => {
    const onSignal = () => {
      first ??= performance.now();
      resolve(undefined);
      if (performance.now() - first < ECHO_MS) return;
      endAllByForce();
      process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}
