import { civilDateField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

/** 有牌子、有场地、有制度、有人员、有印章. */
export const FiveHaves = z.strictObject({ plate: z.boolean(), room: z.boolean(), rules: z.boolean(), people: z.boolean(), seal: z.boolean() });
/** Their names, in this order. */
export const HAVES = FiveHaves.keyof().options;

/** What a station check remembers. */
export const StationFacts = z.strictObject({
  station: text(60),
  haves: FiveHaves,
  checks: z.array(z.strictObject({ on: civilDateField, lacking: z.array(FiveHaves.keyof()), note: text(1000).optional() })).max(50),
  note: text(1000),
});
export type StationFacts = z.infer<typeof StationFacts>;

export const stationCheckHead = {
  name: 'station-check', title: '站点“五有”核验', version: 1, facts: StationFacts,
  roles: ['station-inspector'],
  states: {
    open: { title: '待核验' },
    lacking: { title: '待补齐' },
    complete: { title: '五有达标', terminal: true },
    shut: { title: '撤站', terminal: true },
  },
  duties: { completion: { title: '补齐五有' } },
} as const satisfies ProcedureHead<string, string, string, typeof StationFacts>;

export type StationState = keyof typeof stationCheckHead.states;
export type StationDocket = DocketView<StationFacts, StationState>;
export type StationDecision = Decision<StationFacts, StationState, keyof typeof stationCheckHead.duties>;
