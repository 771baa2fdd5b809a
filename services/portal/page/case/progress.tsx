import { useShown } from '../settings/settings.js';
import type { CaseProgress, OwnPapers, PartyClock, PartyLeg } from './case-types.js';

function Clock({ clock }: { readonly clock: PartyClock }) {
  const { words: { progress } } = useShown();
  return (
    <li class={clock.yours ? 'clock yours' : 'clock'}>
      {clock.yours && <p class="tag warn">{progress.yours}</p>}
      <p class="clock-day"><span>{progress.until}</span><strong>{clock.lastDay}</strong>{clock.provisional && <em>{progress.provisional}</em>}</p>
      <p>{clock.yours ? progress.yoursText(clock.title, clock.lastDay) : clock.title}</p>
      <p class="hint">{progress.rule}：{clock.basis}（{clock.kind === 'law' ? progress.law : progress.promise}）</p>
    </li>
  );
}

function Leg({ leg, holder }: { readonly leg: PartyLeg; readonly holder: string }) {
  const { words: { progress } } = useShown();
  const clocks = [...leg.clocks].sort((a, b) => Number(b.yours) - Number(a.yours) || a.lastDay.localeCompare(b.lastDay));
  return (
    <section class="leg">
      <dl>
        <div><dt>{progress.holder}</dt><dd>{holder}</dd></div>
        <div><dt>{progress.matter}</dt><dd>{leg.title}</dd></div>
        <div><dt>{progress.at}</dt><dd><span class={leg.ended ? 'tag' : 'tag good'}>{leg.state}</span></dd></div>
      </dl>
      {clocks.length > 0 ? <ul class="clocks">{clocks.map(clock => <Clock key={`${clock.title} ${clock.lastDay} ${clock.kind}`} clock={clock} />)}</ul> : <p class="hint">{leg.ended ? progress.ended : progress.noClock}</p>}
    </section>
  );
}

interface ProgressProps {
  readonly progress: CaseProgress;
  readonly papers: OwnPapers;
}

/** Who holds it, until which day and by which rule, what comes next, what has been done: one sentence each. */
export function Progress({ progress: { caseNo, agency, legs, steps, next }, papers }: ProgressProps) {
  const { words: { progress, done }, say } = useShown();
  return (
    <>
      <h1 tabIndex={-1}>{progress.heading}</h1>
      <p class="case-no"><span>{done.caseNo}</span><strong>{caseNo}</strong></p>
      {legs.map(leg => <Leg key={`${leg.procedure} ${leg.openedOn}`} leg={leg} holder={say(agency)} />)}
      {next.length > 0 && <section><h2>{progress.next}</h2><ol class="next">{next.map(line => <li key={line.zh}>{say(line)}</li>)}</ol></section>}
      <section>
        <h2>{progress.steps}</h2>
        {steps.length === 0 && <p class="hint">{progress.noSteps}</p>}
        <ol class="timeline">
          {steps.map((step, at) => <li key={at}><time dateTime={step.on}>{step.on}</time><p><b>{step.title}</b><small>{say(step.agency)} · {step.state}</small></p></li>)}
        </ol>
      </section>
      {papers.items.length > 0 && <section><h2>{progress.papers}</h2><p class="hint">{progress.papersText}</p></section>}
    </>
  );
}
