import { startStack, type AgencyName, type RunningStack, type Stack, type StackOptions } from '@fengqiao/dev';
import { givenServers } from './given-servers.js';
import { partRunners } from './part-runners.js';
import { testParts } from './test-parts.js';

/** How a suite wants its stack. */
export interface TestStackOptions extends Omit<StackOptions, 'temporary' | 'env' | 'runners' | 'afterStop'> {
  /**
   * The suite kills servers, gives them users of its own or reads what they store: it has servers for itself, also where
   * the environment names some for the others.
   */
  readonly ownServers?: boolean;
}

/**
 * Starts a temporary stack on servers as this run has them: named by the environment, in containers, or the programs of
 * this machine. The issuer is always ours.
 */
export async function startTestStack({ ownServers = false, ...options }: TestStackOptions): Promise<Stack> {
  const given = ownServers ? undefined : await givenServers();
  try {
    return await startStack({
      ...options, temporary: true, runners: partRunners(), env: { ...withoutServers(process.env), ...given?.env }, afterStop: async () => given?.giveBack(),
    });
  } catch (error) {
    await given?.giveBack();
    throw error;
  }
}

/** The connection of whoever may do most in an agency's database: the superuser, or its owner where the database was named. */
export function superuserUrl({ parts }: Pick<RunningStack, 'parts'>, agency: AgencyName): string {
  const owner = new URL(parts.databases[agency].ownerUrl);
  const admin = new URL(parts.own.postgres?.adminUrl ?? testParts().postgres.adminUrl);
  if (admin.host !== owner.host) return owner.href;
  admin.pathname = owner.pathname;
  return admin.href;
}

/** Servers that a shell names are borrowed ({@link givenServers}) or left alone. The tests log in as everybody: the issuer is ours. */
function withoutServers(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(NATS_URL|OIDC_ISSUER|DATABASE(_OWNER)?_URL_.+)$/.test(name)));
}
