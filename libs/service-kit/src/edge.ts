/**
 * What a program of the web shares with the agencies' services: headers, limits, refusals, log, health, figures. It knows no
 * Nest, no database and no bus, and neither does who comes in by this door.
 */
export { ConfigError, maskedConfig } from './config.js';
export { Health, type Part } from './health.js';
export { bodyTooLarge, inside, malformed, noSuchPath, problemOf } from './http/problem-of.js';
export { HEADERS, limitRequests, serverOptions, type ServerLimits } from './http/server-limits.js';
export { watchRequests } from './http/watch-requests.js';
export { makeLogger } from './make-logger.js';
export { Metrics } from './metrics.js';
