import { serve } from '@fengqiao/service-kit';
import { mediation } from './mediation.agency.js';

await serve(mediation);
