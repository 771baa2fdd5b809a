import type { ComponentType } from 'preact';
import type { DraftKeeper } from '../draft/draft-keeper.js';
import { Refused } from '../controls/refused.js';
import type { Filed, Place } from '../interface/types.js';
import { useShown } from '../settings/settings.js';
import { DisputeNotice } from './dispute.js';
import { KeepingLine } from './keeping-line.js';
import { OtherPhone } from './other-phone.js';
import { STEPS, stepAfter, type Step } from './step-order.js';
import type { StepProps } from './step-props.js';
import { CheckStep } from './steps/check-step.js';
import { DesksStep } from './steps/desks-step.js';
import { FirmStep } from './steps/firm-step.js';
import { MoneyStep } from './steps/money-step.js';
import { ProofStep } from './steps/proof-step.js';
import { WhatStep } from './steps/what-step.js';
import { WorkStep } from './steps/work-step.js';
import { YouStep } from './steps/you-step.js';

const SCREENS: Readonly<Record<Exclude<Step, 'check'>, ComponentType<StepProps>>> = {
  what: WhatStep, work: WorkStep, money: MoneyStep, firm: FirmStep, you: YouStep, proof: ProofStep, desks: DesksStep,
};

/** A step says its own purpose below its heading, where its first question does not say it already. */
const HINTED: ReadonlySet<Step> = new Set(['money', 'firm', 'you', 'proof', 'desks']);

interface StepScreenProps {
  readonly step: Step;
  readonly place: Place;
  readonly keeper: DraftKeeper;
  readonly onFiled: (filed: Filed) => void;
  /** Whoever came from the last step to change one thing goes back there. */
  readonly next: Step;
}

function Ways({ step }: { readonly step: Step }) {
  const { words } = useShown();
  return (
    <div class="ways">
      <a class="button quiet" href={`#${STEPS[STEPS.indexOf(step) - 1] ?? ''}`}>{words.back}</a>
      {stepAfter(step) && <button class="button main">{words.go}</button>}
    </div>
  );
}

/** One step of the form. It may be left unfinished: the last one says what is missing. */
export function StepScreen({ step, place, keeper, onFiled, next }: StepScreenProps) {
  const { words } = useShown();
  const { answers } = keeper.draft;
  const change: StepProps['change'] = changed => keeper.change(typeof changed === 'function' ? changed(keeper.draft.answers) : changed);
  const at = STEPS.indexOf(step);
  const head = words[step] as { readonly heading: string; readonly hint?: string };
  const go = () => { location.hash = next; };
  return (
    <>
      <div class="step-top">
        <p class="step-of">{words.step(at + 1, STEPS.length)}</p>
        <KeepingLine keeping={keeper.keeping} />
      </div>
      <progress max={STEPS.length} value={at + 1} aria-hidden="true" />
      <h1 tabIndex={-1}>{head.heading}</h1>
      {HINTED.has(step) && head.hint && <p class="lead">{head.hint}</p>}
      <DisputeNotice keeper={keeper} />
      {keeper.keeping === 'refused' && keeper.problem && <Refused problem={keeper.problem} />}
      {step === 'check'
        ? <><CheckStep place={place} answers={answers} keeper={keeper} onFiled={onFiled} /><Ways step={step} /></>
        : <StepForm step={step} place={place} answers={answers} change={change} onGo={go} />}
      <OtherPhone draft={keeper.draft} />
    </>
  );
}

function StepForm({ step, onGo, ...props }: StepProps & { readonly step: Exclude<Step, 'check'>; readonly onGo: () => void }) {
  const Screen = SCREENS[step];
  return (
    <form noValidate onSubmit={event => { event.preventDefault(); onGo(); }}>
      <Screen key={step} {...props} />
      <Ways step={step} />
    </form>
  );
}
