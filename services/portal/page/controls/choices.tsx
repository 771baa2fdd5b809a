import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly text?: ComponentChildren;
}

interface GroupProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | false | undefined;
  readonly children: ComponentChildren;
  readonly compact?: boolean;
}

/** Choices that belong together, under one question. */
export function Group({ legend, hint, wrong, compact, children }: GroupProps) {
  const id = useId();
  return (
    <fieldset class={wrong ? 'group is-wrong' : 'group'} aria-describedby={hint ? id : undefined}>
      <legend>{legend}</legend>
      {hint && <p class="hint" id={id}>{hint}</p>}
      <div class={compact ? 'choices compact' : 'choices'}>{children}</div>
      <p class="wrong" aria-live="polite">{wrong || null}</p>
    </fieldset>
  );
}

interface OneOfProps extends Omit<GroupProps, 'children'> {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One of several. */
export function OneOf({ choices, value, onChoose, ...group }: OneOfProps) {
  const name = useId();
  return (
    <Group {...group}>
      {choices.map(choice => (
        <label class="choice" key={choice.value}>
          <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
          <span>{choice.label}{choice.text && <small>{choice.text}</small>}</span>
        </label>
      ))}
    </Group>
  );
}

interface TickProps {
  readonly label: string;
  readonly text?: ComponentChildren;
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
  readonly name?: string;
}

/** One thing that may be ticked. */
export const Tick = ({ label, text, checked, onTick, name }: TickProps) => (
  <label class="choice">
    <input type="checkbox" checked={checked} aria-label={name} onChange={event => onTick(event.currentTarget.checked)} />
    <span>{label}{text && <small>{text}</small>}</span>
  </label>
);
