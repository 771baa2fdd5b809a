import type { Bilingual } from '@fengqiao/kernel';

/** Something that works, and that the administrator of the site should change. */
export interface SiteWarning {
  readonly message: Bilingual;
  /** What to do, with the command where there is one. */
  readonly remedy: Bilingual;
}

const ROTATE = 'node libs/trust/dist/keys-main.js rotate-vault <VAULT_FILE>';

/**
 * What a service says of its site at every start, in the log, in `fengqiao_site_warnings` and through `fengqiao doctor`. By
 * code, so that a figure names nothing of the inside.
 */
export const SITE_WARNINGS = {
  'vault-not-national': {
    message: {
      zh: '本机构使用国密密钥，但库密钥文件仍按国际算法封装：数据库中的个人信息以 AES 加密，未用 SM4',
      en: 'The keys of this agency are national, its vault is not: what is personal in the database is sealed by AES, not by SM4',
    },
    remedy: {
      zh: `执行 ${ROTATE} national 生成新文件，替换后重启服务，再以 --rewrap 运行一次（ADR 23）`,
      en: `Run ${ROTATE} national, put the new file in its place, restart, and run the service once with --rewrap (ADR 23)`,
    },
  },
  'vault-not-international': {
    message: {
      zh: '本机构使用国际算法密钥，库密钥文件却按国密封装：两处算法不一致',
      en: 'The keys of this agency are international, its vault is national: what it signs and what it seals are of two profiles',
    },
    remedy: {
      zh: `若非有意，执行 ${ROTATE} international，替换后重启服务，再以 --rewrap 运行一次（ADR 23）`,
      en: `Unless this is meant, run ${ROTATE} international, put the new file in its place, restart, and run the service once with --rewrap (ADR 23)`,
    },
  },
  'vault-without-device': {
    message: {
      zh: '已配置密码设备（CRYPTO_DEVICE），但库密钥按国际算法封装，数据库加密由软件完成，未经过设备',
      en: 'CRYPTO_DEVICE names a device, but the vault is of the international profile: the database is sealed in software, not by the device',
    },
    remedy: {
      zh: `执行 ${ROTATE} national，替换后重启服务，再以 --rewrap 运行一次；此后由设备加密`,
      en: `Run ${ROTATE} national, put the new file in its place, restart, and run the service once with --rewrap; from then on the device seals`,
    },
  },
  'national-without-device': {
    message: {
      zh: '国密算法由软件计算，未经商用密码产品认证，仅供开发、演示与离线核验',
      en: 'National cryptography is computed in software, without a certified module: for development, demonstration and offline verification',
    },
    remedy: {
      zh: '须通过密码应用安全性评估的，接入经认证的密码设备并设置 CRYPTO_DEVICE（ADR 16）',
      en: 'Where GB/T 39786 is assessed, connect a certified device and name its adapter in CRYPTO_DEVICE (ADR 16)',
    },
  },
} as const satisfies Readonly<Record<string, SiteWarning>>;
export type SiteWarningCode = keyof typeof SITE_WARNINGS;

/** What of a site may need a warning. */
export interface Site {
  readonly keys: 'international' | 'national';
  readonly vault: 'international' | 'national';
  /** The site's own device computes the national profile. */
  readonly device: boolean;
  /** The certificate of what computes it. */
  readonly certificate: string | null;
}

/** Which warnings hold for a site. */
export function warningsOf({ keys, vault, device, certificate }: Site): SiteWarningCode[] {
  const holds: Readonly<Record<SiteWarningCode, boolean>> = {
    'vault-not-national': keys === 'national' && vault === 'international',
    'vault-not-international': keys === 'international' && vault === 'national',
    'vault-without-device': device && vault === 'international',
    'national-without-device': certificate === null && (keys === 'national' || vault === 'national'),
  };
  return (Object.keys(holds) as SiteWarningCode[]).filter(code => holds[code]);
}
