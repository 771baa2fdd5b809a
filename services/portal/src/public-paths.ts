/** One path of the intake service that the worker's pages need. */
export interface PublicPath {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As Fastify writes it. */
  readonly path: string;
}

const path = (method: PublicPath['method'], at: string): PublicPath => ({ method, path: at });

/**
 * Everything that comes through the portal, and nothing else: what a worker needs who has no account. What staff use is not
 * among it, so that the way in from the street leads to no desk, whatever token somebody brings along.
 */
export const PUBLIC_PATHS: readonly PublicPath[] = [
  path('GET', '/v1/stations'),
  path('POST', '/v1/filings'),
  path('GET', '/v1/filings/:id'),
  path('PUT', '/v1/filings/:id'),
  path('DELETE', '/v1/filings/:id'),
  path('POST', '/v1/filings/:id/code'),
  path('POST', '/v1/filings/:id/submit'),
  path('POST', '/v1/codes'),
  path('POST', '/v1/codes/redeem'),
  path('GET', '/v1/my/case'),
  path('GET', '/v1/my/papers'),
  path('GET', '/v1/my/consents'),
  path('POST', '/v1/my/consents'),
  path('POST', '/v1/my/consents/:consentId/withdraw'),
  path('POST', '/v1/my/leave'),
];
