import { z } from 'zod';
import { WAYS_OUT, plainWays } from './plain-ways.js';

/** A number in an environment variable. */
const number = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

/** Several words in one variable, separated by commas. */
const list = () => z.string().default('').transform(words => words.split(',').map(word => word.trim()).filter(Boolean));

/**
 * What a service is told at its start, by environment and files alone (twelve-factor). Secrets come as values or, with
 * `_FILE` appended to the name, as the path of a file that holds them.
 */
const Environment = z.object({
  /** `production`, as the image has it: what is a convenience on a developer's machine is refused. */
  NODE_ENV: z.string().default('development'),
  AGENCY: z.string().min(1),
  HOST: z.string().default('0.0.0.0'),
  PORT: number(8080),
  DATABASE_URL: z.url(),
  DATABASE_OWNER_URL: z.url().optional(),
  DATABASE_POOL: number(8),
  NATS_URL: z.string().min(1),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  /** A certificate by which the bus knows the service, beside or instead of its password; paths of PEM files. */
  NATS_TLS_CERT_FILE: z.string().optional(),
  NATS_TLS_KEY_FILE: z.string().optional(),
  /** Ways out that may be without TLS in production because something else protects them, such as a mesh: database, bus, issuer, sms, telemetry. */
  PLAIN_TRANSPORT: list().pipe(z.array(z.enum(WAYS_OUT))),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  /** Of this agency's own client, to ask the issuer whether a session still stands (OIDC_CLIENT_SECRET_FILE: its path). */
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** So long at most is a session believed before the issuer is asked again; 0 asks never, and a token lives for as long as it says. */
  OIDC_STANDING_SECONDS: number(0),
  /** Ways to log in (`acr` of the token) that are strong enough for sensitive steps, separated by commas; none, and every way is. */
  REQUIRE_ACR: list(),
  /** Longest time since the login for sensitive steps; 0 is no limit. */
  REQUIRE_LOGIN_WITHIN_SECONDS: number(0),
  KEYS_FILE: z.string().min(1),
  KEYS_DIR: z.string().min(1),
  /** What unlocks the agency's database (VAULT_FILE: its path). */
  VAULT: z.string().min(1).optional(),
  /** ES module that adapts the site's cryptographic device; without it the national profile is computed in software. */
  CRYPTO_DEVICE: z.string().optional(),
  SCHEMES_DIR: z.string().min(1),
  CALENDAR_FILE: z.string().min(1),
  MINIMUM_WAGES_FILE: z.string().min(1),
  /** Gateway for the short messages with one-time codes; without it no code goes out. */
  SMS_URL: z.url().optional(),
  /** Who is told at once when somebody breaks the glass: `place=telephone`, separated by commas, a place as often as it has numbers. */
  DUTY_PHONES: list().transform((pairs, context) => {
    const phones = new Map<string, string[]>();
    for (const pair of pairs) {
      const [, place, phone] = /^([a-z][a-z-]*)=(\+?[\d -]{5,20})$/.exec(pair) ?? [];
      if (!place || !phone) context.addIssue({ code: 'custom', message: 'each must be place=telephone' });
      else phones.set(place, [...(phones.get(place) ?? []), phone]);
    }
    return phones;
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Sweep of the outbox by age: the safety net behind the wake-up after a commit. */
  RELAY_SWEEP_MS: number(1000),
  /** For so long the messages that one relay has in hand are left alone by the others, and by itself after a crash. */
  RELAY_LEASE_SECONDS: number(60),
  /** Longest wait until a message without a receipt is sent again. */
  RELAY_RETRY_SECONDS: number(300),
  CLOCK_SWEEP_MS: number(5000),
  CHECKPOINT_MS: number(5000),
  BODY_LIMIT_BYTES: number(2_000_000),
  /** Requests in a minute from one address (a whole office may share it) and by one person; 0 is no limit. */
  RATE_PER_ADDRESS: number(6000),
  RATE_PER_PERSON: number(1200),
  /** Addresses or networks of the proxies whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: list(),
});
export type ServiceConfig = z.output<typeof Environment>;

/** Every variable that a service reads; whoever deploys it must be able to set each. */
export const configVariables: readonly string[] = Object.keys(Environment.shape);

/** Values of `X_FILE` variables stand in for `X`. */
function withFiles(env: NodeJS.ProcessEnv, readFile: (path: string) => string): Record<string, string | undefined> {
  const merged: Record<string, string | undefined> = { ...env };
  for (const [name, path] of Object.entries(env)) {
    const plain = name.endsWith('_FILE') ? name.slice(0, -'_FILE'.length) : undefined;
    if (plain && path && plain in Environment.shape && merged[plain] === undefined) merged[plain] = readFile(path).trim();
  }
  return merged;
}

/** Every fault of the environment at once, each with the variable it concerns. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`配置有误，服务不能启动 (the configuration is not valid):\n${faults.map(fault => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Whether it is run for real. */
export const isProduction = ({ NODE_ENV }: Pick<ServiceConfig, 'NODE_ENV'>): boolean => NODE_ENV === 'production';

/** What is wrong with variables taken together; of an address that cannot be read its variable alone is named. */
function faultsTogether(config: ServiceConfig): string[] {
  const standing = config.OIDC_STANDING_SECONDS > 0 && config.OIDC_CLIENT_SECRET === undefined
    ? ['OIDC_CLIENT_SECRET: OIDC_STANDING_SECONDS 大于 0 时必填 (needed to ask the issuer, as OIDC_STANDING_SECONDS says)'] : [];
  return [...standing, ...faultsOfTransport(config)];
}

function faultsOfTransport(config: ServiceConfig): string[] {
  try {
    const plain = plainWays(config).filter(way => !config.PLAIN_TRANSPORT.includes(way));
    return isProduction(config) ? plain.map(way => `PLAIN_TRANSPORT: ${way} 未使用 TLS；请改用 sslmode=verify-full、tls://、https://，确由服务网格等加密的列入本变量 (${way} is without TLS: use sslmode=verify-full, tls:// or https://, or name it here where something else encrypts it)`) : [];
  } catch (fault) {
    if (fault instanceof TypeError) return [`DATABASE_URL, NATS_URL: ${fault.message}`];
    throw fault;
  }
}

/** The secrets that stand in the environment itself, where whoever may look at the process reads them, and not in a file. */
export function secretsByValue(env: NodeJS.ProcessEnv): string[] {
  const inAddress = ['DATABASE_URL', 'DATABASE_OWNER_URL'].filter(name => URL.parse(env[name] ?? '')?.password);
  return [...inAddress, ...['NATS_PASSWORD', 'OIDC_CLIENT_SECRET', 'VAULT'].filter(name => env[name])];
}

/** Reads and checks the environment. @throws ConfigError naming every variable that is missing or wrong */
export function readConfig(env: NodeJS.ProcessEnv, readFile: (path: string) => string): ServiceConfig {
  const parsed = Environment.safeParse(withFiles(env, readFile));
  if (parsed.success) {
    const faults = faultsTogether(parsed.data);
    if (faults.length) throw new ConfigError(faults);
    return parsed.data;
  }
  throw new ConfigError(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`));
}

const SECRET = /PASSWORD|SECRET|TOKEN|PHONES|^VAULT$/;

/** The configuration as it may be printed: passwords masked, also inside URLs. */
export function maskedConfig(config: ServiceConfig): Record<string, unknown> {
  return Object.fromEntries(Object.entries(config).map(([name, value]) => {
    if (SECRET.test(name)) return [name, '***'];
    return [name, typeof value === 'string' ? value.replace(/(:\/\/[^:/@]+:)[^@]+@/, '$1***@') : value];
  }));
}
