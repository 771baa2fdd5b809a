import type { BusUser } from './bus-permissions.js';

/** `legal-aid` → `NATS_PASSWORD_LEGAL_AID`: the variable from which the server takes a user's password. */
export const passwordVariable = (user: string): string => `NATS_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}`;

/**
 * The users of the bus as a server's configuration names them, each with all that it may do and nothing else. Passwords
 * are variables of the server's environment: a configuration may be shown to anybody.
 * @param admin the user who makes streams and consumers; no service knows its password
 */
export function busUsersText(users: readonly BusUser[], admin: string): string {
  const lines = users.map(({ user, publish, subscribe }) => {
    const permissions = { publish: { allow: publish }, subscribe: { allow: subscribe } };
    return `    { user: ${JSON.stringify(user)}, password: $${passwordVariable(user)}, permissions: ${JSON.stringify(permissions)} }`;
  });
  return ['authorization {', '  users: [', `    { user: ${JSON.stringify(admin)}, password: $${passwordVariable(admin)} }`, ...lines, '  ]', '}', ''].join('\n');
}
