export { runService, serve, type RunningService, type ServiceExtras, type ServiceParts } from './run-service.js';
export { PublicPath, RolesOnly, StaffOnly, AsPerson } from './http/guard.js';
export { openApiOf } from './openapi.js';
export { makeWorld, readTables, schemeBook, ledgerPort, type Tables } from './world/index.js';
export { ConfigError, maskedConfig, readConfig, type ServiceConfig } from './config.js';
export { DIRECTORY_FILE } from './key-ring.js';
