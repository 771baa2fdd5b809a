import type { AidDecision, AidDocket } from '../procedures/aid-application.head.js';

interface Addressed { readonly to?: string | undefined }

/**
 * Hands something to another agency in the client's name and remembers that its answer is awaited.
 * @param purpose what is asked for; the input, but for `to`, becomes the particulars
 */
export function askAgency<I extends Addressed>(purpose: string) {
  return (docket: AidDocket, { to, ...particulars }: I): AidDecision => ({
    facts: { awaiting: [...(docket.facts.awaiting ?? []), purpose] },
    refer: [{ purpose, ...(to ? { to } : {}), particulars }],
  });
}

/** The application for arbitration names the aid lawyer, whom the commission then notifies. */
export function askArbitration(docket: AidDocket, input: Addressed & { readonly jurisdiction: string; readonly note?: string | undefined }): AidDecision {
  const lawyer = docket.facts.lawyer?.name;
  return askAgency('arbitration')(docket, { ...input, ...(lawyer ? { lawyer } : {}) });
}
