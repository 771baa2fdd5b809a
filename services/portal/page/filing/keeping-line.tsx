import type { Keeping } from '../draft/draft-keeper.js';
import { useShown } from '../settings/settings.js';

const SIGN: Readonly<Record<Keeping, string>> = { 'empty': '', 'kept': '✓', 'on-the-way': '', 'on-phone': '!', 'disputed': '!', 'refused': '!' };

/** Says where the answers are kept, in words; whoever cannot see it is told when it changes for the worse or the better. */
export function KeepingLine({ keeping }: { readonly keeping: Keeping }) {
  const { words } = useShown();
  const quiet = keeping === 'on-the-way' || keeping === 'empty';
  return (
    <p class={`keeping ${keeping}`}>
      <span aria-hidden="true">{SIGN[keeping]} {words.keeping[keeping]}</span>
      <span class="unseen" role="status">{quiet ? '' : words.keeping[keeping]}</span>
    </p>
  );
}
