import { useCallback, useEffect, useState } from 'preact/hooks';
import { askServer } from '../interface/ask.js';
import type { Place, Problem } from '../interface/types.js';

/** What is known of a place: on the way, there, refused, or out of reach. */
export type PlaceState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'away' }
  | { readonly kind: 'there'; readonly place: Place }
  | { readonly kind: 'refused'; readonly problem: Problem };

const nameOf = (place: string): string => `fengqiao.place.${place}`;

function keptPlace(place: string): Place | undefined {
  const text = localStorage.getItem(nameOf(place));
  return text ? JSON.parse(text) as Place : undefined;
}

function keepPlace(place: Place): void {
  try {
    localStorage.setItem(nameOf(place.place), JSON.stringify(place));
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault; // full or forbidden: then it is asked for at the next opening
  }
}

/** The place with its form: what the telephone has at once, what the service says as soon as it does. */
export function usePlace(name: string): readonly [PlaceState, () => void] {
  const [state, set] = useState<PlaceState>(() => {
    const place = keptPlace(name);
    return place ? { kind: 'there', place } : { kind: 'asking' };
  });
  const ask = useCallback(async () => {
    const outcome = await askServer<Place>(`/v1/stations?place=${encodeURIComponent(name)}`);
    if (outcome.kind === 'refused') return set(outcome);
    if (outcome.kind === 'away') return set(now => (now.kind === 'there' ? now : { kind: 'away' }));
    keepPlace(outcome.value);
    set({ kind: 'there', place: outcome.value });
  }, [name]);
  useEffect(() => { void ask(); }, [ask]);
  return [state, () => void ask()];
}
