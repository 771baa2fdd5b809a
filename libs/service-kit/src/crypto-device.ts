import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refused, refuse } from '@fengqiao/kernel';
import { softwareDevice, type CryptoDevice, type CryptoProfile } from '@fengqiao/trust';
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
 * What computes the national profile at this site: its own device where an adapter is named, software otherwise.
 * Never falls back: who bought a certified module must not be served by software unnoticed.
 * @throws Refused `crypto-device-unusable`
 */
export async function loadDevice(adapter: string | undefined): Promise<CryptoDevice> {
  if (!adapter) return softwareDevice;
  const loaded = await import(pathToFileURL(resolve(adapter)).href).catch(() => ({})) as { default?: Partial<CryptoDevice> };
  if (!isDevice(loaded.default)) throw new Refused(notADevice(adapter));
  return loaded.default;
}

/** Says at every start what computes; that it is no certified module is a warning of its own (`site-warnings.ts`). */
export function announceProfile({ name, module }: CryptoProfile, log: Logger): void {
  log.info({ profile: name, module: module.name.en, certificate: module.certificate }, 'cryptographic profile');
}
