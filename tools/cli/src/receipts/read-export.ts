import { isRefusal, type Refusal } from '@fengqiao/kernel';
import type { ExportReport, ReceiptExport } from '@fengqiao/trust';

/** One message of an export, with what was found about it. */
export interface ProvedMessage {
  readonly direction: 'sent' | 'received';
  readonly digest: string | null;
  /** `referral.sent`; absent where the file holds the digest alone. */
  readonly type?: string;
  readonly referralId?: string;
  /** Who signed that it went to whom, and when; or why that does not hold. */
  readonly by?: string;
  readonly to?: string;
  readonly at?: string;
  readonly signature: 'verified' | Refusal;
  /** Of a sent message; what was received needs none. */
  readonly receipt: 'verified' | 'none' | Refusal;
  readonly receivedAt?: string;
  /** `stored`, `duplicate`, `parked`: what the receiver says became of it. */
  readonly outcome?: string;
}

/** An agency's export as verified, message by message. */
export interface ProvedExport {
  readonly agency: string;
  readonly messages: readonly ProvedMessage[];
}

interface Message {
  readonly head?: { readonly type?: string };
  readonly body?: { readonly referralId?: string };
}

/** Lays the report of a verification beside the messages of the file it was made on. Pure. */
export function readExport(file: ReceiptExport, report: ExportReport): ProvedExport {
  const messages = report.entries.map((entry, index): ProvedMessage => {
    const message = (file.entries[index]?.message ?? {}) as Message;
    const { direction, digest, sending, receipt } = entry;
    const { type } = message.head ?? {};
    const { referralId } = message.body ?? {};
    return {
      direction, digest,
      ...(type ? { type } : {}), ...(referralId ? { referralId } : {}),
      ...(isRefusal(sending) ? { signature: sending } : { ...sending, signature: 'verified' as const }),
      ...(receipt === 'none' || isRefusal(receipt) ? { receipt } : { receipt: 'verified' as const, receivedAt: receipt.receivedAt, outcome: receipt.outcome }),
    };
  });
  return { agency: report.agency, messages };
}
