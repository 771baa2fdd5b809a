import type { Problem } from '../interface/types.js';
import { useShown } from '../settings/settings.js';
import { Notice } from './notice.js';

/** A "no" of the service, and what to do next. */
export function Refused({ problem }: { readonly problem: Problem }) {
  const { say } = useShown();
  return <Notice tone="warn" live heading={say(problem.message)}><p>{say(problem.nextStep)}</p></Notice>;
}
