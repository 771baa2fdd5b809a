import type { Benchmark } from '../benchmark.js';
import type { Contest } from '../protocol/contest.js';
import { bareInsert } from './bare-insert.js';
import { clearVault } from './clear-vault.js';
import { StepContestant } from './contestant.js';
import { flushStepper, productStepper, rawStepper } from './steppers.js';

const NAMES = { product: 'fengqiao', flush: 'MikroORM flush', raw: 'raw pg', bare: 'bare insert', clear: 'without encryption' } as const;
const CLIENTS = [1, 8] as const;

const GOALS: Contest['goals'] = [
  { peer: NAMES.flush, figure: 'perSecond', atLeast: 4 },
  { peer: NAMES.raw, figure: 'perSecond', atLeast: 0.85 },
  { peer: NAMES.bare, figure: 'perSecond', atLeast: 0.75 },
  { peer: NAMES.clear, figure: 'perSecond', atLeast: 0.88 },
];

/** One action of one docket, at the same rows by four ways. */
export const transition: Benchmark = {
  name: 'transition',
  about: 'one action through the core: role, rule, docket, two clocks, ledger, two messages, one commit',
  async ready(ground, { slotMs }) {
    const product = await productStepper(ground, NAMES.product);
    const flush = await flushStepper(ground, NAMES.flush);
    const raw = await rawStepper(ground, NAMES.raw);
    const clear = await productStepper(ground, NAMES.clear, 'bench_clear', clearVault('mediation'));
    const bare = await bareInsert(ground, NAMES.bare);
    const contestOf = (clients: number): Contest => {
      const [first, ...others] = [product, flush, raw, clear].map(stepper => new StepContestant(stepper, clients, slotMs));
      return { name: `transition, ${clients} ${clients === 1 ? 'client' : 'clients'}`, contestants: [first!, ...others, bare.contestant(clients, slotMs)], goals: GOALS };
    };
    return {
      contests: CLIENTS.map(contestOf),
      async close() {
        for (const { close } of [product, flush, raw, clear, bare]) await close();
      },
    };
  },
};
