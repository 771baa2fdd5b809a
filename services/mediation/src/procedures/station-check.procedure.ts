import { civilDateField, text } from '@fengqiao/case-file';
import { practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { checkStation } from '../decisions/check-station.js';
import { FiveHaves, StationFacts } from './station-check.facts.js';

const inspector = ['station-inspector'] as const;
const clause = practice('调解阵地“五有”标准');

/** 五有: plate, room, rules, people, seal; a station is looked at, put right, and looked at again. */
export const stationCheck = procedure({
  name: 'station-check', title: '站点“五有”核验', version: 1, facts: StationFacts, roles: ['station-inspector'],
  states: {
    open: { title: '待核验' },
    lacking: { title: '待补齐' },
    complete: { title: '五有达标', terminal: true },
    shut: { title: '撤站', terminal: true },
  },
  duties: { completion: { title: '补齐五有' } },
})(action => ({
  begin: action({ title: '发起核验', from: 'new', to: 'open', by: inspector, basis: clause, input: z.strictObject({ station: text(60) }) }),
  check: action({
    title: '核验', from: ['open', 'lacking'], to: ['lacking', 'complete'], by: inspector, basis: clause,
    input: FiveHaves.extend({ putRightBy: civilDateField.optional(), note: text(1000).optional() }),
    stops: ['completion'], starts: ['completion'], issues: ['station-check-record'], decide: checkStation,
  }),
  shut: action({ title: '撤站', from: ['open', 'lacking'], to: 'shut', by: inspector, basis: clause, input: z.strictObject({ note: text(1000) }) }),
}));
