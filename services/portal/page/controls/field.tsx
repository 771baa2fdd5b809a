import type { ComponentChildren, ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import { useShown } from '../settings/settings.js';

interface Around {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | false | undefined;
  readonly optional?: boolean;
}

interface Ids {
  readonly id: string;
  readonly describedBy: string | undefined;
}

/** A label, what helps to answer, what is wrong, and the control itself. */
function Field({ label, hint, wrong, optional, children }: Around & { readonly children: (ids: Ids) => ComponentChildren }) {
  const id = useId();
  const { words } = useShown();
  const describedBy = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={wrong ? 'field is-wrong' : 'field'}>
      <label for={id}>{label}{optional && <span class="optional">{words.optional}</span>}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {children({ id, describedBy })}
      <p class="wrong" id={`${id}-wrong`} aria-live="polite">{wrong || null}</p>
    </div>
  );
}

/** What a telephone may offer to fill in. */
type AutoFill = 'off' | 'name' | 'tel' | 'street-address' | 'one-time-code';

export interface TextFieldProps extends Around {
  readonly value: string | undefined;
  readonly onText: (text: string) => void;
  readonly kind?: 'text' | 'tel' | 'date' | 'month';
  readonly autoComplete?: AutoFill;
  readonly inputMode?: 'numeric' | 'decimal';
  readonly maxLength?: number;
  readonly narrow?: boolean;
  readonly onLeave?: () => void;
}

type InputProps = ComponentProps<'input'>;

/** One line of text, a telephone, a day, a month: the browser's own control for each. */
export function TextField({ label, hint, wrong, optional, value, onText, onLeave, kind = 'text', narrow, autoComplete, inputMode, maxLength }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong} {...(optional ? { optional } : {})}>
      {({ id, describedBy }) => (
        <input id={id} {...{ type: kind } as InputProps} class={narrow ? 'narrow' : undefined} value={value ?? ''} autoComplete={autoComplete} inputMode={inputMode} maxLength={maxLength}
          aria-describedby={describedBy} aria-invalid={wrong ? true : undefined} onInput={event => onText(event.currentTarget.value)} onBlur={onLeave} />
      )}
    </Field>
  );
}

export interface AreaFieldProps extends Around {
  readonly value: string | undefined;
  readonly onText: (text: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function AreaField({ label, hint, wrong, optional, value, onText, rows = 5, maxLength }: AreaFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong} {...(optional ? { optional } : {})}>
      {({ id, describedBy }) => (
        <textarea id={id} rows={rows} value={value ?? ''} maxLength={maxLength} aria-describedby={describedBy} aria-invalid={wrong ? true : undefined}
          onInput={event => onText(event.currentTarget.value)} />
      )}
    </Field>
  );
}
