import { Group, OneOf, Tick, type Choice } from '../../controls/choices.js';
import type { ConsentOffer, Place } from '../../interface/types.js';
import { useShown } from '../../settings/settings.js';
import { isSameConsent, withConsent, withParticulars } from '../change-answers.js';
import { commonText, seersOf, type SeerShown } from '../seers.js';
import type { StepProps } from '../step-props.js';

/** What most workers agree to at once stands in sight. */
const IN_SIGHT: readonly string[] = ['mediation', 'legal-aid'];

function Desk({ seer }: { readonly seer: SeerShown }) {
  const { words: { desks }, say } = useShown();
  return (
    <li class="desk">
      <div class="desk-head"><h2>{say(seer.title)}</h2><span class={`tag ${seer.when}`}>{desks.when[seer.when]}</span></div>
      <dl>
        <div><dt>{desks.sees}</dt><dd>{say(seer.what)}</dd></div>
        <div><dt>{desks.why}</dt><dd>{seer.whys.map(say).join('；')}</dd></div>
      </dl>
    </li>
  );
}

/** Each consent names who gets it and what for; words that all share are read once, below: they speak of what stands above. */
function Consents({ place: { form: { consents: offers } }, answers, change }: StepProps) {
  const { words: { desks, progress }, say } = useShown();
  const common = commonText(offers);
  const isGiven = (offer: ConsentOffer) => (answers.consents ?? []).some(consent => isSameConsent(consent, offer));
  const tick = (offer: ConsentOffer) => (
    <Tick key={`${offer.purpose} ${offer.receiver}`} label={say(offer.title)} checked={isGiven(offer)} onTick={given => change(now => withConsent(now, offer, given))}
      text={<>{progress.to(say(offer.receiverTitle))}{offer.text.zh !== common?.zh && <><br />{say(offer.text)}</>}</>} />
  );
  const near = IN_SIGHT.flatMap(purpose => offers.filter(offer => offer.purpose === purpose));
  const rest = offers.filter(offer => !near.includes(offer));
  if (offers.length === 0) return null;
  return (
    <Group legend={`${desks.when['with-consent']} · ${desks.consents}`} hint={desks.consentsHint}>
      {near.map(tick)}
      {rest.length > 0 && (
        <details class="more" open={rest.some(isGiven)}>
          <summary>{desks.moreConsents}</summary>
          <div class="choices">{rest.map(tick)}</div>
        </details>
      )}
      {common && <p class="shared-words">{say(common)}</p>}
    </Group>
  );
}

/**
 * Station and kind of mediation in one choice: a courier knows the trade's station, not the bodies of mediation law. The
 * stations of other trades are left out, those of the own one come first.
 */
function wishesOf({ items, form: { choices } }: Place, worker: string | undefined, bodies: Readonly<Record<string, string>>, say: (title: { zh: string; en: string }) => string): readonly Choice[] {
  const tradeOf = (station: string) => items.find(({ id }) => id === station)?.trade;
  return choices.stations
    .filter(({ id }) => !tradeOf(id) || (worker !== undefined && tradeOf(id)!.includes(worker)))
    .sort((a, b) => Number(tradeOf(b.id) !== undefined) - Number(tradeOf(a.id) !== undefined))
    .flatMap(({ id, title, bodies: own = [] }) =>
      own.filter(body => choices.bodies.includes(body)).map(body => ({ value: `${body} ${id}`, label: say(title), text: bodies[body] ?? body })));
}

function Wish({ place, answers, change }: StepProps) {
  const { words: { desks }, say } = useShown();
  const wishes = wishesOf(place, answers.worker?.kind, desks.bodies, say);
  if (wishes.length === 0) return null;
  const { wish } = answers.particulars ?? {};
  const choose = (value: string) => {
    const [body, station] = value.split(' ');
    change(withParticulars(answers, { wish: body && station ? { body, station } : undefined }));
  };
  return (
    <details class="more" open={wish !== undefined}>
      <summary>{desks.wishOwn}</summary>
      <OneOf legend={desks.wish} value={wish ? `${wish.body} ${wish.station}` : ''} onChoose={choose} choices={[{ value: '', label: desks.wishAny }, ...wishes]} />
    </details>
  );
}

export function DesksStep(props: StepProps) {
  const { form } = props.place;
  const { words: { desks }, say } = useShown();
  return (
    <>
      <ul class="desks">{seersOf(form).map(seer => <Desk key={`${seer.title.zh} ${seer.when} ${seer.what.zh}`} seer={seer} />)}</ul>
      <Consents {...props} />
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
