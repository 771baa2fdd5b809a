import { markOf, type LedgerPort } from '@fengqiao/docket';
import { canonicalJson } from '@fengqiao/kernel';
import type { Opened, Queries } from '@fengqiao/persistence';

type LedgerPage = Awaited<ReturnType<Queries['ledger']>>;
type StandingPage = Awaited<ReturnType<Queries['standing']>>;

/** Of what is sealed an auditor learns its digest, or that it has been erased, does not open, or is not there. Never the content. */
export type Shown = string | 'erased' | 'unreadable' | 'absent';

const shown = (opened: Opened, digest: (text: string) => string): Shown => (typeof opened === 'string' ? opened : digest(opened.text));

/** Without a salt there is nothing that it could be compared with. */
function markNow(ledger: LedgerPort, what: string, { value, salt }: { readonly value: Opened; readonly salt: string | undefined }): Shown {
  if (salt === undefined) return typeof value === 'string' ? value : 'absent';
  return shown(value, text => markOf(ledger, salt, what, canonicalJson(JSON.parse(text))));
}

/** The entries of chains, with the digest of their details as they open now. */
export const ledgerForAudit = ({ items, ...rest }: LedgerPage, ledger: LedgerPort) => ({
  ...rest, items: items.map(({ details, ...row }) => ({ ...row, details: shown(details, text => ledger.digest(text)) })),
});

/** Dockets and clocks as they stand, with the marks of facts and file, made with the salts of the entries that marked them last. */
export const standingForAudit = ({ items, ...rest }: StandingPage, ledger: LedgerPort) => ({
  ...rest, items: items.map(({ facts, file, ...docket }) => ({ ...docket, facts: markNow(ledger, 'facts', facts), file: markNow(ledger, 'file', file) })),
});
