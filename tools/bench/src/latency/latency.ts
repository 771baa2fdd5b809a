import type { Benchmark } from '../benchmark.js';
import { graphileLatency } from './graphile.js';
import { productLatency } from './product.js';

const NAMES = { product: 'fengqiao', graphile: 'graphile-worker' } as const;
const PER_SECOND = 100;

/** Messages that come as people come, each to be there soon. */
export const latency: Benchmark = {
  name: 'latency',
  about: 'commit at the sender to effect at the receiver, arrivals in an open loop; "receipt": until the sender has retired the message',
  async ready(ground, { slotMs }) {
    const messages = Math.ceil((slotMs * PER_SECOND) / 1000) * 3;
    const product = await productLatency(ground, NAMES.product, messages, PER_SECOND);
    const graphile = await graphileLatency(ground, NAMES.graphile, messages, PER_SECOND);
    return {
      contests: [{
        name: `latency, ${PER_SECOND} arrivals a second, ${messages} in a slot`,
        contestants: [product, graphile],
        goals: [{ peer: NAMES.graphile, figure: 'p50', atMost: 1 }, { peer: NAMES.graphile, figure: 'p99', atMost: 0.7 }],
      }],
      async close() {
        for (const { close } of [product, graphile]) await close();
      },
    };
  },
};
