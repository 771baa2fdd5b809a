export * from './fields.js';
export * from './case-file.js';
export * from './compose.js';
export * from './identities.js';
