import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { jwtVerify } from 'jose';
import type Provider from 'oidc-provider';
import { DevMessages, messagesPath } from './dev-messages.js';
import { expiredPage, loginPage } from './issuer-pages.js';
import { makeProvider } from './issuer-provider.js';
import { authenticate, realmPath, subjectOf, type IssuerSettings } from './issuer-realm.js';

type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** Serves the realm over HTTP; resolves when it listens. */
export function serveIssuer(settings: IssuerSettings): Promise<Server> {
  const provider = makeProvider(settings);
  const [login, userinfo, protocol] = [loginHandler(provider, settings), userinfoHandler(settings), protocolHandler(provider)];
  const messages = new DevMessages();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', settings.issuer).pathname;
    handlerOf(path)(request, response, path).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const handlerOf = (path: string): Handler => {
    if (path === messagesPath) return (request, response) => messages.answer(request, response, bodyOf);
    if (path.startsWith(`${realmPath}/login/`)) return login;
    if (path === `${realmPath}/protocol/openid-connect/userinfo`) return userinfo;
    return path.startsWith(`${realmPath}/`) ? protocol : notFound;
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(settings.port, settings.host, () => resolve(server));
  });
}

/** The provider knows its paths below the realm's; the whole address stays known as `originalUrl`. */
function protocolHandler(provider: Provider): Handler {
  const callback = provider.callback();
  return (request, response) => {
    const url = request.url ?? '/';
    Object.assign(request, { originalUrl: url, url: url.slice(realmPath.length) });
    return callback(request, response);
  };
}

function loginHandler(provider: Provider, settings: IssuerSettings): Handler {
  return async (request, response, path) => {
    const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
    if (!interaction || path !== `${realmPath}/login/${interaction.uid}`) return html(response, 400, expiredPage());
    if (request.method !== 'POST') return html(response, 200, loginPage(path, false));
    const form = new URLSearchParams(await bodyOf(request));
    const account = authenticate(settings.accounts, form.get('username') ?? '', form.get('password') ?? '');
    if (!account) return html(response, 401, loginPage(path, true));
    return provider.interactionFinished(request, response, { login: { accountId: subjectOf(account.username) } });
  };
}

/** Answers for our signed tokens, which the provider itself does not keep. */
function userinfoHandler(settings: IssuerSettings): Handler {
  const key = createPublicKey(createPrivateKey({ key: settings.signingKey as JsonWebKey, format: 'jwk' }));
  return async (request, response) => {
    try {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const { payload } = await jwtVerify(token, key, { issuer: settings.issuer, algorithms: ['RS256'] });
      const { sub, name, preferred_username, agency, place, desk } = payload;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ sub, name, preferred_username, agency, place, desk }));
    } catch {
      response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
    }
  };
}

const notFound: Handler = async (_request, response) => {
  response.writeHead(404).end();
};

async function html(response: ServerResponse, status: number, page: string): Promise<void> {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(page);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) throw new Error('the form is too long');
  }
  return text;
}
