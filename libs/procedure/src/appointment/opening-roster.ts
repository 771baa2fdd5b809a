import { civilDateField, text } from '@fengqiao/case-file';
import { refuse, type Refusal } from '@fengqiao/kernel';
import { z } from 'zod';
import type { Procedure } from '../describe.js';
import { Letter, Training } from './facts.js';

/** Somebody who served before the roster was kept here: everything that their appointment asks for. */
export const Serving = z.strictObject({
  id: text(60), person: text(100), office: text(60), affiliations: z.array(text(100)).max(50), recommendedBy: text(100), training: Training, letter: Letter,
});
export type Serving = z.infer<typeof Serving>;

/** 期初名册: the people whom the agencies of a place have already when it begins to work here, from its own lists as of a day. */
export const OpeningRoster = z.strictObject({
  place: text(60),
  /** Where the list comes from, for whoever checks it later. */
  source: text(200),
  asOf: civilDateField,
  rosters: z.array(z.strictObject({ agency: text(60), procedure: text(60), people: z.array(Serving).min(1).max(5000) })).min(1).max(50),
});
export type OpeningRoster = z.infer<typeof OpeningRoster>;

const malformed = (at: string, why: string): Refusal => refuse('roster-malformed', 'invalid',
  { zh: `期初名册有误，位置：${at || '文件开头'}`, en: `The opening roster is wrong at ${at || 'its root'}: ${why}` },
  { zh: '请对照 deploy/rosters 中的示例更正', en: 'Correct it after the examples under deploy/rosters' }, { details: { at, why } });

/** Checks an opening roster. @returns it, or `roster-malformed` naming the place; a number stands once in a list */
export function readOpeningRoster(data: unknown): OpeningRoster | Refusal {
  const parsed = OpeningRoster.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return malformed(issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  for (const { procedure, people } of parsed.data.rosters) {
    const twice = people.find(({ id }, at) => people.findIndex(other => other.id === id) !== at);
    if (twice) return malformed(`${procedure} ${twice.id}`, 'the number stands twice');
  }
  return parsed.data;
}

/** One step of an appointment: taken by this role, with this input. */
export interface AppointingStep {
  readonly action: 'nominate' | 'recordTraining' | 'appoint';
  readonly role: string;
  readonly input: unknown;
}

/** The ordinary steps that appoint somebody: nominated and trained by who keeps the roster, appointed by who decides. @param page a page of `appointment()` */
export function appointingSteps(page: Procedure, { training, letter, ...nomination }: Serving): readonly [AppointingStep, ...AppointingStep[]] {
  const step = (action: AppointingStep['action'], input: unknown): AppointingStep => {
    const role = page.actions[action]?.by[0];
    if (role === undefined) throw new Error(`${page.name} keeps no roster`);
    return { action, role, input };
  };
  return [step('nominate', nomination), step('recordTraining', training), step('appoint', letter)];
}

/** The file under which an appointment is opened: it is no dispute, so it names no party. */
export const appointmentFile = ({ title }: Pick<Procedure, 'title'>) => ({ title: `${title}（非争议事项）` });

/** Of a list, those whom the roster does not have yet, in whatever state. */
export const notYetOn = (people: readonly Serving[], known: readonly { readonly id: string }[]): readonly Serving[] =>
  people.filter(({ id }) => !known.some(entry => entry.id === id));

