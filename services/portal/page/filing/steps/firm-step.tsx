import { OneOf } from '../../controls/choices.js';
import { TextField } from '../../controls/field.js';
import type { Employer } from '../../draft/answers.js';
import { useShown } from '../../settings/settings.js';
import { withEmployer } from '../change-answers.js';
import type { StepProps } from '../step-props.js';

/** As many as one claim may name. */
const MOST = 5;

interface FirmProps {
  readonly employer: Employer;
  readonly onChange: (change: Partial<Employer>) => void;
}

function Firm({ employer, onChange }: FirmProps) {
  const { words: { firm } } = useShown();
  return (
    <>
      <TextField label={firm.name} maxLength={100} autoComplete="off" value={employer.name} onText={name => onChange({ name })} />
      <OneOf legend={firm.kind} compact value={employer.kind ?? 'firm'} onChoose={kind => onChange({ kind: kind === 'person' ? 'person' : 'firm' })}
        choices={[{ value: 'firm', label: firm.firm }, { value: 'person', label: firm.person }]} />
      <TextField label={firm.address} hint={firm.addressHint} optional maxLength={200} autoComplete="off" value={employer.address} onText={address => onChange({ address })} />
      <TextField label={firm.phone} optional kind="tel" narrow maxLength={30} autoComplete="off" value={employer.phone} onText={phone => onChange({ phone })} />
    </>
  );
}

export function FirmStep({ answers, change }: StepProps) {
  const { words: { firm } } = useShown();
  const employers = answers.employers?.length ? answers.employers : [{}];
  const without = (at: number) => employers.filter((_, index) => index !== at);
  return (
    <>
      {employers.map((employer, at) => (
        <section class={employers.length > 1 ? 'part' : undefined} key={at} aria-label={firm.one(at + 1)}>
          {employers.length > 1 && <h2>{firm.one(at + 1)}</h2>}
          <Firm employer={employer} onChange={changed => change(withEmployer(answers, at, changed))} />
          {at > 0 && <button type="button" class="button quiet" onClick={() => change({ ...answers, employers: without(at) })}>{firm.remove}</button>}
        </section>
      ))}
      {employers.length < MOST && <button type="button" class="button quiet" onClick={() => change({ ...answers, employers: [...employers, {}] })}>＋ {firm.add}</button>}
    </>
  );
}
