import { ConfigError } from '@fengqiao/service-kit/edge';
import { z } from 'zod';

const number = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

/** What the portal is told at its start, by environment alone. There is no secret among it: it holds no key and no login. */
const Environment = z.object({
  HOST: z.string().default('0.0.0.0'),
  PORT: number(8080),
  /** Where claims are filed and followed: the address of the intake service, as the portal reaches it. */
  INTAKE_URL: z.url({ protocol: /^https?$/ }),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The most that one request may carry: a draft. */
  BODY_LIMIT_BYTES: number(65_536),
  /** Requests in a minute from one address, which a whole workshop may share; 0 is no limit. */
  RATE_PER_ADDRESS: number(1200),
  /** Addresses or networks of the proxies whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: z.string().default('').transform(words => words.split(',').map(word => word.trim()).filter(Boolean)),
  /** So long (ms) the intake service may take to answer before the worker is told that it is away. */
  INTAKE_PATIENCE_MS: number(15_000),
});
export type PortalConfig = z.output<typeof Environment>;

/** Every variable that the portal reads; whoever deploys it must be able to set each. */
export const portalVariables: readonly string[] = Object.keys(Environment.shape);

/** Reads and checks the environment. @throws ConfigError naming every variable that is missing or wrong */
export function readPortalConfig(env: NodeJS.ProcessEnv): PortalConfig {
  const parsed = Environment.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`));
}
