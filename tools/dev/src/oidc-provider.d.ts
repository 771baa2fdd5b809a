/** The few corners of oidc-provider that the embedded issuer touches; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Client {
    readonly clientId: string;
    redirectUriAllowed(uri: string): boolean;
    postLogoutRedirectUriAllowed(uri: string): boolean;
  }

  export interface Context {
    body: unknown;
    type: string;
    readonly oidc: {
      readonly client: Client;
      readonly params: Readonly<Record<string, string | undefined>>;
      readonly session?: { readonly accountId?: string };
      readonly entities: Readonly<Record<string, { readonly authTime?: number } | undefined>>;
      entity(name: string, value: unknown): void;
    };
  }

  export interface Token {
    readonly kind: string;
    readonly accountId?: string;
    readonly clientId: string;
    readonly expiration: number;
    resourceServer: unknown;
    save(): Promise<string>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly AccessToken: new (fields: Record<string, unknown>) => Token;
    readonly ResourceServer: new (identifier: string, info: Record<string, unknown>) => unknown;
    readonly Grant: new (fields: { clientId: string; accountId: string | undefined }) => Grant;
    readonly Client: { prototype: Client };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    registerGrantType(name: string, handler: (ctx: Context) => Promise<void>, parameters: readonly string[]): void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: Record<string, unknown>): Promise<void>;
  }

  export const errors: { readonly InvalidGrant: new (description: string) => Error };
}
