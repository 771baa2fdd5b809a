import { civilDateField, text } from '@fengqiao/case-file';
import { z } from 'zod';

/** 有牌子、有场地、有制度、有人员、有印章. */
export const FiveHaves = z.strictObject({ plate: z.boolean(), room: z.boolean(), rules: z.boolean(), people: z.boolean(), seal: z.boolean() });

/** What a station check remembers. */
export const StationFacts = z.object({
  station: text(60),
  haves: FiveHaves,
  checks: z.array(z.strictObject({ on: civilDateField, lacking: z.array(FiveHaves.keyof()), note: text(1000).optional() })).max(50),
  note: text(1000),
});
export type StationFacts = z.infer<typeof StationFacts>;
