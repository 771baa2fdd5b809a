import { portalVariables } from '@fengqiao/portal';
import { configVariables } from '@fengqiao/service-kit';

/** What a service may be told and no pod needs to be, each with the reason. */
export const NOT_IN_A_POD: Readonly<Record<string, string>> = {
  HOST: 'a pod listens on all its addresses, and the policies say who may come',
  NODE_ENV: 'the image says it',
  DATABASE_OWNER_URL: 'only the migration may have it',
};

/** Every variable of a service's configuration that the chart must be able to set. */
export const podVariables: readonly string[] = configVariables.filter(name => !(name in NOT_IN_A_POD));

/** The same for the web application. */
export const webVariables: readonly string[] = portalVariables.filter(name => !(name in NOT_IN_A_POD));
