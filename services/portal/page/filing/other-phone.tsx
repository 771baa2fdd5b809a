import { CopyButton } from '../controls/copy-button.js';
import type { DraftAddress } from '../draft/draft-service.js';
import { useShown } from '../settings/settings.js';

const MARK = 'go-on=';

/** What stands behind `#` never leaves the browser, so the key of a draft is in no log on the way. */
export const linkFor = ({ id, key }: DraftAddress, here: Pick<Location, 'origin' | 'pathname'>): string =>
  `${here.origin}${here.pathname}#${MARK}${encodeURIComponent(id)}.${encodeURIComponent(key)}`;

/** The draft that a link of another telephone names; nothing where the address holds none. */
export function addressFrom(hash: string): DraftAddress | undefined {
  const [id, key] = hash.startsWith(`#${MARK}`) ? hash.slice(MARK.length + 1).split('.').map(decodeURIComponent) : [];
  return id && key ? { id, key } : undefined;
}

/** How to go on with another telephone. */
export function OtherPhone({ draft }: { readonly draft: Partial<DraftAddress> }) {
  const { words: { otherPhone } } = useShown();
  const { id, key } = draft;
  if (!id || !key) return null;
  const link = linkFor({ id, key }, location);
  return (
    <details class="other-phone">
      <summary>{otherPhone.heading}</summary>
      <p>{otherPhone.text}</p>
      <input type="text" readOnly value={link} aria-label={otherPhone.heading} onFocus={event => event.currentTarget.select()} />
      <CopyButton text={link} label={otherPhone.copy} done={otherPhone.copied} />
    </details>
  );
}
