/** Injection tokens of what a service is made of. */
export const DESK = Symbol('desk');
export const QUERIES = Symbol('queries');
export const VERIFIER = Symbol('verifier');
export const INBOX = Symbol('inbox');
export const HEALTH = Symbol('health');
export const KEYS = Symbol('keys');
export const OPENAPI = Symbol('openapi');
export const METRICS = Symbol('metrics');
export const ACCESS_DESK = Symbol('access-desk');
export const READINGS = Symbol('readings');
export const STORED_CASES = Symbol('stored-cases');
export const CODES = Symbol('codes');
export const FILINGS = Symbol('filings');
export const BREAK_GLASS = Symbol('break-glass');
export const GLASS_NOTICE = Symbol('glass-notice');
export const SECURITY = Symbol('security');
export const SEALS = Symbol('seals');
