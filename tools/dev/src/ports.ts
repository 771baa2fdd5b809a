import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Everything listens here and nowhere else. */
export const loopback = '127.0.0.1';

const handedOut = new Set<number>();

/** Any port comes from here: below the range from which Linux takes the near end of outgoing connections. */
const range = { from: 20_000, to: 32_000 };

/**
 * A port of the loopback address that nobody listens on: the preferred one if it is free, else any. The same port is
 * not handed out twice in this process, however long its taker needs to bind it.
 */
export async function freePort(preferred?: number): Promise<number> {
  for (let port = preferred ?? anyPort(); ; port = anyPort()) {
    if (handedOut.has(port) || !(await isFree(port))) continue;
    handedOut.add(port);
    return port;
  }
}

const anyPort = (): number => randomInt(range.from, range.to);

/** Gives a port back, so that its owner can have it again after a restart. */
export function releasePort(port: number): void {
  handedOut.delete(port);
}

/** Whether nobody listens on a port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ port, host: loopback, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
