export { portalVariables, readPortalConfig, type PortalConfig } from './config.js';
export { runPortal, type RunningPortal } from './portal.js';
