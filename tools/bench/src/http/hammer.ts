import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { VoidFigure, type Figures } from '../protocol/contest.js';

/** What is asked again and again, and what every answer must hold. */
export interface Target {
  readonly contestant: string;
  readonly url: string;
  readonly authorization?: string;
  /** How many times `"id":` stands in the answer. */
  readonly items: number;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** One connection that asks, waits for the whole answer, and asks again. Plain sockets: the client shares the cores with what is measured. */
class Asker {
  #heard: Buffer = Buffer.alloc(0);
  readonly #socket: Socket;
  readonly #question: Buffer;
  answers = 0;
  fault: string | undefined;

  constructor(private readonly target: Target, private readonly until: () => boolean) {
    const { hostname, port, pathname, search } = new URL(target.url);
    const authorization = target.authorization ? `authorization: ${target.authorization}\r\n` : '';
    this.#question = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${hostname}\r\n${authorization}\r\n`);
    this.#socket = connect(Number(port), hostname);
    this.#socket.setNoDelay(true);
    this.#socket.on('connect', () => this.#socket.write(this.#question)).on('data', data => this.#hear(data)).on('error', error => this.#end(error.message));
  }

  async ended(): Promise<void> {
    if (!this.#socket.closed) await once(this.#socket, 'close');
  }

  #hear(data: Buffer): void {
    this.#heard = this.#heard.length ? Buffer.concat([this.#heard, data]) : data;
    const head = this.#heard.indexOf(END_OF_HEAD);
    if (head < 0) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#heard.toString('latin1', 0, head))?.[1]);
    if (!Number.isInteger(length)) return this.#end('an answer without a length');
    if (this.#heard.length < head + END_OF_HEAD.length + length) return;
    this.#take(this.#heard.toString('utf8'));
  }

  #take(answer: string): void {
    const items = answer.split('"id":').length - 1;
    if (!answer.startsWith('HTTP/1.1 200 ') || items !== this.target.items) return this.#end(`${answer.slice(0, 200)} … ${items} items`);
    this.answers++;
    this.#heard = Buffer.alloc(0);
    if (this.until()) this.#end();
    else this.#socket.write(this.#question);
  }

  #end(fault?: string): void {
    this.fault ??= fault;
    this.#socket.destroy();
  }
}

/** Asks over some connections for a while. @throws VoidFigure where an answer is not the one that must come */
export async function hammer(target: Target, connections: number, slotMs: number): Promise<Figures> {
  const began = performance.now();
  const isOver = () => performance.now() - began >= slotMs;
  const askers = Array.from({ length: connections }, () => new Asker(target, isOver));
  await Promise.all(askers.map(asker => asker.ended()));
  const fault = askers.find(asker => asker.fault)?.fault;
  if (fault) throw new VoidFigure(target.contestant, fault);
  return { perSecond: askers.reduce((sum, { answers }) => sum + answers, 0) / ((performance.now() - began) / 1000) };
}
