import type { BusRoute } from '@fengqiao/scheme';
import { consumerOf, EVERYWHERE, inboxPrefixOf, streamOf } from './subject.js';

/** A user of the bus and all that it may do there. */
export interface BusUser {
  readonly user: string;
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** What an agency needs of JetStream for its own consumer, and nothing that makes or changes a stream. */
function ownConsumer(agency: string): string[] {
  const [stream, consumer] = [streamOf(agency), consumerOf(agency)];
  return [
    `$JS.API.CONSUMER.INFO.${stream}.${consumer}`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`,
    `$JS.ACK.${stream}.${consumer}.>`,
    `$JS.ACK.*.*.${stream}.${consumer}.>`, // the longer form, with domain and account
  ];
}

/** A route as subjects; checkpoints cover all places at once. */
const subjectsOf = ({ place, from, to, nouns }: BusRoute): string[] =>
  nouns.map(noun => `fq.${noun === 'checkpoint' ? EVERYWHERE : place}.${from}.${to}.${noun}.>`);

/**
 * One user per agency: publishes under its own name only, to those that the mechanisms join it with, of the kinds that
 * they exchange; reads nothing but the answers to itself. Its letters come through its consumer.
 */
export function busUsers(agencies: readonly string[], routes: readonly BusRoute[]): BusUser[] {
  return agencies.map(agency => {
    const out = routes.filter(route => route.from === agency && agencies.includes(route.to)).flatMap(subjectsOf);
    return { user: agency, publish: [...new Set(out), ...ownConsumer(agency)], subscribe: [`${inboxPrefixOf(agency)}.>`] };
  });
}
