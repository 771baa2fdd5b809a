import { OneOf } from '../../controls/choices.js';
import { TextField } from '../../controls/field.js';
import { MoneyField } from '../../controls/money-field.js';
import { useShown } from '../../settings/settings.js';
import { withEmployment, withWorker } from '../change-answers.js';
import type { StepProps } from '../step-props.js';

const written = (contract: boolean | undefined): string | undefined => (contract === undefined ? undefined : String(contract));

export function WorkStep({ place, answers, change }: StepProps) {
  const { words: { work }, say } = useShown();
  const { job, startedOn, endedOn, workplace, writtenContract, monthlyPay } = answers.employment ?? {};
  return (
    <>
      <OneOf legend={work.kind} compact value={answers.worker?.kind} onChoose={kind => change(withWorker(answers, { kind }))}
        choices={place.form.workerKinds.map(({ id, title }) => ({ value: id, label: say(title) }))} />
      <TextField label={work.job} hint={work.jobHint} optional maxLength={100} value={job} onText={text => change(withEmployment(answers, { job: text }))} />
      <div class="pair">
        <TextField label={work.startedOn} optional kind="date" value={startedOn} onText={day => change(withEmployment(answers, { startedOn: day }))} />
        <TextField label={work.endedOn} hint={work.endedHint} optional kind="date" value={endedOn} onText={day => change(withEmployment(answers, { endedOn: day }))} />
      </div>
      <OneOf legend={work.contract} compact value={written(writtenContract)} onChoose={value => change(withEmployment(answers, { writtenContract: value === 'true' }))}
        choices={[{ value: 'true', label: work.contractYes }, { value: 'false', label: work.contractNo }]} />
      <TextField label={work.workplace} optional maxLength={200} value={workplace} onText={text => change(withEmployment(answers, { workplace: text }))} />
      <MoneyField label={work.pay} optional value={monthlyPay} onFen={fen => change(withEmployment(answers, { monthlyPay: fen }))} />
    </>
  );
}
