import type { DraftKeeper } from '../../draft/draft-keeper.js';
import { Notice } from '../../controls/notice.js';
import type { Answers } from '../../draft/answers.js';
import type { Filed, Place } from '../../interface/types.js';
import { useShown } from '../../settings/settings.js';
import { missingFrom } from '../missing.js';
import { Review } from '../review.js';
import { Submit } from '../submit.js';

interface CheckStepProps {
  readonly place: Place;
  readonly answers: Answers;
  readonly keeper: DraftKeeper;
  readonly onFiled: (filed: Filed) => void;
}

/** Everything once more, what is missing, and the filing. */
export function CheckStep({ place, answers, keeper, onFiled }: CheckStepProps) {
  const { words: { check } } = useShown();
  const missing = missingFrom(answers, place.form.claimKinds);
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warn" heading={check.missing}>
          <ul class="plain">{missing.map(({ step, what }) => <li key={what}><a href={`#${step}`}>{check.needs[what]}</a></li>)}</ul>
        </Notice>
      )}
      <Review place={place} answers={answers} />
      {missing.length === 0 && <Submit keeper={keeper} onFiled={onFiled} />}
    </>
  );
}
