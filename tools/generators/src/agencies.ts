import { analytics } from '@fengqiao/analytics';
import { arbitrationBridge } from '@fengqiao/arbitration-bridge';
import type { Agency } from '@fengqiao/contracts';
import { courtBridge } from '@fengqiao/court-bridge';
import { inspectionBridge } from '@fengqiao/inspection-bridge';
import { intake } from '@fengqiao/intake';
import { legalAid } from '@fengqiao/legal-aid';
import { mediation } from '@fengqiao/mediation';

/** Every agency, as its own page describes it. */
export const agencies: readonly Agency[] = [intake, mediation, legalAid, inspectionBridge, arbitrationBridge, courtBridge, analytics];
