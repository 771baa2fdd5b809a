export { makeWorld, readTables, schemeBook, type Tables } from './make-world.js';
export { ledgerPort } from './ledger-port.js';
