import { serve } from '@fengqiao/service-kit';
import { legalAid } from './legal-aid.agency.js';

await serve(legalAid);
