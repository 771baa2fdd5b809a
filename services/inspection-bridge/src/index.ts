export { inspectionBridge } from './inspection-bridge.agency.js';
