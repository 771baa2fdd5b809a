import type { Clock } from '@fengqiao/procedure';
import type { Note, PlaceAtRest } from './violation.js';
import type { AgencyRows, EntrySeen } from './place-rows.js';

type Recorded = Pick<Clock, 'id' | 'state' | 'lastDay' | 'duty' | 'closedOn'>;

/** What may become of a clock in one step. Nothing leaves `met`, `late` and `dropped`. */
const MAY_BECOME: Readonly<Record<string, readonly string[]>> = {
  running: ['running', 'paused', 'met', 'late', 'missed', 'dropped'],
  paused: ['paused', 'running', 'met', 'late', 'dropped'],
  missed: ['late', 'dropped', 'missed'],
  met: [], late: [], dropped: [],
};

const formsIn = (entry: EntrySeen): readonly Recorded[] => {
  const payload = JSON.parse(entry.payload) as { clocks?: readonly Recorded[]; clock?: Recorded };
  return [...(payload.clocks ?? []), ...(payload.clock ? [payload.clock] : [])];
};

/** Every clock that was armed runs, or ended once, lawfully, and never before its last day had passed. */
export function checkClocks({ agencies, today }: PlaceAtRest, note: Note): void {
  for (const rows of agencies) {
    const lives = Map.groupBy(rows.ledger.flatMap(entry => formsIn(entry).map(form => ({ entry, form }))), ({ form }) => form.id);
    for (const { clock, state, lastDay, wakeOn, docketId } of rows.clocks) {
      const caseNo = rows.dockets.find(docket => docket.id === docketId)?.caseNo ?? '?';
      const say = (what: string): void => note('I5', rows.agency, caseNo, `clock ${clock.duty} ${clock.id} ${what}`);
      if (state !== clock.state || lastDay !== clock.lastDay || wakeOn !== clock.wakeOn) say('has columns that differ from itself');
      if (state === 'running' && lastDay < today && wakeOn < today) say(`ran out on ${lastDay} and has not fired`);
      const life = lives.get(clock.id);
      if (!life) say('was never recorded');
      else checkLife(life, clock, say);
    }
    checkGone(rows, lives, note);
  }
}

function checkLife(life: readonly { readonly entry: EntrySeen; readonly form: Recorded }[], clock: Clock, say: (what: string) => void): void {
  let before: Recorded | undefined;
  let fired = 0;
  for (const { entry, form } of life) {
    if (before && !MAY_BECOME[before.state]!.includes(form.state)) say(`went from ${before.state} to ${form.state}`);
    if (form.state === 'missed' && before?.state !== 'missed') {
      fired++;
      if (form.closedOn !== undefined) say('ended as missed and had never fired');
      if (String(entry.entry.on) <= form.lastDay) say(`fired on ${String(entry.entry.on)}, its last day is ${form.lastDay}`);
    } else if (form.state === 'missed' && (form.closedOn === undefined || before?.closedOn !== undefined)) fired++; // the duty of a missed clock may end once
    before = form;
  }
  if (fired > 1) say(`fired ${fired} times`);
  if (before!.state !== clock.state) say(`is ${clock.state}, the chain says ${before!.state}`);
}

function checkGone({ agency, clocks }: AgencyRows, lives: ReadonlyMap<string, readonly { readonly entry: EntrySeen }[]>, note: Note): void {
  const standing = new Set(clocks.map(({ clock }) => clock.id));
  for (const [id, life] of lives) if (!standing.has(id)) note('I5', agency, life[0]!.entry.caseNo, `clock ${id} was armed and is gone`);
}
