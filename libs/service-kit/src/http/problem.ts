import { Refused, type Refusal } from '@fengqiao/kernel';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { databaseRefusal } from '@fengqiao/persistence';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { bodyTooLarge, inside, malformed, noSuchPath, problemOf } from './problem-of.js';

function refusalOf(error: unknown, path: string): Refusal | undefined {
  if (error instanceof Refused) return error.refusal;
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 413) return bodyTooLarge();
  if (status === 404) return noSuchPath(path);
  if (status !== undefined && status >= 400 && status < 500) return malformed(message ?? '');
  return databaseRefusal(error);
}

/** Somebody came who may not: worth a line, with the pattern of the path and never the path itself. */
const isWatched = ({ nature, code }: Refusal): boolean => nature === 'unauthenticated' || nature === 'forbidden' || code === 'too-many-requests';

/** Every "no" leaves the service as one shape; what nobody foresaw is logged with its stack and says nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger, private readonly count: (code: string) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<{ url: string; routeOptions?: { url?: string }; identity?: { id: string } }>();
    const path = request.url.split('?')[0]!;
    const refusal = refusalOf(error, path);
    if (!refusal) this.log.error({ err: error, path }, 'unforeseen fault');
    if (refusal && isWatched(refusal)) this.log.warn({ security: refusal.code, route: request.routeOptions?.url, who: request.identity?.id }, 'access refused');
    const { status, body } = problemOf(refusal ?? inside());
    this.count(String(body.code));
    void reply.status(status).header('content-type', 'application/problem+json').send(body);
  }
}
