import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate and its key, as paths of PEM files. */
export interface Certified {
  readonly cert: string;
  readonly key: string;
}

/** An authority that lives for one test, by the `openssl` command line. */
export class TlsAuthority {
  readonly #folder = mkdtempSync(join(tmpdir(), 'authority-'));
  readonly ca = join(this.#folder, 'ca.crt');

  constructor() {
    this.#openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=an authority of a test', '-keyout', this.#path('ca.key'), '-out', this.ca);
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  #openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { stdio: 'pipe' });
  }

  /** @param names `DNS:localhost`, `IP:127.0.0.1` */
  certify(commonName: string, ...names: readonly string[]): Certified {
    const [cert, key, request, extension] = ['crt', 'key', 'csr', 'ext'].map(suffix => this.#path(`${commonName}.${suffix}`)) as [string, string, string, string];
    this.#openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${commonName}`, '-keyout', key, '-out', request);
    writeFileSync(extension, `subjectAltName=${names.length ? names.join(',') : `DNS:${commonName}`}\n`);
    this.#openssl('x509', '-req', '-in', request, '-CA', this.ca, '-CAkey', this.#path('ca.key'), '-CAcreateserial', '-days', '2', '-extfile', extension, '-out', cert);
    return { cert, key };
  }

  read({ cert, key }: Certified): { cert: string; key: string; ca: string } {
    return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8'), ca: readFileSync(this.ca, 'utf8') };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
