import type { Answers } from '../draft/answers.js';
import type { Place } from '../interface/types.js';

/** What each step of the form is given. */
export interface StepProps {
  readonly place: Place;
  readonly answers: Answers;
  /** Takes the answers as they shall be, or how they come of those that stand by then: a file is read while a person types. */
  readonly change: (next: Answers | ((now: Answers) => Answers)) => void;
}
