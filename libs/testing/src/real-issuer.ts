import { passwordToken, serviceToken, type Account } from '@fengqiao/dev';
import { testParts } from './test-parts.js';

/** The embedded issuer of this run. */
export interface RealIssuer {
  /** `http://127.0.0.1:7180/realms/fengqiao` */
  readonly url: string;
  /** Everybody who can log in, with passwords. */
  readonly accounts: readonly Account[];
  /** A fresh access token of a member of staff. */
  token(username: string): Promise<string>;
  /** A fresh access token of an agency's service account. */
  serviceToken(client: string): Promise<string>;
}

/** The issuer, and tokens from it. */
export function realIssuer(): RealIssuer {
  const { url, accounts, clientSecrets } = testParts().issuer;
  const clientSecret = (client: string): string => clientSecrets[client] ?? '';
  return {
    url,
    accounts,
    token: username => passwordToken({ url, accounts }, username),
    serviceToken: client => serviceToken({ url, clientSecret }, client),
  };
}
