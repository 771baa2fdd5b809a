import { serve } from '@fengqiao/service-kit';
import { intake } from './intake.agency.js';

await serve(intake);
