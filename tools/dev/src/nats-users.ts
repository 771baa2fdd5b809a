/** A user of the bus and the subjects that it may use; nothing else is allowed. */
export interface BusUser {
  readonly user: string;
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** A user with its password. */
export interface BusLogin {
  readonly user: string;
  readonly password: string;
}

/** The user who creates streams. The supervisor's alone: no service knows its password. */
export const busAdmin = 'admin';

/** What one server is started with. */
export interface BusSettings {
  readonly port: number;
  readonly host: string;
  readonly serverName: string;
  readonly storeFolder: string;
  /** Whether every message reaches the disk before it is acknowledged (known from 2.10 on). */
  readonly syncAlways: boolean;
  readonly users: readonly BusUser[];
  readonly passwordOf: (user: string) => string;
}

/** The server's configuration. Its language is a superset of JSON. */
export function busConfiguration(settings: BusSettings): string {
  const users = settings.users.map(({ user, publish, subscribe }) => ({
    user, password: settings.passwordOf(user),
    // an empty list would allow everything
    permissions: { publish: allowOnly(publish), subscribe: allowOnly(subscribe) },
  }));
  return JSON.stringify({
    host: settings.host,
    port: settings.port,
    server_name: settings.serverName,
    max_payload: 1_048_576,
    jetstream: { store_dir: settings.storeFolder, ...(settings.syncAlways ? { sync_interval: 'always' } : {}) },
    authorization: { users: [{ user: busAdmin, password: settings.passwordOf(busAdmin) }, ...users] },
  }, null, 2);
}

function allowOnly(subjects: readonly string[]): { allow: string[] } | { deny: string } {
  return subjects.length > 0 ? { allow: [...subjects] } : { deny: '>' };
}
