import { useState } from 'preact/hooks';
import { OneOf } from '../../controls/choices.js';
import { TextField } from '../../controls/field.js';
import { useShown } from '../../settings/settings.js';
import { withParticulars, withWorker } from '../change-answers.js';
import { isMobile } from '../missing.js';
import type { StepProps } from '../step-props.js';

const LARGEST_GROUP = 100_000;

/** A whole number of people, or nothing. */
const headcountOf = (typed: string): number | undefined => {
  const count = Number(typed.normalize('NFKC').replace(/\D/g, ''));
  return count >= 1 && count <= LARGEST_GROUP ? count : undefined;
};

/** For the worker alone, or for several who file together. */
function ForWhom({ answers, change }: StepProps) {
  const { words: { you } } = useShown();
  const headcount = answers.particulars?.declaredHeadcount;
  const [together, setTogether] = useState(headcount !== undefined);
  const choose = (value: string) => {
    setTogether(value === 'group');
    if (value === 'self') change(withParticulars(answers, { declaredHeadcount: undefined }));
  };
  return (
    <>
      <OneOf legend={you.whom} compact value={together ? 'group' : 'self'} onChoose={choose} choices={[{ value: 'self', label: you.self }, { value: 'group', label: you.group }]} />
      {together && <TextField label={you.headcount} hint={you.headcountHint} narrow inputMode="numeric" maxLength={6} value={headcount === undefined ? '' : String(headcount)}
        onText={typed => change(withParticulars(answers, { declaredHeadcount: headcountOf(typed) }))} />}
    </>
  );
}

export function YouStep(props: StepProps) {
  const { answers, change } = props;
  const { words: { you } } = useShown();
  const { name, phone, idNumber, address } = answers.worker ?? {};
  const [left, setLeft] = useState(false);
  return (
    <>
      <ForWhom {...props} />
      <TextField label={you.name} autoComplete="name" narrow maxLength={100} value={name} onText={text => change(withWorker(answers, { name: text }))} />
      <TextField label={you.phone} hint={you.phoneHint} kind="tel" autoComplete="tel" narrow maxLength={30} value={phone}
        wrong={left && Boolean(phone) && !isMobile(phone) && you.phoneWrong} onLeave={() => setLeft(true)} onText={text => change(withWorker(answers, { phone: text }))} />
      <TextField label={you.idNumber} hint={you.idHint} optional autoComplete="off" maxLength={30} value={idNumber} onText={text => change(withWorker(answers, { idNumber: text }))} />
      <TextField label={you.address} hint={you.addressHint} optional autoComplete="street-address" maxLength={200} value={address} onText={text => change(withWorker(answers, { address: text }))} />
    </>
  );
}
