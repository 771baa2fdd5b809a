export { arbitrationBridge } from './arbitration-bridge.agency.js';
