import type { DraftKeeper } from '../draft/draft-keeper.js';
import { Notice } from '../controls/notice.js';
import { useShown } from '../settings/settings.js';

/** Two telephones changed the same answers: the worker chooses, nobody else. */
export function DisputeNotice({ keeper }: { readonly keeper: DraftKeeper }) {
  const { words: { dispute } } = useShown();
  if (!keeper.dispute) return null;
  const parts = new Set(keeper.dispute.paths.map(path => path.split('.')[0] as keyof typeof dispute.parts));
  return (
    <Notice tone="warn" live heading={dispute.heading}>
      <p>{dispute.text}{[...parts].map(part => dispute.parts[part]).join('、')}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => void keeper.settle('mine')}>{dispute.mine}</button>
        <button type="button" class="button" onClick={() => void keeper.settle('theirs')}>{dispute.theirs}</button>
      </div>
    </Notice>
  );
}
