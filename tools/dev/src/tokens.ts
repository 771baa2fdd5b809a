import type { Issuer } from './issuer.js';
import { cliClient } from './topology.js';

/** An access token of a member of staff (Keycloak's direct access grant). */
export function passwordToken(issuer: Pick<Issuer, 'url' | 'accounts'>, username: string): Promise<string> {
  const account = issuer.accounts.find(candidate => candidate.username === username);
  if (!account) throw new Error(`nobody is called ${username}`);
  return askForToken(issuer.url, { grant_type: 'password', client_id: cliClient, username, password: account.password });
}

/** An access token of an agency's service account (client credentials). */
export function serviceToken(issuer: Pick<Issuer, 'url' | 'clientSecret'>, client: string): Promise<string> {
  const secret = issuer.clientSecret(client);
  return askForToken(issuer.url, { grant_type: 'client_credentials' }, { authorization: `Basic ${btoa(`${client}:${secret}`)}` });
}

async function askForToken(url: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${url}/protocol/openid-connect/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
  const answer = (await response.json()) as { access_token?: string; error?: string; error_description?: string };
  if (!answer.access_token) throw new Error(`the issuer gave no token: ${answer.error} ${answer.error_description ?? ''}`);
  return answer.access_token;
}
