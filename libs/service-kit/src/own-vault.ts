import { CaseKeys, openOrm, rewrapCaseKeys } from '@fengqiao/persistence';
import { orThrow } from '@fengqiao/kernel';
import { openVault, type CryptoDevice, type Vault } from '@fengqiao/trust';
import type { Logger } from 'pino';
import { ConfigError, type ServiceConfig } from './config.js';
import { loadDevice } from './crypto-device.js';

/**
 * What unlocks the agency's database.
 * @param device seals where the vault's profile is the national one
 * @throws ConfigError where the environment names none; Refused where it is damaged or another agency's
 */
export function openOwnVault(agency: string, { VAULT }: ServiceConfig, device: CryptoDevice): Vault {
  if (VAULT === undefined) throw new ConfigError(['VAULT_FILE: 缺少库密钥文件 (the file that unlocks the database of this agency)']);
  return orThrow(openVault(agency, VAULT, device));
}

export const openCaseKeys = (agency: string, config: ServiceConfig, device: CryptoDevice): CaseKeys => new CaseKeys(openOwnVault(agency, config, device));

/** Wraps the keys of all cases anew after the vault has got a new wrapping key. The service may run meanwhile. */
export async function rewrapAll(agency: string, config: ServiceConfig, log: Logger): Promise<void> {
  const vault = openOwnVault(agency, config, await loadDevice(config.CRYPTO_DEVICE));
  const orm = await openOrm(config.DATABASE_URL, { poolSize: 1, name: `${agency}-rewrap` });
  try {
    const { rewrapped, unreadable } = await rewrapCaseKeys(orm.em, vault);
    log.info({ rewrapped, kek: vault.kek }, '案件密钥已换用新的库密钥 (the keys of cases are wrapped anew)');
    if (unreadable.length) log.error({ unreadable: unreadable.length, first: unreadable.slice(0, 20) }, '部分案件密钥无法解开，旧库密钥不得销毁 (keys that do not unwrap: keep the old wrapping key)');
  } finally {
    await orm.close();
  }
}
