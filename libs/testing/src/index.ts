export { type FreshDatabase, freshDatabase, realPostgres } from './real-postgres.js';
export { realNats, startNats, type TestNats } from './real-nats.js';
export { type RealIssuer, realIssuer } from './real-issuer.js';
