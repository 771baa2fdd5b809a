export { loadJourneys, type Journey } from './demo/load-journeys.js';
export { runDemo } from './demo/run-demo.js';
export { runJourney, type JourneyRun, type StepReport } from './demo/run-journey.js';
export { type DemoSystem } from './demo/demo-system.js';
export { type JourneyReport } from './demo/report.js';
export { type RunningSystem } from './system/running-system.js';
export { systemOf } from './system/temporary-system.js';
export { verifyLedgers } from './audit/verify-ledgers.js';
