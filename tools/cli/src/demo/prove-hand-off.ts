import type { ProvedExport, ProvedMessage } from '../receipts/read-export.js';

/** Whether a hand-off is proved by what both sides exported, and what is lacking if not. */
export interface HandOffProof {
  readonly proved: boolean;
  readonly lacking: readonly string[];
  /** When the receiver signed for it. */
  readonly receivedAt?: string;
}

const about = (referralId: string, agency: ProvedExport | undefined, direction: 'sent' | 'received'): ProvedMessage[] =>
  (agency?.messages ?? []).filter(message => message.referralId === referralId && message.direction === direction);

function lackingOf(message: ProvedMessage, peer: ProvedExport | 'was-told-only' | undefined): string[] {
  const { type = 'message', signature, receipt, outcome, digest } = message;
  const copy = peer === 'was-told-only' ? undefined : peer?.messages.find(other => other.direction === 'received' && other.digest === digest);
  return [
    ...(signature === 'verified' ? [] : [`${type}: signature ${signature.code}`]),
    ...(receipt === 'verified' ? [] : [`${type}: receipt ${receipt === 'none' ? 'missing' : receipt.code}`]),
    ...(outcome === 'parked' ? [`${type}: parked by its receiver`] : []),
    ...(peer === 'was-told-only' || copy?.signature === 'verified' ? [] : [`${type}: not among what the receiver can prove it received`]),
  ];
}

/**
 * A hand-off is proved when each of its messages, in both directions, has its sender's signature and its receiver's
 * signed receipt, and the receiver's own export holds the same digest. Who was only told of a case takes no part in it and
 * has nothing to export: its signed receipt at the sender is the proof. Pure; the exports have been verified before.
 */
export function proveHandOff(referralId: string, sender: ProvedExport | undefined, receiver: ProvedExport | 'was-told-only' | undefined): HandOffProof {
  const [asked, answered] = [about(referralId, sender, 'sent'), receiver === 'was-told-only' ? [] : about(referralId, receiver, 'sent')];
  const opening = asked.find(message => message.type === 'referral.sent');
  const lacking = [
    ...(opening ? [] : ['referral.sent: not in the export of its sender']),
    ...asked.flatMap(message => lackingOf(message, receiver)),
    ...answered.flatMap(message => lackingOf(message, sender)),
  ];
  return { proved: lacking.length === 0, lacking, ...(opening?.receivedAt ? { receivedAt: opening.receivedAt } : {}) };
}
