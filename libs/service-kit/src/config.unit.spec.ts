import { describe, expect, it } from '@jest/globals';
import { ConfigError, maskedConfig, readConfig, secretsByValue } from './config.js';
import { makeLogger } from './make-logger.js';

/** Made here, so that this file holds none. */
const drawn = (n: number) => `drawn${n}${'x7Qz'.repeat(5)}`;
const [DATABASE, OWNER, BUS, VAULT] = [1, 2, 3, 4].map(drawn) as [string, string, string, string];
const SECRETS = [DATABASE, OWNER, BUS, VAULT];

const FILES: Readonly<Record<string, string>> = { '/run/secrets/bus': `${BUS}\n`, '/run/secrets/vault': VAULT };
const read = (path: string): string => {
  const text = FILES[path];
  if (text === undefined) throw new Error(`ENOENT: no such file, open '${path}'`);
  return text;
};
const ENVIRONMENT = {
  AGENCY: 'intake', DATABASE_URL: `postgres://fq_intake:${DATABASE}@db:5432/fq_intake`, DATABASE_OWNER_URL: `postgres://owner:${OWNER}@db:5432/fq_intake`,
  NATS_URL: 'tls://bus:4222', NATS_USER: 'intake', NATS_PASSWORD_FILE: '/run/secrets/bus', VAULT_FILE: '/run/secrets/vault',
  OIDC_ISSUER: 'https://id.example/realms/fengqiao', OIDC_CLIENT_ID: 'intake', KEYS_FILE: '/run/secrets/keys.json', KEYS_DIR: '/run/keys',
  SCHEMES_DIR: '/app/schemes', CALENDAR_FILE: '/app/cn.json', MINIMUM_WAGES_FILE: '/app/wages.json',
};

describe('secrets', () => {
  it('come from the environment, or from the file that it names, without the line end', () => {
    expect(readConfig(ENVIRONMENT, read)).toMatchObject({ NATS_PASSWORD: BUS, VAULT });
    expect(readConfig({ ...ENVIRONMENT, NATS_PASSWORD: 'plain' }, read).NATS_PASSWORD).toBe('plain');
  });

  it('stand in no printed configuration and in no line of the log', () => {
    const config = readConfig(ENVIRONMENT, read);
    let out = JSON.stringify(maskedConfig(config));
    makeLogger(config, { write: line => { out += line; } }).info({ config: maskedConfig(config) }, 'starting');
    for (const secret of SECRETS) expect(out).not.toContain(secret);
    expect(out).toContain('fq_intake');
  });

  it('stand in no word about a configuration that is wrong', () => {
    const wrong = { ...ENVIRONMENT, DATABASE_URL: `not an address ${DATABASE}`, PORT: 'many', LOG_LEVEL: BUS, NATS_URL: '' };
    const fault = (() => { try { readConfig(wrong, read); } catch (error) { return error as ConfigError; } throw new Error('nothing was wrong'); })();
    expect(fault).toBeInstanceOf(ConfigError);
    expect(fault.faults.map(one => one.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'NATS_URL', 'LOG_LEVEL']);
    for (const secret of SECRETS) expect(fault.message).not.toContain(secret);
  });
});

describe('in production', () => {
  const SAFE = {
    ...ENVIRONMENT, NODE_ENV: 'production', DATABASE_URL: `${ENVIRONMENT.DATABASE_URL}?sslmode=verify-full`, DATABASE_OWNER_URL: `${ENVIRONMENT.DATABASE_OWNER_URL}?sslmode=verify-full`,
    SMS_URL: 'https://sms.example/send', OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example:4318',
  };
  const PLAIN: readonly (readonly [string, Record<string, string>])[] = [
    ['database', { DATABASE_URL: ENVIRONMENT.DATABASE_URL }], ['database', { DATABASE_OWNER_URL: `${ENVIRONMENT.DATABASE_OWNER_URL}?sslmode=disable` }], ['bus', { NATS_URL: 'nats://bus:4222' }],
    ['issuer', { OIDC_ISSUER: 'http://id.example/realms/fengqiao' }], ['sms', { SMS_URL: 'http://sms.example/send' }], ['telemetry', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }],
  ];

  it('a service starts where every way out is over TLS', () => {
    expect(readConfig(SAFE, read).NODE_ENV).toBe('production');
  });

  it.each(PLAIN)('a way out without TLS (%s) is refused unless it is named, and is a convenience elsewhere', (way, change) => {
    expect(() => readConfig({ ...SAFE, ...change }, read)).toThrow(new RegExp(`PLAIN_TRANSPORT: ${way} `));
    expect(readConfig({ ...SAFE, ...change, PLAIN_TRANSPORT: way }, read).PLAIN_TRANSPORT).toEqual([way]);
    expect(() => readConfig({ ...SAFE, ...change, NODE_ENV: 'development' }, read)).not.toThrow();
  });

  it('an address that is protected by halves is refused, and its password is not repeated', () => {
    for (const change of [{ DATABASE_URL: `${SAFE.DATABASE_URL.replace('verify-full', 'prefer')}` }, { NATS_URL: 'tls://a,nats://b' }]) {
      expect(() => readConfig({ ...SAFE, ...change }, read)).toThrow(/DATABASE_URL, NATS_URL: /);
      expect(() => readConfig({ ...SAFE, ...change }, read)).not.toThrow(new RegExp(DATABASE));
    }
  });

  it('the issuer is asked in the agency’s own name or not at all', () => {
    expect(() => readConfig({ ...SAFE, OIDC_STANDING_SECONDS: '10' }, read)).toThrow(/OIDC_CLIENT_SECRET: /);
    expect(readConfig({ ...SAFE, OIDC_STANDING_SECONDS: '10', OIDC_CLIENT_SECRET: VAULT }, read).OIDC_STANDING_SECONDS).toBe(10);
  });

  it('it is known which secrets stand in the environment itself, by name', () => {
    expect(secretsByValue({ ...SAFE, VAULT: '{"agency":"intake"}', NATS_PASSWORD: 'x' })).toEqual(['DATABASE_URL', 'DATABASE_OWNER_URL', 'NATS_PASSWORD', 'VAULT']);
    expect(secretsByValue({ DATABASE_URL_FILE: '/run/secrets/database', DATABASE_URL: 'postgres://db/x', VAULT_FILE: '/run/secrets/vault' })).toEqual([]);
  });
});

describe('who is told of a broken glass', () => {
  const read1 = (DUTY_PHONES: string) => readConfig({ ...ENVIRONMENT, DUTY_PHONES }, read);

  it('is nobody unless said, and any number of telephones for a place', () => {
    expect(readConfig(ENVIRONMENT, read).DUTY_PHONES.size).toBe(0);
    expect([...read1('nanchang=13900000081, nancheng=13900000082,nanchang=0791-88880000').DUTY_PHONES])
      .toEqual([['nanchang', ['13900000081', '0791-88880000']], ['nancheng', ['13900000082']]]);
    expect(JSON.stringify(maskedConfig(read1('nanchang=13900000081')))).not.toContain('13900000081');
  });

  it('is not guessed from what cannot be read, and the number is not repeated', () => {
    for (const wrong of ['13900000081', 'nanchang=', 'nanchang:13900000081', '=13900000081']) {
      expect(() => read1(wrong)).toThrow(/DUTY_PHONES: each must be place=telephone/);
      expect(() => read1(wrong)).not.toThrow(/13900000081/);
    }
  });
});

describe('the limits', () => {
  it('are sane unless said, and no proxy is trusted', () => {
    expect(readConfig(ENVIRONMENT, read)).toMatchObject({ RATE_PER_ADDRESS: 6000, RATE_PER_PERSON: 1200, TRUSTED_PROXIES: [], BODY_LIMIT_BYTES: 2_000_000 });
    expect(readConfig({ ...ENVIRONMENT, TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7' }, read).TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '192.0.2.7']);
  });
});
