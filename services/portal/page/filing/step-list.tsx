import type { Answers } from '../draft/answers.js';
import type { Place } from '../interface/types.js';
import { useShown } from '../settings/settings.js';
import { missingFrom } from './missing.js';
import { STEPS, type Step } from './step-order.js';

interface StepListProps {
  readonly current: Step;
  readonly answers: Answers;
  readonly place: Place;
}

/** All steps beside the form, where the screen has room for them. */
export function StepList({ current, answers, place }: StepListProps) {
  const { words } = useShown();
  const open = new Set(missingFrom(answers, place.form.claimKinds).map(({ step }) => step));
  const passed = STEPS.indexOf(current);
  return (
    <nav class="steps" aria-label={words.step(passed + 1, STEPS.length)}>
      <ol>
        {STEPS.map((step, at) => (
          <li key={step} class={step === current ? 'current' : at < passed && !open.has(step) ? 'passed' : undefined}>
            <a href={`#${step}`} aria-current={step === current ? 'step' : undefined}>
              <span class="at" aria-hidden="true">{at < passed && !open.has(step) ? '✓' : at + 1}</span>{words.steps[step]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
