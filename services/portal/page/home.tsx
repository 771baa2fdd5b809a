import { Frame } from './settings/frame.js';
import { useShown } from './settings/settings.js';

/** For whoever came without a code: where to find one, and the way to a case that is there already. */
export function Home() {
  const { words: { home } } = useShown();
  return (
    <Frame>
      <h1>{home.heading}</h1>
      <p class="lead">{home.text}</p>
      <p><a class="button main" href="/case">{home.follow}</a></p>
    </Frame>
  );
}
