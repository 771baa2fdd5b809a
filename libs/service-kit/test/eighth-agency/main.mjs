import { serve } from '@fengqiao/service-kit';
import { postalRegulator } from './postal-regulator.agency.ts';

await serve(postalRegulator);
