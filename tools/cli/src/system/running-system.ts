import type { AgencyName } from '@fengqiao/dev';
import type { PassingTime } from './passing-time.js';

/** A running system as the command line meets it, whoever started it. */
export interface RunningSystem {
  /** Name of its stack. */
  readonly name: string;
  urlOf(agency: AgencyName): string;
  /** An access token of a member of staff. */
  token(username: string): Promise<string>;
  /** The directory of the agencies' public keys. */
  readonly keyDirectory: string;
  /** Where days can be made to pass. */
  readonly time?: PassingTime;
}
