import { serve } from '@fengqiao/service-kit';
import { inspectionBridge } from './inspection-bridge.agency.js';

await serve(inspectionBridge);
