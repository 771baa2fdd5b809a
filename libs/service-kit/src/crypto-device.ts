import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refused, refuse } from '@fengqiao/kernel';
import { PROFILES, profilesWith, type CryptoDevice, type CryptoProfile, type Profiles } from '@fengqiao/trust';
import type { Logger } from 'pino';

const notADevice = (path: string) => refuse('crypto-device-unusable', 'unavailable',
  { zh: `密码设备适配器 ${path} 无法加载或不完整`, en: `The adapter of the cryptographic device, ${path}, cannot be loaded or is not complete` },
  { zh: '请核对 CRYPTO_DEVICE：应为默认导出 CryptoDevice 的 ES 模块', en: 'Check CRYPTO_DEVICE: it is the path of an ES module whose default export is a CryptoDevice' });

const METHODS = [
  'random', 'sm3', 'generateKey', 'publicKey', 'sign', 'verifier', 'encrypter', 'decrypt', 'sealSm4', 'openSm4',
] as const satisfies readonly (keyof CryptoDevice)[];

const isDevice = (value: Partial<CryptoDevice> | undefined): value is CryptoDevice =>
  value?.name !== undefined && value.certificate !== undefined && METHODS.every(name => typeof value[name] === 'function');

/**
 * The profiles as this site computes them: with the site's own device where an adapter is named, in software otherwise.
 * Never falls back: who bought a certified module must not be served by software unnoticed.
 * @throws Refused `crypto-device-unusable`
 */
export async function loadProfiles(adapter: string | undefined): Promise<Profiles> {
  if (!adapter) return PROFILES;
  const loaded = await import(pathToFileURL(resolve(adapter)).href).catch(() => ({})) as { default?: Partial<CryptoDevice> };
  if (!isDevice(loaded.default)) throw new Refused(notADevice(adapter));
  return profilesWith(loaded.default);
}

/** Says at every start what computes, and loudly where national cryptography has no certificate behind it. */
export function announceProfile({ name, module }: CryptoProfile, log: Logger): void {
  const facts = { profile: name, module: module.name.en, certificate: module.certificate };
  if (name === 'national' && module.certificate === null) log.warn(facts, `国密算法由${module.name.zh} (national cryptography without a certified module)`);
  else log.info(facts, 'cryptographic profile');
}
