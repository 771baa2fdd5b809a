import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.js';

/** Times every request under the pattern of its path, never the path itself: an id is not a label. */
export function watchRequests(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onResponse', (request, reply, done) => {
    metrics.answered(request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
