import { agencyNames, envSuffix, startStack, type AgencyName, type RunningStack, type Stack, type StackOptions } from '@fengqiao/dev';
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

/** The superuser's connection to an agency's database in such a stack. */
export function superuserUrl({ parts }: Pick<RunningStack, 'parts'>, agency: AgencyName): string {
  const url = new URL(parts.own.postgres?.adminUrl ?? testParts().postgres.adminUrl);
  url.pathname = new URL(parts.databases[agency].ownerUrl).pathname;
  return url.href;
}

/** What a developer's shell may name is a site that runs: no test writes there. */
function withoutServers(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ['NATS_URL', 'OIDC_ISSUER', ...agencyNames.map(agency => `DATABASE_URL_${envSuffix(agency)}`)];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
