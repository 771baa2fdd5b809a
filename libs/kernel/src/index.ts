export * from './refusal.js';
export * from './civil-date.js';
export * from './fen.js';
export * from './case-number.js';
export * from './canonical-json.js';
