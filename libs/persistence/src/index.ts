export * from './records/entities.js';
export { migrate, openOrm, ormOptions, pendingMigrations } from './open-orm.js';
export { PostgresStore } from './postgres-store.js';
export { PostgresOutbox } from './postgres-outbox.js';
export { databaseRefusal } from './unavailable.js';
export { Queries, type DocketFilter, type Page } from './queries.js';
export { PostgresCheckpoints, type Head } from './postgres-checkpoints.js';
