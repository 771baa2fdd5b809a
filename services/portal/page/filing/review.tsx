import { formatYuan, sumFen, type Fen } from '@fengqiao/kernel';
import type { Answers } from '../draft/answers.js';
import type { Place } from '../interface/types.js';
import { useShown } from '../settings/settings.js';
import { isSameConsent } from './change-answers.js';
import type { Step } from './step-order.js';

interface ReviewProps {
  readonly place: Place;
  readonly answers: Answers;
}

type Lines = readonly (readonly [label: string, value: string | undefined])[];

const yuan = (fen: number | undefined): string | undefined => (fen === undefined ? undefined : `¥ ${formatYuan(fen as Fen)}`);

function useLines({ place: { form }, answers }: ReviewProps): Readonly<Record<Exclude<Step, 'check'>, Lines>> {
  const { words, say } = useShown();
  const { worker = {}, employment = {}, claims = [], employers = [], evidence = [], consents = [], particulars = {} } = answers;
  const titleOf = (list: readonly { id: string; title: { zh: string; en: string } }[], id: string | undefined) => {
    const found = list.find(one => one.id === id);
    return found && say(found.title);
  };
  const claimLine = (claim: (typeof claims)[number]) =>
    [yuan(claim.amount), claim.months?.length ? [...new Set([claim.months[0], claim.months.at(-1)])].join(' – ') : undefined, claim.facts].filter(Boolean).join('，');
  const contract = employment.writtenContract === undefined ? undefined : employment.writtenContract ? words.work.contractYes : words.work.contractNo;
  return {
    what: [[words.what.kinds, claims.map(({ kind }) => titleOf(form.claimKinds, kind)).join('、')], [words.what.story, answers.narrative]],
    work: [
      [words.work.kind, titleOf(form.workerKinds, worker.kind)], [words.work.job, employment.job], [words.work.startedOn, employment.startedOn],
      [words.work.endedOn, employment.endedOn], [words.work.contract, contract], [words.work.workplace, employment.workplace], [words.work.pay, yuan(employment.monthlyPay)],
    ],
    money: [
      ...claims.map(claim => [titleOf(form.claimKinds, claim.kind) ?? claim.kind, claimLine(claim)] as const),
      [words.money.total, yuan(sumFen(claims.map(({ amount }) => (amount ?? 0) as Fen)))], [words.money.knewOn, particulars.knewOn],
    ],
    firm: employers.flatMap(employer => [[words.firm.name, employer.name], [words.firm.address, employer.address], [words.firm.phone, employer.phone]] as const),
    you: [
      [words.you.name, worker.name], [words.you.phone, worker.phone], [words.you.headcount, particulars.declaredHeadcount && String(particulars.declaredHeadcount) || undefined],
      [words.you.idNumber, worker.idNumber], [words.you.address, worker.address],
    ],
    proof: evidence.map(({ title, item }) => [titleOf(form.claimKinds.flatMap(({ checklist }) => checklist), item) ?? words.proof.other, title] as const),
    desks: form.consents.filter(offer => consents.some(consent => isSameConsent(consent, offer))).map(offer => [say(offer.title), words.progress.to(say(offer.receiverTitle))] as const),
  };
}

/** All answers in the order of the steps, each a touch away from being changed. */
export function Review(props: ReviewProps) {
  const { words } = useShown();
  const lines = useLines(props);
  return (
    <div class="review">
      {(Object.keys(lines) as (keyof typeof lines)[]).map(step => {
        const given = lines[step].filter(([, value]) => value);
        return (
          <section key={step}>
            <div class="review-head">
              <h2>{words.steps[step]}</h2>
              <a href={`#${step}`} aria-label={words.check.changeWhat(words.steps[step])}>{words.check.change}</a>
            </div>
            {given.length ? <dl>{given.map(([label, value], at) => <div key={at}><dt>{label}</dt><dd>{value}</dd></div>)}</dl> : <p class="hint">{words.check.noneGiven}</p>}
          </section>
        );
      })}
    </div>
  );
}
