import { Group, Tick } from '../../controls/choices.js';
import { AreaField } from '../../controls/field.js';
import type { ClaimKind } from '../../interface/types.js';
import { useShown } from '../../settings/settings.js';
import { withKind } from '../change-answers.js';
import type { StepProps } from '../step-props.js';

/** What most workers come with stands in sight; the rest is one touch away, and open at once where one of it is chosen. */
const IN_SIGHT: readonly string[] = [
  'wages', 'overtime', 'platform-penalty', 'platform-commission', 'platform-account', 'injury-medical', 'economic-compensation', 'unlawful-dismissal',
];
const LONGEST_STORY = 10_000;

export function WhatStep({ place, answers, change }: StepProps) {
  const { words, say } = useShown();
  const { what } = words;
  const chosen = new Set((answers.claims ?? []).map(({ kind }) => kind));
  const tick = ({ id, title }: ClaimKind) =>
    <Tick key={id} label={say(title)} checked={chosen.has(id)} onTick={ticked => change(withKind(answers, id, ticked))} />;
  const near = IN_SIGHT.flatMap(id => place.form.claimKinds.filter(kind => kind.id === id));
  const rest = place.form.claimKinds.filter(kind => !near.includes(kind));
  return (
    <>
      <Group legend={what.kinds} hint={what.hint}>
        {near.map(tick)}
        {rest.length > 0 && (
          <details class="more" open={rest.some(({ id }) => chosen.has(id))}>
            <summary>{what.more}</summary>
            <div class="choices">{rest.map(tick)}</div>
          </details>
        )}
      </Group>
      <AreaField label={what.story} hint={what.storyHint} optional rows={6} maxLength={LONGEST_STORY} value={answers.narrative}
        onText={narrative => change({ ...answers, narrative })} />
    </>
  );
}
