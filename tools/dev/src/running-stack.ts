import type { Parts } from './parts.js';
import type { Portal } from './portal.js';
import type { SettableClock } from './settable-clock.js';
import type { Service } from './services.js';
import type { StackFolder } from './stack-folder.js';
import type { AgencyName } from './topology.js';

/** Where an agency's keys lie. */
export interface KeyFolder {
  /** The file with the agency's private keys; only its own service is told this path. */
  privateFile(agency: AgencyName): string;
  /** The file that unlocks the agency's database; its own service alone is told this path. */
  vaultFile(agency: AgencyName): string;
  /** The folder with everybody's public keys. */
  readonly publicFolder: string;
}

/** A running system on one machine, for whoever uses it: where everything is, and how one logs in. */
export interface RunningStack {
  readonly name: string;
  readonly folder: StackFolder;
  /** The shared parts with their addresses and logins. */
  readonly parts: Parts;
  /** Files of keys. */
  readonly keys: KeyFolder;
  /** The running services by agency. */
  readonly services: Readonly<Partial<Record<AgencyName, Service>>>;
  /** The web application, where it was started. */
  readonly portal: Portal | undefined;
  /** By which the services go, where they do not go by the true time. */
  readonly clock?: SettableClock | undefined;
  /** Address of a service's API. */
  urlOf(agency: AgencyName): string;
  /** An access token of a member of staff, fresh from the issuer. */
  tokens(username: string): Promise<string>;
}
