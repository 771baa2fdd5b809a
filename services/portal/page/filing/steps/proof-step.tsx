import { useState } from 'preact/hooks';
import { Notice } from '../../controls/notice.js';
import type { Evidence } from '../../draft/answers.js';
import { noteFile, type FileFault } from '../../draft/digest-file.js';
import { useShown } from '../../settings/settings.js';
import { withEvidence, withLacking, withoutEvidence } from '../change-answers.js';
import { checklistFor } from '../checklist.js';
import type { StepProps } from '../step-props.js';

const MEGABYTE = 1_000_000;
const SHOWN_OF_PRINT = 10;

interface ItemProps extends StepProps {
  /** Id of the checklist; none for whatever else there is. */
  readonly item: string | undefined;
  readonly title: string;
}

function Files({ answers, change, item }: ItemProps) {
  const { words: { proof } } = useShown();
  const files = (answers.evidence ?? []).filter(file => file.item === item);
  if (files.length === 0) return null;
  const drop = (file: Evidence) => change(withoutEvidence(answers, file));
  return (
    <ul class="files">
      {files.map(file => (
        <li key={file.digest}>
          <span class="file"><b>{file.title}</b><small>{proof.print} <code>{file.digest.slice(0, SHOWN_OF_PRINT)}</code></small></span>
          <button type="button" class="button small" aria-label={proof.remove(file.title)} onClick={() => drop(file)}>✕</button>
        </li>
      ))}
    </ul>
  );
}

/** One file at a time: WeChat's browser opens no chooser for several. */
function Chooser({ place, answers, change, item, title }: ItemProps) {
  const { words: { proof } } = useShown();
  const [fault, setFault] = useState<FileFault | 'too-many'>();
  const { evidence } = place.form;
  const says = { 'wrong-kind': proof.wrongKind, 'too-large': proof.tooLarge(Math.floor(evidence.largestBytes / MEGABYTE)), 'no-print': proof.noPrint, 'too-many': proof.tooMany(evidence.most) };
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const noted = (answers.evidence?.length ?? 0) >= evidence.most ? 'too-many' : await noteFile(file, item, evidence);
    input.value = '';
    setFault(typeof noted === 'string' ? noted : undefined);
    if (typeof noted !== 'string') change(now => withEvidence(now, noted));
  };
  return (
    <>
      <label class="chooser">
        <span>＋ {proof.add}</span>
        <input type="file" accept={evidence.mediaTypes.join(',')} aria-label={item ? proof.addFor(title) : proof.other} onChange={event => void take(event.currentTarget)} />
      </label>
      <p class="wrong" aria-live="polite">{fault ? says[fault] : null}</p>
    </>
  );
}

function Item(props: ItemProps & { readonly item: string }) {
  const { answers, change, item, title } = props;
  const { words: { proof } } = useShown();
  const count = (answers.evidence ?? []).filter(file => file.item === item).length;
  const lacks = (answers.lacking ?? []).includes(item);
  return (
    <li class="proof">
      <div class="proof-head">
        <h2>{title}</h2>
        {count > 0 && <span class="tag good">✓ {proof.has(count)}</span>}
      </div>
      <Files {...props} />
      <div class="proof-ways">
        {!lacks && <Chooser {...props} />}
        {count === 0 && (
          <label class="lacking">
            <input type="checkbox" checked={lacks} aria-label={proof.lackingFor(title)} onChange={event => change(withLacking(answers, item, event.currentTarget.checked))} />
            <span>{proof.lacking}</span>
          </label>
        )}
      </div>
    </li>
  );
}

export function ProofStep(props: StepProps) {
  const { words: { proof }, say } = useShown();
  return (
    <>
      <Notice><p>{proof.private}</p></Notice>
      <ul class="proofs">
        {checklistFor(props.answers, props.place.form).map(({ id, title }) => <Item key={id} {...props} item={id} title={say(title)} />)}
        <li class="proof">
          <div class="proof-head"><h2>{proof.other}</h2></div>
          <Files {...props} item={undefined} title={proof.other} />
          <div class="proof-ways"><Chooser {...props} item={undefined} title={proof.other} /></div>
        </li>
      </ul>
    </>
  );
}
