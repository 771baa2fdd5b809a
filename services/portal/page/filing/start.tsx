import { useState } from 'preact/hooks';
import { Notice } from '../controls/notice.js';
import type { DraftKeeper } from '../draft/draft-keeper.js';
import { useShown } from '../settings/settings.js';

interface StartProps {
  readonly station: string;
  readonly placeTitle: string;
  readonly keeper: DraftKeeper;
  readonly onBegin: () => void;
}

/** A draft that nobody wants any more leaves telephone and service; asked twice, because it does not come back. */
function Drop({ keeper }: { readonly keeper: DraftKeeper }) {
  const { words: { start } } = useShown();
  const [asked, ask] = useState(false);
  if (!asked) return <button type="button" class="button quiet" onClick={() => ask(true)}>{start.drop}</button>;
  return (
    <Notice tone="warn" live>
      <p>{start.dropAsk}</p>
      <div class="buttons">
        <button type="button" class="button danger" onClick={() => void keeper.forget()}>{start.dropYes}</button>
        <button type="button" class="button" onClick={() => ask(false)}>{start.dropNo}</button>
      </div>
    </Notice>
  );
}

/** The first screen after the scan: where one is, what this is, what it takes. */
export function Start({ station, placeTitle, keeper, onBegin }: StartProps) {
  const { words: { start } } = useShown();
  const begun = keeper.keeping !== 'empty';
  return (
    <div class="start">
      <p class="station">{start.at(station)}<small>{placeTitle}</small></p>
      <h1>{start.heading}</h1>
      <p class="lead">{start.lead}</p>
      <ul class="points">{start.points.map(point => <li key={point}>{point}</li>)}</ul>
      {begun && <p class="again">{start.againText}</p>}
      <button type="button" class="button main wide" onClick={onBegin}>{begun ? start.again : start.begin}</button>
      <p class="free">{start.free}</p>
      {begun && <Drop keeper={keeper} />}
      <p class="elsewhere"><a href="/case">{start.follow}</a></p>
    </div>
  );
}
