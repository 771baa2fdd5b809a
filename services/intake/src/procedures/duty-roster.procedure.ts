import { text } from '@fengqiao/case-file';
import { practice, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { addShifts, noteAttendance, publishRoster, putThrough, takeOver } from '../decisions/keep-duty.js';
import { dutyRosterHead } from './duty-roster.head.js';
import { Attendance, Roster, Shifts, TakeOver, Wanted } from './duty-roster.inputs.js';

const keeper = ['triage-officer'] as const;
const desk = ['clerk', 'triage-officer', 'duty-lawyer'] as const;
const DUTY = practice('律师坐班、定点挂钩、派驻值班');
const HELP = practice('一键求助、远程呼叫');

/** 驻点值班: who is on duty at a station, window or line, when; and whom a call for help finds there. */
export const dutyRoster = procedure(dutyRosterHead)(action => ({
  publish: action({
    title: '公布值班表', from: 'new', to: 'published', by: keeper, basis: DUTY, input: Roster, starts: ['period'], issues: ['duty-roster'], decide: publishRoster,
  }),
  addShifts: action({ title: '增排班次', from: 'published', to: 'published', by: keeper, basis: DUTY, input: Shifts, decide: addShifts }),
  takeOver: action({ title: '换班', from: 'published', to: 'published', by: desk, basis: DUTY, input: TakeOver, decide: takeOver }),
  noteAttendance: action({ title: '登记到岗', from: 'published', to: 'published', by: desk, basis: DUTY, input: Attendance, decide: noteAttendance }),
  putThrough: action({ title: '接通值班人员', from: 'published', to: 'published', by: desk, basis: HELP, input: Wanted, decide: putThrough }),
  end: action({ title: '值班期满', from: 'published', to: 'ended', by: ['system'], basis: DUTY, input: z.unknown(), expires: ['period'], stops: ['period'] }),
  replace: action({ title: '另行排班', from: 'published', to: 'replaced', by: keeper, basis: DUTY, input: z.strictObject({ reason: text(500) }) }),
}));
