import type { TlsOptions } from '@nats-io/transport-node';

/** A certificate by which a service shows the bus who it is, beside or instead of a password; paths of PEM files. */
export interface BusCertificate {
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
  /** An authority of one's own, where it is not named for the whole process (NODE_EXTRA_CA_CERTS). */
  readonly caFile?: string | undefined;
}

/** Whether every server of the list is to be spoken to over TLS. @throws TypeError where some are and some are not */
export function busAsksForTls(url: string): boolean {
  const servers = url.split(',').map(server => server.trim());
  const secured = servers.filter(server => /^(tls|wss):\/\//i.test(server));
  if (secured.length > 0 && secured.length < servers.length) throw new TypeError('NATS_URL 混用了 tls:// 与明文地址 (mixes tls:// with plain addresses)');
  return secured.length > 0;
}

/**
 * What the client has to be told so that `tls://` is kept: the address alone leaves it to the server whether there is TLS, and
 * somebody between the two could answer for the server and be given the password.
 * @returns nothing where the address asks for none
 */
export function busTls(url: string, { certFile, keyFile, caFile }: BusCertificate = {}): TlsOptions | undefined {
  return busAsksForTls(url) ? { ...(certFile ? { certFile } : {}), ...(keyFile ? { keyFile } : {}), ...(caFile ? { caFile } : {}) } : undefined;
}
