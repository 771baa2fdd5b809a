import { openActions } from '@fengqiao/procedure';
import { loadSchemes } from '@fengqiao/scheme/load';
import { describe, expect, it } from '@jest/globals';
import { AGENCIES } from '../cases/replay.js';

const longyan = (await loadSchemes(new URL('../../../deploy/schemes', import.meta.url).pathname)).find(scheme => scheme.place === 'longyan')!;

/** What each room of the base is for (岩工〔2023〕47号 四（一）), and the steps of the guiding agency's own pages that do it. */
const IN_THE_ROOM: Readonly<Record<string, readonly (readonly [what: string, procedure: string, ...actions: string[]])[]>> = {
  'aid-room': [['诉求受理', 'claim', 'register'], ['分案处理', 'claim', 'triage'], ['部门衔接', 'claim', 'requestAid', 'requestMediation', 'receiveForArbitration', 'receiveForCourt'], ['律师坐班', 'duty-roster', 'publish', 'putThrough']],
  'mediation-room': [['事前', 'mediation', 'apply', 'settleOnTheSpot'], ['裁前、诉前调解', 'mediation', 'accept', 'holdSession', 'recordAgreement']],
  'tribunal-room': [['协议仲裁确认', 'agreement-review', 'accept', 'signStatement'], ['庭前调解', 'arbitration-case', 'entrustMediation', 'makeStatement'], ['仲裁庭审', 'arbitration-case', 'scheduleHearing', 'holdHearing']],
  'court-room': [['就地受理立案', 'court-filing', 'apply', 'file'], ['诉前调解', 'court-filing', 'delegateMediation'], ['巡回开庭', 'court-filing', 'scheduleHearing', 'holdHearing']],
  'source-governance': [],
  'psychological-centre': [['职工安抚', 'psychological-support', 'ask', 'recordSession'], ['应急援助', 'psychological-support', 'alert']],
};

const pages = AGENCIES.flatMap(agency => agency.procedures.map(page => ({ agency: agency.name, page })));

describe('the rooms of Longyan’s base (ST-03)', () => {
  it('are two rooms, two courts and two centres, each guided by a body that takes part', () => {
    expect(longyan.rooms.map(room => room.id).sort()).toEqual(Object.keys(IN_THE_ROOM).sort());
    const taking = new Set([...longyan.agencies.map(agency => agency.name)]);
    expect(longyan.rooms.flatMap(room => room.agency ?? []).filter(agency => !taking.has(agency))).toEqual([]);
  });

  const work = Object.entries(IN_THE_ROOM).flatMap(([room, tasks]) => tasks.map(task => [room, ...task] as const));

  it.each(work)('%s: %s is done on the page %s', (roomId, _what, procedure, ...actions) => {
    const room = longyan.rooms.find(known => known.id === roomId)!;
    const found = pages.find(({ page }) => page.name === procedure)!;
    if (room.agency) expect(found.agency).toBe(room.agency);
    for (const action of actions) {
      const step = found.page.actions[action];
      expect({ action, states: step?.from.length }).toEqual({ action, states: expect.any(Number) });
      expect(step!.from.some(state => openActions(found.page, state, step!.by).includes(action))).toBe(true);
    }
  });
});
