import { useState } from 'preact/hooks';
import { CodeField, isCode } from '../controls/code-field.js';
import { TextField } from '../controls/field.js';
import { Notice } from '../controls/notice.js';
import { Refused } from '../controls/refused.js';
import { askServer, type Outcome } from '../interface/ask.js';
import type { Bilingual, Problem } from '../interface/types.js';
import { useShown } from '../settings/settings.js';
import type { Visit } from './visit-store.js';

interface SignInProps {
  readonly caseNo: string;
  readonly onOpen: (visit: Visit) => void;
}

type Said = { readonly kind: 'away' } | { readonly kind: 'sent'; readonly message: Bilingual } | { readonly kind: 'refused'; readonly problem: Problem };

/** Case number, telephone, code: the door of those who have no account. */
export function SignIn({ caseNo: given, onOpen }: SignInProps) {
  const { words: { visit }, say } = useShown();
  const [caseNo, setCaseNo] = useState(given);
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState(false);
  const run = async <T,>(asked: Promise<Outcome<T>>, then: (value: T) => void) => {
    setBusy(true);
    const outcome = await asked;
    setBusy(false);
    if (outcome.kind === 'ok') then(outcome.value);
    else setSaid(outcome.kind === 'away' ? { kind: 'away' } : outcome);
  };
  const who = { caseNo: caseNo.trim().toUpperCase(), phone };
  const send = () => run(askServer<{ message: Bilingual }>('/v1/codes', { body: who }), ({ message }) => setSaid({ kind: 'sent', message }));
  const open = () => run(askServer<Visit>('/v1/codes/redeem', { body: { ...who, code } }), ({ token, caseNo: opened }) => onOpen({ token, caseNo: opened }));
  const submit = () => void (isCode(code) ? open() : send());
  return (
    <form class="sign-in" noValidate onSubmit={event => { event.preventDefault(); submit(); }}>
      <h1 tabIndex={-1}>{visit.heading}</h1>
      <p class="lead">{visit.lead}</p>
      <TextField label={visit.caseNo} hint={visit.caseNoHint} autoComplete="off" maxLength={30} value={caseNo} onText={setCaseNo} />
      <TextField label={visit.phone} kind="tel" autoComplete="tel" narrow maxLength={30} value={phone} onText={setPhone} />
      <CodeField value={code} onCode={setCode} busy={busy || !caseNo.trim() || !phone.trim()} sent={said?.kind === 'sent'} onSend={() => void send()} />
      {said?.kind === 'sent' && <Notice tone="good" live><p>{say(said.message)}</p></Notice>}
      {said?.kind === 'away' && <Notice tone="warn" live><p>{visit.away}</p></Notice>}
      {said?.kind === 'refused' && <Refused problem={said.problem} />}
      <button class="button main wide" disabled={busy || !isCode(code)}>{visit.open}</button>
    </form>
  );
}
