import { formatYuan, sumFen, type Fen } from '@fengqiao/kernel';
import { useState } from 'preact/hooks';
import { AreaField, TextField } from '../../controls/field.js';
import { MoneyField } from '../../controls/money-field.js';
import { Notice } from '../../controls/notice.js';
import type { Claim } from '../../draft/answers.js';
import { monthsBetween } from '../../draft/months.js';
import type { ClaimKind } from '../../interface/types.js';
import { useShown } from '../../settings/settings.js';
import { withClaim, withParticulars } from '../change-answers.js';
import type { StepProps } from '../step-props.js';

interface PartProps {
  readonly claim: Claim;
  readonly onChange: (change: Partial<Claim>) => void;
}

const LONGEST_FACTS = 2000;

/** From which month to which: two native controls, kept as the list of months that a claim names. */
function Months({ claim, onChange }: PartProps) {
  const { words: { money } } = useShown();
  const [first, setFirst] = useState(claim.months?.[0] ?? '');
  const [last, setLast] = useState(claim.months?.at(-1) ?? '');
  const take = (from: string, to: string) => onChange({ months: monthsBetween(from, to) });
  const wrong = first !== '' && monthsBetween(first, last).length === 0 && money.monthsWrong;
  return (
    <div class="pair">
      <TextField label={money.from} kind="month" value={first} wrong={wrong} onText={month => { setFirst(month); take(month, last); }} />
      <TextField label={money.to} kind="month" value={last} onText={month => { setLast(month); take(first, month); }} />
    </div>
  );
}

function ClaimPart({ kind, claim, onChange }: PartProps & { readonly kind: ClaimKind }) {
  const { words: { money }, say } = useShown();
  const asks = [...new Set(kind.asks)];
  return (
    <section class="part" aria-label={say(kind.title)}>
      <h2>{say(kind.title)}</h2>
      {asks.length > 1 && <p class="hint">{money.oneOf(asks.map(ask => money.asks[ask]).join(' / '))}</p>}
      {asks.includes('amount') && <MoneyField label={money.amount} value={claim.amount} onFen={amount => onChange({ amount })} />}
      {asks.includes('months') && <Months claim={claim} onChange={onChange} />}
      {asks.includes('facts') && <AreaField label={money.facts} hint={money.factsHint} rows={3} maxLength={LONGEST_FACTS} value={claim.facts} onText={facts => onChange({ facts })} />}
    </section>
  );
}

export function MoneyStep({ place, answers, change }: StepProps) {
  const { words: { money } } = useShown();
  const claims = answers.claims ?? [];
  const total = sumFen(claims.map(({ amount }) => (amount ?? 0) as Fen));
  const kindOf = (claim: Claim) => place.form.claimKinds.find(({ id }) => id === claim.kind);
  if (claims.length === 0) return <Notice tone="warn"><p>{money.none}</p></Notice>;
  return (
    <>
      {claims.map(claim => {
        const kind = kindOf(claim);
        return kind && <ClaimPart key={claim.kind} kind={kind} claim={claim} onChange={changed => change(withClaim(answers, claim.kind, changed))} />;
      })}
      <p class="total" aria-live="polite"><span>{money.total}</span><strong>¥ {formatYuan(total)}</strong></p>
      <TextField label={money.knewOn} hint={money.knewHint} optional kind="date" narrow value={answers.particulars?.knewOn}
        onText={knewOn => change(withParticulars(answers, { knewOn }))} />
    </>
  );
}
