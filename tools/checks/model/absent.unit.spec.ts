import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What runs in production: no spec, no test bench. */
const SOURCES = globSync('{libs,services}/*/src/**/*.ts', { cwd: ROOT, exclude: ['libs/testing/**', '**/*.spec.ts'] })
  .map(file => ({ file, text: readFileSync(`${ROOT}/${file}`, 'utf8') }));
const { dependencies } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { dependencies: Record<string, string> };

const holding = (pattern: RegExp, except: readonly string[] = []): string[] =>
  SOURCES.filter(({ file, text }) => pattern.test(text) && !except.includes(file)).map(({ file }) => file);
const depending = (pattern: RegExp): string[] => Object.keys(dependencies).filter(name => pattern.test(name));

/** Whole classes of attack need a part that the product does not have. Whoever brings one in meets this file first. */
describe('the running product', () => {
  it('has sources to look at', () => expect(SOURCES.length).toBeGreaterThan(200));

  it('runs no text as code', () => {
    expect(holding(/\beval\(|new Function\b|['"]node:vm['"]|setTimeout\(['"`]/)).toEqual([]);
  });

  it('starts no other program', () => expect(holding(/child_process|worker_threads/)).toEqual([]));

  it('reads no XML, no template language and no Markdown', () => {
    expect(depending(/xml|sax|ejs|handlebars|pug|mustache|nunjucks|liquid|marked|markdown|latex/i)).toEqual([]);
  });

  it('speaks to no directory, mail server, cache or media server, and no GraphQL or WebSocket', () => {
    expect(depending(/ldap|mail|smtp|imap|memcache|redis|graphql|^ws$|socket\.io|@fastify\/websocket|webrtc|mediasoup/i)).toEqual([]);
  });

  it('sets no cookie and keeps no session of its own for staff', () => {
    expect(depending(/cookie|express-session|fastify-session/i)).toEqual([]);
    expect(holding(/set-?cookie/i)).toEqual([]);
  });

  it('takes in no file and serves none from a folder', () => {
    expect(depending(/multipart|busboy|multer|formidable|@fastify\/static|serve-static/i)).toEqual([]);
  });

  it('sends nobody to another address', () => expect(holding(/\.redirect\(|@Redirect\(/)).toEqual([]));

  it('follows no redirect when it asks others', () => {
    for (const { text } of SOURCES.filter(source => /\bfetch\(/.test(source.text))) expect(text).toMatch(/redirect: 'error'/);
  });

  it('uses no broken hash, cipher, mode or padding, and draws nothing from Math.random', () => {
    expect(holding(/['"](?:md5|sha1|md4|rc4|des-|des3|bf-)|-ecb['"]|RSA_PKCS1_PADDING|createCipher\(|Math\.random/i)).toEqual([]);
  });

  it('puts nothing that it was given into the text of a statement', () => {
    // The two that do name the role of the service, quoted, while they migrate.
    const ofTheOwner = ['libs/persistence/src/open-orm.ts', 'services/analytics/src/traces/span-store.ts'];
    expect(holding(/execute[^(\n]*\(\s*`[^`]*\$\{/, ofTheOwner)).toEqual([]);
  });

  it('speaks TLS of old in no place, and never without looking at the certificate', () => {
    expect(holding(/rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED|minVersion: 'TLSv1(\.1)?'|secureProtocol/)).toEqual([]);
  });
});
