export { courtBridge } from './court-bridge.agency.js';
