import { join } from 'node:path';
import { messagesPath } from './dev-messages.js';
import { repository } from './folders.js';
import { places } from './people.js';
import { loopback } from './ports.js';
import type { RunningStack } from './running-stack.js';
import { behindPortal, seatOf, type AgencyName } from './topology.js';

/** Invented telephones of those who answer for a desk, one a place; what is sent to them is shown on the issuer's page of messages. */
const dutyPhones = places.map((place, index) => `${place}=1390000008${index}`).join(',');

/**
 * What a service is told at its start; AGENCY, HOST and PORT come on top. Each one learns its own passwords and keys and
 * nobody else's.
 */
export function serviceEnvironment(stack: Pick<RunningStack, 'parts' | 'folder' | 'keys'>, agency: AgencyName): Record<string, string> {
  const { databases, bus, issuerUrl, own } = stack.parts;
  const { client } = seatOf(agency);
  const login = bus.login(agency);
  const secret = own.issuer?.clientSecret(client) ?? process.env['OIDC_CLIENT_SECRET'];
  const telemetry = stack.folder.ports['analytics'];
  return {
    DATABASE_URL: databases[agency].url,
    DATABASE_OWNER_URL: databases[agency].ownerUrl,
    NATS_URL: bus.url,
    ...(login && { NATS_USER: login.user, NATS_PASSWORD: login.password }),
    OIDC_ISSUER: issuerUrl,
    OIDC_CLIENT_ID: client,
    ...(secret && { OIDC_CLIENT_SECRET: secret }),
    KEYS_FILE: stack.keys.privateFile(agency),
    KEYS_DIR: stack.keys.publicFolder,
    VAULT_FILE: stack.keys.vaultFile(agency),
    SCHEMES_DIR: join(repository, 'deploy/schemes'),
    CALENDAR_FILE: join(repository, 'deploy/calendars/cn.json'),
    MINIMUM_WAGES_FILE: join(repository, 'deploy/minimum-wages/cn.json'),
    // Here everybody, people and services alike, comes from one address.
    RATE_PER_ADDRESS: '0', RATE_PER_PERSON: '60000',
    ...(agency === behindPortal && { TRUSTED_PROXIES: loopback }),
    // Only our own issuer shows short messages; with another one they go where the environment says, or nowhere.
    ...(own.issuer && { SMS_URL: new URL(messagesPath, issuerUrl).href, DUTY_PHONES: dutyPhones }),
    ...(telemetry && { OTEL_EXPORTER_OTLP_ENDPOINT: `http://${loopback}:${telemetry}` }),
  };
}
