import { useEffect, useMemo, useState } from 'preact/hooks';
import { DraftKeeper } from '../draft/draft-keeper.js';
import { draftService } from '../draft/draft-service.js';
import { browserStore, draftName } from '../draft/phone-store.js';
import { askServer } from '../interface/ask.js';

function later(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

/** The draft of this telephone at a station; the page is drawn anew whenever it changes. */
export function useKeeper(place: string, station: string): DraftKeeper {
  const keeper = useMemo(() => new DraftKeeper({
    name: draftName(place, station), place, station, store: browserStore(localStorage), service: draftService(askServer), later,
  }), [place, station]);
  const [, draw] = useState(0);
  useEffect(() => keeper.listen(() => draw(count => count + 1)), [keeper]);
  useEffect(() => {
    const sync = () => void keeper.sync();
    const hide = () => { if (document.visibilityState === 'hidden') sync(); };
    void keeper.refresh();
    addEventListener('online', sync);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('online', sync);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [keeper]);
  return keeper;
}
