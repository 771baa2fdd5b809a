import { serve } from '@fengqiao/service-kit';
import { arbitrationBridge } from './arbitration-bridge.agency.js';

await serve(arbitrationBridge);
