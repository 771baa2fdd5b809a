import type { Arrived, Reception } from '@fengqiao/docket';

type Receive = (messages: readonly Arrived[]) => Promise<Reception>;
type Stored = Reception['stored'];

/** Keeps a message where a person will see it. */
type SetAside = (message: Arrived, fault: unknown) => Promise<void>;

const LEGIBLE = ['id', 'type', 'v', 'place', 'from', 'to', 'caseNo', 'seq'];

/** The message with nothing in it but its place in the sequence: the core parks it under its own id and digest. */
function emptied(arrived: Arrived): Arrived {
  const head = Object.fromEntries(LEGIBLE.map(name => [name, arrived.message.head[name]]));
  const { text: _itsTextIsThePoison, ...rest } = arrived;
  return { ...rest, message: { head, body: {} } };
}

/**
 * Takes in a batch that has failed before by halves, until the message that the store cannot take stands alone: one
 * poisoned message stops nobody else's. It keeps its place in the inbox, empty and parked, and gets its receipt.
 * @throws where the store itself is away: then nothing is anybody's fault, and all comes again
 */
export async function receiveByHalves(messages: readonly Arrived[], receive: Receive, setAside: SetAside): Promise<Stored> {
  try {
    return (await receive(messages)).stored;
  } catch {
    if (messages.length === 1) return receiveAlone(messages[0]!, receive, setAside);
    const middle = Math.ceil(messages.length / 2);
    const former = await receiveByHalves(messages.slice(0, middle), receive, setAside);
    return [...former, ...await receiveByHalves(messages.slice(middle), receive, setAside)];
  }
}

async function receiveAlone(message: Arrived, receive: Receive, setAside: SetAside): Promise<Stored> {
  await receive([]); // rejects where the store is away
  try {
    return (await receive([message])).stored;
  } catch (fault) {
    await setAside(message, fault);
    return (await receive([emptied(message)])).stored;
  }
}
