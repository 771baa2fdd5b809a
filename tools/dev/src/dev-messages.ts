import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { messagesPage } from './issuer-pages.js';

/** Where services of a developer's machine hand in short messages, and where people read them. No real issuer has this path. */
export const messagesPath = '/dev/messages';

const Message = z.strictObject({ phone: z.string().max(40), text: z.string().max(500) });
export type DevMessage = z.infer<typeof Message> & { readonly at: string };

const KEPT = 50;

/** A page on another site must not read codes through a name that leads to this machine. */
const isAskedHere = (request: IncomingMessage): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '');

/** The telephone of a developer's machine: nothing leaves it, the last messages are shown, the newest first. */
export class DevMessages {
  #messages: DevMessage[] = [];

  /** Takes a message in (POST) or shows them (GET): as JSON to a program, as a page to a person. */
  async answer(request: IncomingMessage, response: ServerResponse, bodyOf: (request: IncomingMessage) => Promise<string>): Promise<void> {
    if (!isAskedHere(request)) return void response.writeHead(403).end();
    if (request.method === 'POST') return this.#take(await bodyOf(request), response);
    const asJson = (request.headers.accept ?? '').includes('application/json');
    response.writeHead(200, { 'content-type': asJson ? 'application/json' : 'text/html; charset=utf-8', 'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" });
    response.end(asJson ? JSON.stringify({ items: this.#messages }) : messagesPage(this.#messages));
  }

  #take(body: string, response: ServerResponse): void {
    const message = Message.safeParse(parsed(body));
    if (!message.success) return void response.writeHead(400).end();
    this.#messages = [{ ...message.data, at: new Date().toISOString() }, ...this.#messages].slice(0, KEPT);
    response.writeHead(202).end();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
