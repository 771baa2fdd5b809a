import { jetstream, JetStreamApiError } from '@nats-io/jetstream';
import { headers, PermissionViolationError, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import type { Refusal } from '@fengqiao/kernel';
import type { PostedLetter } from './letter.js';
import { refuseMessage } from './refusals.js';

const ACKNOWLEDGED_WITHIN_MS = 5_000;

/** Publishes to JetStream; resolves with the acknowledgement, or with the reason why there is none. */
export async function publishOn(connection: NatsConnection, letter: PostedLetter): Promise<Refusal | undefined> {
  try {
    await jetstream(connection).publish(letter.subject, letter.body, { headers: headersOf(letter.headers), timeout: ACKNOWLEDGED_WITHIN_MS });
    return undefined;
  } catch (fault) {
    return refusalOf(fault);
  }
}

function headersOf(fields: Readonly<Record<string, string>>): MsgHdrs {
  const result = headers();
  for (const [name, value] of Object.entries(fields)) result.set(name, value);
  return result;
}

function refusalOf(fault: unknown): Refusal {
  if (fault instanceof JetStreamApiError) return refuseMessage('bus-refused', { code: fault.code, description: fault.message });
  const { name = '', cause } = fault instanceof Error ? fault : {};
  if (cause instanceof PermissionViolationError) return refuseMessage('bus-forbids');
  // Nobody listens on the subject; the client takes that for a server without JetStream.
  if (name === 'JetStreamNotEnabled') return refuseMessage('bus-stream-missing');
  return refuseMessage('bus-away', { fault: name });
}
