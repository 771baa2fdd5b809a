import type { AgencyKeys, KeyDirectory, ReceiptDraft } from '@fengqiao/trust';

/** One agency that receives and its directory. */
export interface Receiver {
  readonly keys: AgencyKeys;
  readonly directory: KeyDirectory;
  readonly drafts: readonly ReceiptDraft[];
  /** Epoch milliseconds of reception. */
  readonly at: number;
}
