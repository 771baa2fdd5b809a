import { serve } from '@fengqiao/service-kit';
import { courtBridge } from './court-bridge.agency.js';

await serve(courtBridge);
