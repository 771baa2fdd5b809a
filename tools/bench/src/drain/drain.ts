import type { Benchmark } from '../benchmark.js';
import { bossDrain } from './pg-boss.js';
import { graphileDrain } from './graphile.js';
import { partsDrain } from './parts.js';
import { productDrain } from './product.js';

const NAMES = { product: 'fengqiao', boss: 'pg-boss', graphile: 'graphile-worker', parts: 'limit of its parts' } as const;

/** A backlog of messages, each to have its effect exactly once. */
export const drain: Benchmark = {
  name: 'drain',
  about: 'a backlog from outbox to effect, exactly once: signed, sealed, over NATS, two databases, a signed receipt back for each',
  async ready(ground, { messages }) {
    const product = await productDrain(ground, NAMES.product, messages);
    const boss = await bossDrain(ground, NAMES.boss, messages);
    const graphile = await graphileDrain(ground, NAMES.graphile, messages);
    const parts = await partsDrain(ground, NAMES.parts, messages);
    return {
      contests: [{
        name: `drain, ${messages.toLocaleString('en')} messages`,
        contestants: [product, boss, graphile, parts],
        goals: [
          { peer: NAMES.boss, figure: 'perSecond', atLeast: 3 }, { peer: NAMES.graphile, figure: 'perSecond', atLeast: 1 },
          { peer: NAMES.parts, figure: 'perSecond', atLeast: 0.6 },
        ],
      }],
      async close() {
        for (const { close } of [product, boss, graphile, parts]) await close();
      },
    };
  },
};
