import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../controls/notice.js';
import { askServer } from '../interface/ask.js';
import { Frame } from '../settings/frame.js';
import { useShown } from '../settings/settings.js';
import { Consents } from './consents.js';
import { Progress } from './progress.js';
import { SignIn } from './sign-in.js';
import { useCase } from './use-case.js';
import { forgetVisit, keepVisit, visitFor, type Visit } from './visit-store.js';

/** A case number may stand behind `#`, where no log on the way sees it. */
const caseNoFrom = (hash: string): string => decodeURIComponent(hash.slice(1));

interface OpenCaseProps {
  readonly visit: Visit;
  readonly onEnd: () => void;
}

function OpenCase({ visit, onEnd }: OpenCaseProps) {
  const { words: { visit: says, loading } } = useShown();
  const { state, ask, reload } = useCase(visit, onEnd);
  if (state.kind === 'away') return <Notice tone="warn" live><p>{says.away}</p></Notice>;
  if (state.kind !== 'there') return <p role="status">{loading}</p>;
  const leave = () => void askServer('/v1/my/leave', { body: {}, token: visit.token }).then(onEnd);
  return (
    <>
      <Progress progress={state.progress} papers={state.papers} />
      <Consents consents={state.consents} ask={ask} onChanged={reload} />
      <button type="button" class="button quiet unprinted" onClick={leave}>{says.leave}</button>
    </>
  );
}

/** `/case`: where a case stands, and what its party has agreed to. */
export function CasePage() {
  const { words: { visit: says } } = useShown();
  const [caseNo] = useState(() => caseNoFrom(location.hash));
  const [visit, open] = useState(() => visitFor(caseNo || undefined));
  const [ended, setEnded] = useState(false);
  useEffect(() => { document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }); }, [visit]);
  const onOpen = (opened: Visit) => {
    keepVisit(opened);
    setEnded(false);
    open(opened);
  };
  const onEnd = () => {
    forgetVisit();
    setEnded(true);
    open(undefined);
  };
  return (
    <Frame>
      {visit ? <OpenCase visit={visit} onEnd={onEnd} /> : <>{ended && <Notice live><p>{says.ended}</p></Notice>}<SignIn caseNo={caseNo} onOpen={onOpen} /></>}
    </Frame>
  );
}
