import type { MediationDocket, SessionDay } from '../procedures/mediation.head.js';

/** The session that the parties wait for. */
export const sessionToCome = ({ facts }: Pick<MediationDocket, 'facts'>): SessionDay | undefined => {
  const last = facts.schedule?.at(-1);
  return last?.ended ? undefined : last;
};

/** The schedule once its standing day has ended; as it is where none stands. */
export function endSession(docket: Pick<MediationDocket, 'facts'>, ended: NonNullable<SessionDay['ended']>, why?: string): SessionDay[] {
  const { schedule = [] } = docket.facts;
  const standing = sessionToCome(docket);
  return schedule.map(day => (day === standing ? { ...day, ended, ...(why ? { why } : {}) } : day));
}
