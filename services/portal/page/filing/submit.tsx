import { useState } from 'preact/hooks';
import { CodeField } from '../controls/code-field.js';
import { Notice } from '../controls/notice.js';
import { Refused } from '../controls/refused.js';
import type { DraftKeeper } from '../draft/draft-keeper.js';
import type { Outcome } from '../interface/ask.js';
import type { Filed, Problem } from '../interface/types.js';
import { useShown } from '../settings/settings.js';
import { AlreadyFiled } from './already-filed.js';

interface SubmitProps {
  readonly keeper: DraftKeeper;
  readonly onFiled: (filed: Filed) => void;
}

type Said = { readonly kind: 'nothing' | 'sent' | 'away' } | { readonly kind: 'refused'; readonly problem: Problem };
const NOTHING: Said = { kind: 'nothing' };

/** What the service could not accept, field by field, as it says it. */
function Faults({ problem }: { readonly problem: Problem }) {
  const { words } = useShown();
  const { errors = [] } = problem;
  if (errors.length === 0) return null;
  return <><p>{words.check.wrongHere}</p><ul>{errors.map(({ pointer, detail }) => <li key={pointer}>{detail} <code>{pointer}</code></li>)}</ul></>;
}

/** The one-time code and the filing itself. Asking twice files once. */
export function Submit({ keeper, onFiled }: SubmitProps) {
  const { words: { check } } = useShown();
  const [code, setCode] = useState('');
  const [said, say] = useState<Said>(NOTHING);
  const [busy, setBusy] = useState(false);
  const run = async <T,>(ask: Promise<Outcome<T>>, then: (value: T) => void) => {
    setBusy(true);
    say(NOTHING);
    const outcome = await ask;
    setBusy(false);
    if (outcome.kind === 'ok') then(outcome.value);
    else say(outcome.kind === 'away' ? { kind: 'away' } : outcome);
  };
  const send = () => run(keeper.sendCode(), () => say({ kind: 'sent' }));
  const submit = (openAnyway?: string) => run(keeper.submit(code, openAnyway), onFiled);
  const already = said.kind === 'refused' && said.problem.code === 'case-already-open' ? said.problem : undefined;
  if (already) return <AlreadyFiled problem={already} busy={busy} onOpenAnyway={why => void submit(why)} />;
  return (
    <form class="submit" onSubmit={event => { event.preventDefault(); void submit(); }}>
      <h2>{check.code}</h2>
      <p>{check.codeText(keeper.draft.answers.worker?.phone ?? '')}</p>
      <CodeField value={code} onCode={setCode} busy={busy} onSend={() => void send()} sent={said.kind === 'sent'} />
      {said.kind === 'sent' && <Notice tone="good" live><p>{check.sent}</p></Notice>}
      {said.kind === 'away' && <Notice tone="warn" live><p>{check.away}</p></Notice>}
      {said.kind === 'refused' && <><Refused problem={said.problem} /><Faults problem={said.problem} /></>}
      <button class="button main" disabled={busy}>{busy ? check.submitting : check.submit}</button>
      <p class="hint">{check.truth}</p>
    </form>
  );
}
