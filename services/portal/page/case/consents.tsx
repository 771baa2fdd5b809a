import { useState } from 'preact/hooks';
import { Notice } from '../controls/notice.js';
import { Refused } from '../controls/refused.js';
import type { Ask } from '../interface/ask.js';
import type { Problem } from '../interface/types.js';
import { useShown } from '../settings/settings.js';
import type { ConsentOffered, OwnConsent, OwnConsents } from './case-types.js';

type Said = { readonly kind: 'good'; readonly text: string } | { readonly kind: 'away' } | { readonly kind: 'refused'; readonly problem: Problem };

interface ConsentsProps {
  readonly consents: OwnConsents;
  readonly ask: Ask;
  readonly onChanged: () => void;
}

function Given({ consent, title, receiver, onWithdraw }: { readonly consent: OwnConsent; readonly title: string; readonly receiver: string; readonly onWithdraw: () => void }) {
  const { words: { progress } } = useShown();
  const [asked, ask] = useState(false);
  const state = consent.withdrawnOn ? progress.withdrawnOn(consent.withdrawnOn) : consent.stands ? progress.stands : progress.expired;
  return (
    <li class="consent">
      <p><b>{title}</b> {progress.to(receiver)}</p>
      <p><span class={consent.stands ? 'tag good' : 'tag'}>{state}</span> {consent.givenOn && <small>{progress.given(consent.givenOn)}</small>}</p>
      {consent.text && <p class="hint">{consent.text}</p>}
      {consent.stands && !asked && <button type="button" class="button small" onClick={() => ask(true)} aria-label={`${progress.withdraw}：${title} ${progress.to(receiver)}`}>{progress.withdraw}</button>}
      {consent.stands && asked && (
        <Notice tone="warn" live>
          <p>{progress.withdrawAsk}</p>
          <div class="buttons">
            <button type="button" class="button danger" onClick={() => { ask(false); onWithdraw(); }}>{progress.withdrawYes}</button>
            <button type="button" class="button" onClick={() => ask(false)}>{progress.withdrawNo}</button>
          </div>
        </Notice>
      )}
    </li>
  );
}

/** What the party has agreed to, may agree to, and what goes out by law without being asked; each consent may be taken back. */
export function Consents({ consents: { items, offers, statutory }, ask, onChanged }: ConsentsProps) {
  const { words: { progress, visit }, say } = useShown();
  const [said, setSaid] = useState<Said>();
  const offerOf = (consent: { purpose: string; receiver: string }) => offers.find(one => one.purpose === consent.purpose && one.receiver === consent.receiver);
  const run = async (path: string, body: object, text: string) => {
    const outcome = await ask(path, { body });
    setSaid(outcome.kind === 'ok' ? { kind: 'good', text } : outcome);
    if (outcome.kind === 'ok') onChanged();
  };
  const open = offers.filter(offer => !items.some(item => item.stands && item.purpose === offer.purpose && item.receiver === offer.receiver));
  const give = ({ purpose, receiver }: ConsentOffered) => void run('/v1/my/consents', { purpose, receiver }, progress.gave);
  return (
    <>
      <section>
        <h2>{progress.consents}</h2>
        {said?.kind === 'good' && <Notice tone="good" live><p>{said.text}</p></Notice>}
        {said?.kind === 'away' && <Notice tone="warn" live><p>{visit.away}</p></Notice>}
        {said?.kind === 'refused' && <Refused problem={said.problem} />}
        {items.length === 0 && <p class="hint">{progress.noConsents}</p>}
        <ul class="consents">
          {items.map(consent => {
            const offer = offerOf(consent);
            return <Given key={consent.id} consent={consent} title={say(offer?.title ?? consent.purpose)} receiver={say(offer?.receiverTitle ?? consent.receiver)}
              onWithdraw={() => void run(`/v1/my/consents/${encodeURIComponent(consent.id)}/withdraw`, {}, progress.withdrawn)} />;
          })}
        </ul>
      </section>
      {open.length > 0 && (
        <details class="offers">
          <summary>{progress.offers}</summary>
          <ul class="consents">
            {open.map(offer => (
              <li class="consent" key={`${offer.purpose} ${offer.receiver}`}>
                <p><b>{say(offer.title)}</b> {progress.to(say(offer.receiverTitle))}</p>
                <p class="hint">{say(offer.text)}</p>
                <button type="button" class="button small" onClick={() => give(offer)} aria-label={`${progress.give}：${say(offer.title)} ${progress.to(say(offer.receiverTitle))}`}>{progress.give}</button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {statutory.length > 0 && <section class="statutory"><h2>{progress.statutory}</h2><ul>{statutory.map(({ purpose, title, article }) => <li key={purpose}>{say(title)}<small>{article}</small></li>)}</ul></section>}
    </>
  );
}
