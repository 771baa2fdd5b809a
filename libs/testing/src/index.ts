export { type FreshDatabase, freshDatabase, realPostgres } from './real-postgres.js';
export { realNats, startNats, type TestNats } from './real-nats.js';
export { partRunners } from './part-runners.js';
export { startTestStack, superuserUrl, type TestStackOptions } from './test-stack.js';
export { type RealIssuer, realIssuer } from './real-issuer.js';
