import { Group, OneOf, Tick, type Choice } from '../../controls/choices.js';
import type { FilingForm, Seer } from '../../interface/types.js';
import { useShown } from '../../settings/settings.js';
import { isSameConsent, withConsent, withParticulars } from '../change-answers.js';
import type { StepProps } from '../step-props.js';

function Desk({ seer }: { readonly seer: Seer }) {
  const { words: { desks }, say } = useShown();
  return (
    <li class="desk">
      <div class="desk-head"><h2>{say(seer.title)}</h2><span class={`tag ${seer.when}`}>{desks.when[seer.when]}</span></div>
      <dl>
        <div><dt>{desks.sees}</dt><dd>{say(seer.what)}</dd></div>
        <div><dt>{desks.why}</dt><dd>{say(seer.why)}</dd></div>
      </dl>
    </li>
  );
}

/** Station and kind of mediation in one choice: a courier knows the trade's station, not the bodies of mediation law. */
function wishesOf({ choices }: FilingForm, bodies: Readonly<Record<string, string>>, say: (title: { zh: string; en: string }) => string): readonly Choice[] {
  return choices.stations.flatMap(({ id, title, bodies: own = [] }) =>
    own.filter(body => choices.bodies.includes(body)).map(body => ({ value: `${body} ${id}`, label: say(title), text: bodies[body] ?? body })));
}

function Wish({ place, answers, change }: StepProps) {
  const { words: { desks }, say } = useShown();
  const wishes = wishesOf(place.form, desks.bodies, say);
  if (wishes.length === 0) return null;
  const { wish } = answers.particulars ?? {};
  const choose = (value: string) => {
    const [body, station] = value.split(' ');
    change(withParticulars(answers, { wish: body && station ? { body, station } : undefined }));
  };
  return <OneOf legend={desks.wish} value={wish ? `${wish.body} ${wish.station}` : ''} onChoose={choose} choices={[{ value: '', label: desks.wishAny }, ...wishes]} />;
}

export function DesksStep(props: StepProps) {
  const { place: { form }, answers, change } = props;
  const { words: { desks, progress }, say } = useShown();
  return (
    <>
      <ul class="desks">{form.seenBy.map(seer => <Desk key={`${seer.agency} ${seer.when}`} seer={seer} />)}</ul>
      {form.consents.length > 0 && (
        <Group legend={desks.consents} hint={desks.consentsHint}>
          {form.consents.map(offer => (
            <Tick key={`${offer.purpose} ${offer.receiver}`} label={`${say(offer.title)} · ${progress.to(say(offer.receiverTitle))}`} text={say(offer.text)}
              checked={(answers.consents ?? []).some(consent => isSameConsent(consent, offer))} onTick={given => change(withConsent(answers, offer, given))} />
          ))}
        </Group>
      )}
      {form.statutory.length > 0 && (
        <section class="statutory">
          <h2>{desks.statutory}</h2>
          <ul>{form.statutory.map(({ purpose, title, article }) => <li key={purpose}>{say(title)}<small>{article}</small></li>)}</ul>
        </section>
      )}
      <Wish {...props} />
    </>
  );
}
