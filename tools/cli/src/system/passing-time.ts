import { agencyNames, comeToRest, todayOf, withClient, type RunningStack, type SettableClock } from '@fengqiao/dev';
import { addDays, civilDate, earlierOf, isCivilDate, laterOf, type CivilDate } from '@fengqiao/kernel';

const WITHIN = { within: 60_000 };
const noonOf = (day: CivilDate): number => Date.parse(`${day}T12:00:00+08:00`);

/** The days of a system, which can be made to pass: only those of a temporary stack whose clock is behind. */
export interface PassingTime {
  today(): CivilDate;
  /** Lets time pass up to a day, which is not later than the true one; whatever falls due on the way happens on its own day. */
  passTo(day: CivilDate): Promise<void>;
}

/** The first day, from tomorrow on, on which a clock of a stack will have run out. */
async function nextLapse(stack: RunningStack): Promise<CivilDate | undefined> {
  const days = await Promise.all(agencyNames.map(agency => withClient(stack.parts.databases[agency].ownerUrl, async client =>
    (await client.query<{ day: string | null }>(`select min(greatest(last_day, wake_on))::text as day from clock where state = 'running'`)).rows[0]?.day)));
  const known = days.filter(isCivilDate).sort();
  return known[0] ? addDays(known[0], 1) : undefined;
}

/** Makes days pass by setting the clock of all services, from one day on which something falls due to the next. */
export function passingTime(stack: RunningStack, clock: SettableClock): PassingTime {
  const today = () => civilDate(todayOf(stack));
  return {
    today,
    async passTo(day) {
      await comeToRest(stack, WITHIN);
      while (today() < day) {
        const lapse = laterOf(await nextLapse(stack) ?? day, addDays(today(), 1));
        await clock.set(noonOf(earlierOf(lapse, day)));
        await comeToRest(stack, WITHIN);
      }
    },
  };
}
