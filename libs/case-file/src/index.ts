export * from './fields.js';
export * from './case-file.js';
export * from './compose.js';
export * from './selection.js';
export * from './identities.js';
export * from './person-keys.js';
export * from './part-of.js';
export * from './check-facts.js';
