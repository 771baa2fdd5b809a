import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodingFor, type BuiltFile } from './built-page.js';
import { PAGE_HEADERS } from './page-headers.js';

/** Addresses at which the one document is sent; which page it shows, it reads from the address. */
const DOCUMENTS = ['/', '/s/:place/:station', '/case'] as const;

/** Named after its content, a file never changes; the document and the worker beside it are looked at anew each time. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

function send(file: BuiltFile, kept: string, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { body, encoding } = encodingFor(file, request.headers['accept-encoding']);
  void reply.headers({ ...PAGE_HEADERS, 'cache-control': kept, 'content-type': file.type, vary: 'accept-encoding' });
  if (encoding) void reply.header('content-encoding', encoding);
  return reply.send(body);
}

/** Serves the built page. @throws Error where the build left no document */
export function servePages(server: FastifyInstance, built: ReadonlyMap<string, BuiltFile>): void {
  const document = built.get('index.html');
  if (!document) throw new Error('the page has not been built: run npm run build');
  for (const url of DOCUMENTS) server.get(url, (request, reply) => send(document, ASK_FIRST, request, reply));
  for (const [name, file] of built) {
    if (name === 'index.html') continue;
    const kept = name.startsWith('assets/') ? FOREVER : ASK_FIRST;
    server.get(`/${name}`, (request, reply) => send(file, kept, request, reply));
  }
}
