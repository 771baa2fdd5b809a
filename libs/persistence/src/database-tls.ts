import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';

/** `sslmode` of libpq, as far as it means something safe. Whatever asks for TLS gets it in full: certificate and name are looked at. */
const MODES: Readonly<Record<string, 'plain' | 'verified'>> = { 'disable': 'plain', 'require': 'verified', 'verify-ca': 'verified', 'verify-full': 'verified' };

/** Whether a database URL asks for TLS. @throws TypeError where its `sslmode` means nothing safe, such as `prefer` */
export function asksForTls(url: string): boolean {
  const mode = new URL(url).searchParams.get('sslmode') ?? 'disable';
  const meant = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
  if (!meant) throw new TypeError(`sslmode=${mode} 不受支持，请用 verify-full 或 disable (is not known: use verify-full, or disable)`);
  return meant === 'verified';
}

/**
 * How the connection to a database is protected, from the parameters of its URL (libpq): `sslmode`, `sslrootcert` (an authority
 * of one's own, in PEM), `sslcert` and `sslkey` (a certificate instead of a password alone). The ORM reads host, login and
 * name from the URL and nothing else: without this a URL that asks for TLS would be spoken to in plain.
 * @throws TypeError as {@link asksForTls}; Error where a file cannot be read
 */
export function databaseTls(url: string, read: (path: string) => string = path => readFileSync(path, 'utf8')): ConnectionOptions | false {
  if (!asksForTls(url)) return false;
  const { hostname, searchParams } = new URL(url);
  const host = decodeURIComponent(hostname).replace(/^\[|\]$/g, '');
  const file = (name: string): string | undefined => { const path = searchParams.get(name); return path ? read(path) : undefined; };
  const [ca, cert, key] = [file('sslrootcert'), file('sslcert'), file('sslkey')];
  return { minVersion: 'TLSv1.2', host, ...(isIP(host) ? {} : { servername: host }), ...(ca ? { ca } : {}), ...(cert ? { cert } : {}), ...(key ? { key } : {}) };
}
