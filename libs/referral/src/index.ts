export * from './protocol.js';
export * from './reasons.js';
