import { useState } from 'preact/hooks';
import { AreaField } from '../controls/field.js';
import type { Problem } from '../interface/types.js';
import { useShown } from '../settings/settings.js';

interface AlreadyFiledProps {
  readonly problem: Problem;
  readonly busy: boolean;
  readonly onOpenAnyway: (why: string) => void;
}

const LONGEST_REASON = 500;

/** "You filed this already: go on with that one?" Whoever has another matter says what is different, and files it too. */
export function AlreadyFiled({ problem, busy, onOpenAnyway }: AlreadyFiledProps) {
  const { words: { already } } = useShown();
  const [other, setOther] = useState(false);
  const [why, setWhy] = useState('');
  const caseNo = String(problem.details?.['caseNo'] ?? '');
  return (
    <section class="already" role="alert">
      <h2>{already.heading}</h2>
      <p>{already.text(caseNo)}</p>
      <p>{already.ask}</p>
      <a class="button main" href={`/case#${encodeURIComponent(caseNo)}`}>{already.goOn}</a>
      {!other && <button type="button" class="button quiet" onClick={() => setOther(true)}>{already.other}</button>}
      {other && (
        <form onSubmit={event => { event.preventDefault(); if (why.trim()) onOpenAnyway(why.trim()); }}>
          <AreaField label={already.why} hint={already.whyHint} rows={3} maxLength={LONGEST_REASON} value={why} onText={setWhy} />
          <button class="button" disabled={busy || !why.trim()}>{already.submit}</button>
        </form>
      )}
    </section>
  );
}
