import { useShown } from '../settings/settings.js';
import { TextField } from './field.js';

interface CodeFieldProps {
  readonly value: string;
  readonly onCode: (code: string) => void;
  readonly onSend: () => void;
  readonly sent: boolean;
  readonly busy: boolean;
}

const LENGTH = 6;

/** Whether a text can be a code. */
export const isCode = (text: string): boolean => new RegExp(`^\\d{${LENGTH}}$`).test(text);

/** Asks for a code and takes it; telephones offer to fill it in from the message. */
export function CodeField({ value, onCode, onSend, sent, busy }: CodeFieldProps) {
  const { words: { check } } = useShown();
  return (
    <div class="code">
      <TextField label={check.codeLabel} narrow inputMode="numeric" autoComplete="one-time-code" maxLength={LENGTH} value={value}
        wrong={value.length === LENGTH && !isCode(value) && check.codeWrong} onText={text => onCode(text.normalize('NFKC').trim())} />
      <button type="button" class="button" disabled={busy} onClick={onSend}>{sent ? check.sendAgain : check.send}</button>
    </div>
  );
}
