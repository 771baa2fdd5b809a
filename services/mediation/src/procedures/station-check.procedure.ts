import { practice, procedure } from '@fengqiao/procedure';
import { checkStation } from '../decisions/check-station.js';
import { stationCheckHead } from './station-check.head.js';
import { Beginning, Check, Closure } from './station-check.inputs.js';

const STANDARD = practice('调解阵地“五有”标准');

/** 五有: plate, room, rules, people, seal; a station is looked at, put right, and looked at again. */
export const stationCheck = procedure(stationCheckHead)(action => ({
  begin: action({ title: '发起核验', from: 'new', to: 'open', by: ['station-inspector'], basis: STANDARD, input: Beginning }),
  check: action({
    title: '核验', from: ['open', 'lacking'], to: ['lacking', 'complete'], by: ['station-inspector'], basis: STANDARD, input: Check,
    stops: ['completion'], starts: ['completion'], issues: ['station-check-record'], decide: checkStation,
  }),
  shut: action({ title: '撤站', from: ['open', 'lacking'], to: 'shut', by: ['station-inspector'], basis: STANDARD, input: Closure }),
}));
