import { useEffect, useRef, useState } from 'preact/hooks';
import { keepVisit } from '../case/visit-store.js';
import { Notice } from '../controls/notice.js';
import { Refused } from '../controls/refused.js';
import type { DraftKeeper } from '../draft/draft-keeper.js';
import type { Filed, Place } from '../interface/types.js';
import { Frame } from '../settings/frame.js';
import { useShown } from '../settings/settings.js';
import { Done } from './done.js';
import { addressFrom } from './other-phone.js';
import { Start } from './start.js';
import { StepList } from './step-list.js';
import { isStep, stepAfter, type Step } from './step-order.js';
import { StepScreen } from './step-screen.js';
import { useHash } from './use-hash.js';
import { useKeeper } from './use-keeper.js';
import { usePlace } from './use-place.js';

interface FilingPageProps {
  readonly place: string;
  readonly station: string;
}

/** Takes up what a link of another telephone names, and takes the key out of the address at once. */
function useOtherPhone(keeper: DraftKeeper): 'opened' | 'unknown' | undefined {
  const [came, set] = useState<'opened' | 'unknown'>();
  useEffect(() => {
    const address = addressFrom(location.hash);
    if (!address) return;
    history.replaceState(null, '', location.pathname);
    void keeper.goOn(address).then(({ kind }) => set(kind === 'ok' ? 'opened' : 'unknown'));
  }, [keeper]);
  return came;
}

/** The step after this one; the last one again for whoever came from there to change something. */
function useNext(step: Step | undefined): Step {
  const before = useRef<Step | undefined>(undefined);
  const next = useRef<Step>('what');
  if (before.current !== step) {
    next.current = before.current === 'check' ? 'check' : (step && stepAfter(step)) ?? 'what';
    before.current = step;
  }
  return next.current;
}

function Filing({ place, station, keeper }: { readonly place: Place; readonly station: string; readonly keeper: DraftKeeper }) {
  const { words, say } = useShown();
  const came = useOtherPhone(keeper);
  const name = useHash().slice(1);
  const step = isStep(name) && !keeper.draft.filed ? name : undefined;
  const next = useNext(step);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step) keeper.moveTo(step);
    scrollTo(0, 0);
    content.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [step, keeper]);
  const begin = () => { location.hash = isStep(keeper.draft.at) ? keeper.draft.at : 'what'; };
  const filed = ({ caseNo, follow: { token } }: Filed) => {
    if (token) keepVisit({ caseNo, token });
    history.replaceState(null, '', location.pathname);
  };
  const again = () => void keeper.forget().then(() => { location.hash = ''; });
  const title = place.items.find(({ id }) => id === station)?.title;
  return (
    <Frame aside={step && <StepList current={step} answers={keeper.draft.answers} place={place} />}>
      <div ref={content}>
        {came === 'opened' && !step && <Notice tone="good" live><p>{words.otherPhone.opened}</p></Notice>}
        {came === 'unknown' && <Notice tone="warn" live><p>{words.otherPhone.unknown}</p></Notice>}
        {keeper.draft.filed && <Done filed={keeper.draft.filed} place={place} onAnother={again} />}
        {!keeper.draft.filed && !step && <Start station={title ? say(title) : station} placeTitle={say(place.title)} keeper={keeper} onBegin={begin} />}
        {step && <StepScreen step={step} place={place} keeper={keeper} onFiled={filed} next={next} />}
      </div>
    </Frame>
  );
}

/** `/s/<place>/<station>`: from the scan to the case number. */
export function FilingPage({ place, station }: FilingPageProps) {
  const { words } = useShown();
  const [state, ask] = usePlace(place);
  const keeper = useKeeper(place, station);
  if (state.kind === 'there' && state.place.items.some(({ id }) => id === station)) return <Filing place={state.place} station={station} keeper={keeper} />;
  return (
    <Frame>
      {state.kind === 'asking' && <p role="status">{words.loading}</p>}
      {state.kind === 'away' && <><h1>{words.away.heading}</h1><p>{words.away.text}</p><button type="button" class="button main" onClick={ask}>{words.away.retry}</button></>}
      {state.kind === 'there' && <><h1>{words.unknownPlace.heading}</h1><p>{words.unknownPlace.text}</p></>}
      {state.kind === 'refused' && <><h1>{words.unknownPlace.heading}</h1><Refused problem={state.problem} /></>}
    </Frame>
  );
}
