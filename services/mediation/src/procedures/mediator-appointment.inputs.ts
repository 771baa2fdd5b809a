import { text } from '@fengqiao/case-file';
import { z } from 'zod';
import { OFFICES } from './mediator-appointment.head.js';

export const Nomination = z.strictObject({
  person: text(100), office: z.enum(OFFICES), affiliations: z.array(text(100)).max(50).default([]), recommendedBy: text(100),
});

/** Why nobody is appointed, or nothing assigned for a while. */
export const WithGround = z.strictObject({ reason: text(1000) });
