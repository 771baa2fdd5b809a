export * from './model.js';
export * from './seal-provider.js';
export * from './wording.js';
export * from './compose.js';
export * from './catalogue/index.js';
export { VOCABULARY } from './vocabulary.js';
export { paperNumber } from './numbering.js';
export { TRAITS } from './parties.js';
