import { CopyButton } from '../controls/copy-button.js';
import type { Filed, Place } from '../interface/types.js';
import { useShown } from '../settings/settings.js';

interface DoneProps {
  readonly filed: Filed;
  readonly place: Place | undefined;
  readonly onAnother: () => void;
}

/** The claim is filed: its number, the dated receipt, what happens next. */
export function Done({ filed: { caseNo, filedOn, receipt, consents, next }, place, onAnother }: DoneProps) {
  const { words: { done }, say } = useShown();
  const titleOf = (receiver: string) => {
    const offer = place?.form.consents.find(one => one.receiver === receiver);
    return offer ? say(offer.receiverTitle) : receiver;
  };
  return (
    <div class="done">
      <h1 tabIndex={-1}><span class="done-sign" aria-hidden="true">✓</span>{done.heading}</h1>
      <section class="receipt" aria-label={done.receipt}>
        <p class="receipt-kind">{done.receipt}</p>
        <p class="case-no"><span>{done.caseNo}</span><strong>{caseNo}</strong></p>
        <dl>
          <div><dt>{done.receiptOn}</dt><dd>{filedOn}</dd></div>
          <div><dt>{done.basis}</dt><dd>{receipt.basis}</dd></div>
          {consents.length > 0 && <div><dt>{done.consents}</dt><dd>{consents.map(({ receiver }) => titleOf(receiver)).join('、')}</dd></div>}
        </dl>
        <p>{say(receipt.what)}</p>
      </section>
      <p>{done.keep}</p>
      <div class="buttons unprinted">
        <CopyButton text={caseNo} label={done.copy} done={done.copied} />
        <button type="button" class="button quiet" onClick={() => print()}>{done.print}</button>
      </div>
      <section>
        <h2>{done.next}</h2>
        <ol class="next">{next.map(line => <li key={line.zh}>{say(line)}</li>)}</ol>
      </section>
      <div class="unprinted">
        <a class="button main wide" href={`/case#${encodeURIComponent(caseNo)}`}>{done.follow}</a>
        <p class="hint">{done.anotherText}</p>
        <button type="button" class="button quiet" onClick={onAnother}>{done.another}</button>
      </div>
    </div>
  );
}
