import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '@fengqiao/dev';

/** The newest that runs on Java 17. */
const VERSION = '26.7.3';
const SHA256 = '27a6535553c3cdcd083872ba40629efafb3475e3b758e0c6f691395561dd0f1f';
const LEAST_JAVA = 17;
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? 'https://repo.maven.apache.org/maven2';

/** Something outside this repository is missing, so nothing can be said about the realm. */
export class CannotCheck extends Error {}

function requireJava(): void {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (status !== 0) throw new CannotCheck(`没有 Java，至少需要 ${LEAST_JAVA} (there is no Java on this machine; ${LEAST_JAVA} or later is needed)`);
  const major = Number(/version "(\d+)/.exec(stderr)?.[1]);
  if (!(major >= LEAST_JAVA)) throw new CannotCheck(`Java ${major} 过旧，至少需要 ${LEAST_JAVA} (Java ${major} is too old; ${LEAST_JAVA} or later is needed)`);
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(300_000) }).catch((fault: unknown) => {
    throw new CannotCheck(`无法下载 Keycloak (Keycloak cannot be fetched from ${url}: ${fault instanceof Error ? fault.message : String(fault)})`);
  });
  if (!response.ok) throw new CannotCheck(`无法下载 Keycloak (${url} answers ${response.status})`);
  return Buffer.from(await response.arrayBuffer());
}

async function zipFile(folder: string): Promise<string> {
  const name = `keycloak-quarkus-dist-${VERSION}.zip`;
  const path = join(folder, name);
  if (!existsSync(path)) {
    console.error(`下载 Keycloak ${VERSION}（170 MB，仅首次）· fetching Keycloak, this once`);
    writeFileSync(`${path}.part`, await download(`${REPOSITORY}/org/keycloak/keycloak-quarkus-dist/${VERSION}/${name}`));
    renameSync(`${path}.part`, path);
  }
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (digest === SHA256) return path;
  rmSync(path);
  throw new CannotCheck(`下载的 Keycloak 与摘要不符，已删除 (the file fetched was not Keycloak ${VERSION}: ${digest}; it was removed)`);
}

/**
 * Folder of a real Keycloak: an ordinary Maven artifact, fetched once into the project's cache, known by its digest.
 * @throws CannotCheck where Java, the download or `unzip` is missing
 */
export async function keycloakHome(): Promise<string> {
  requireJava();
  const folder = join(cacheFolder(), 'keycloak');
  mkdirSync(folder, { recursive: true });
  const home = join(folder, `keycloak-${VERSION}`);
  if (existsSync(join(home, 'bin/kc.sh'))) return home;
  const zip = await zipFile(folder);
  const { status, stderr } = spawnSync('unzip', ['-q', '-o', zip, '-d', folder], { encoding: 'utf8' });
  if (status !== 0) throw new CannotCheck(`无法解压 Keycloak (unzip failed: ${stderr})`);
  return home;
}
