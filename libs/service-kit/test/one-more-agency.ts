import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressesOf, agencyNames, makeDatabase, until, withClient, type AgencyDatabase, type AgencyName, type Stack, type StackHooks } from '@fengqiao/dev';
import { hooks } from '@fengqiao/dev/product';
import { busUsers, provisionBus } from '@fengqiao/messaging';
import { busRoutes, type Scheme } from '@fengqiao/scheme';
import { generateAgencyKeys, generateVaultFile, publicKeysOf, writeAgencyKeys, writeDirectory, writeVaultFile, type AgencyKeyFile } from '@fengqiao/trust';
import { TokenPress } from '../../access/test/token-press.js';
import { startProgram, type ServiceProcess } from './service-process.js';

/** Where somebody of the agency sits, and as what. */
export interface Seat {
  readonly place: string;
  readonly role: string;
  readonly name: string;
}

/** Users, streams and keys of the bus for one agency more: what an operator does with the product's own commands. */
export function withOneMore(agency: string, schemes: readonly Scheme[]): StackHooks {
  const everybody = [...agencyNames, agency];
  return {
    ...hooks,
    busUsers: () => busUsers(everybody, busRoutes(schemes)),
    provisionBus: admin => provisionBus(admin, everybody),
    makeKeys: async keys => {
      mkdirSync(keys.publicFolder, { recursive: true });
      const files: AgencyKeyFile[] = [];
      for (const name of everybody) {
        const path = keys.privateFile(name as AgencyName);
        mkdirSync(dirname(path), { recursive: true });
        if (!existsSync(path)) await writeAgencyKeys(path, generateAgencyKeys(name));
        const vault = keys.vaultFile(name as AgencyName);
        if (!existsSync(vault)) await writeVaultFile(vault, generateVaultFile(name));
        files.push(JSON.parse(await readFile(path, 'utf8')) as AgencyKeyFile);
      }
      await writeDirectory(join(keys.publicFolder, 'directory.json'), files.map(file => publicKeysOf(file)));
    },
  };
}

/** A database of its own in the stack's PostgreSQL. */
export async function databaseFor(stack: Stack, agency: string): Promise<AgencyDatabase> {
  const { adminUrl, port } = stack.parts.own.postgres!;
  const drawn = (): string => randomBytes(12).toString('hex');
  const name = `fq_${agency.replaceAll('-', '_')}`;
  const plan = { database: name, ownerRole: `${name}_owner`, ownerPassword: drawn(), appRole: name, appPassword: drawn() };
  await withClient(adminUrl, admin => makeDatabase(adminUrl, admin, plan));
  return addressesOf(plan, `127.0.0.1:${port}`);
}

/** A token as the issuer would give it to somebody of the agency, once it is one of the issuer's clients. */
export async function tokenAt(stack: Stack, agency: string, { place, role, name }: Seat): Promise<string> {
  const { folder } = stack;
  const press = new TokenPress({ pem: folder.secret('oidc/signing-key'), kid: folder.secret('oidc/signing-key-id') }, await stack.tokens(`${place}.clerk`));
  return press.signed({
    aud: [agency], agency, place, desk: `${place}/${agency}`, preferred_username: `${place}.${role}`, name, resource_access: { [agency]: { roles: [role] } },
  });
}

/** Starts its program, and waits until it is ready. */
export async function startOneMore(program: string, stack: Stack, agency: string, schemesFolder: string, database: AgencyDatabase): Promise<ServiceProcess> {
  const { user, password } = stack.parts.own.nats!.login(agency);
  const service = await startProgram(program, stack, 'intake', {
    AGENCY: agency, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, NATS_USER: user, NATS_PASSWORD: password, OIDC_CLIENT_ID: agency,
    KEYS_FILE: stack.keys.privateFile(agency as AgencyName), VAULT_FILE: stack.keys.vaultFile(agency as AgencyName), SCHEMES_DIR: schemesFolder, CHECKPOINT_MS: '1000',
  });
  await until(`${agency} to be ready`, async () => ((await fetch(`${service.url}/health/ready`)).ok ? true : undefined), { within: 30_000 });
  return service;
}
