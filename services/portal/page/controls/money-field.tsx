import { formatYuan, type Fen } from '@fengqiao/kernel';
import { useState } from 'preact/hooks';
import { readAmount } from '../draft/read-amount.js';
import { useShown } from '../settings/settings.js';
import { TextField } from './field.js';

interface MoneyFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  /** Fen. */
  readonly value: number | undefined;
  readonly onFen: (fen: number | undefined) => void;
}

const written = (fen: number | undefined): string => (fen === undefined ? '' : formatYuan(fen as Fen).replace(/,/g, '').replace(/\.00$/, ''));

/** An amount: typed in yuan as people write it, kept in fen, never rounded. */
export function MoneyField({ label, hint, optional, value, onFen }: MoneyFieldProps) {
  const { words } = useShown();
  const [typed, type] = useState(() => written(value));
  const read = readAmount(typed);
  const shown = read.kind === 'fen' && value !== undefined && read.fen !== value ? written(value) : typed;
  const onText = (text: string) => {
    const amount = readAmount(text);
    type(text);
    onFen(amount.kind === 'fen' ? amount.fen : undefined);
  };
  return <TextField label={label} hint={hint} narrow inputMode="decimal" maxLength={20} value={shown} onText={onText}
    wrong={read.kind === 'wrong' && words.money.wrong} {...(optional ? { optional } : {})} />;
}
