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
  'plain-transport': {
    message: {
      zh: '部分对外连接未使用 TLS（PLAIN_TRANSPORT 所列），对方身份未经核验，内容可被旁人读取',
      en: 'Some ways out are without TLS (PLAIN_TRANSPORT names them): nobody proves who they are, and anybody reads along',
    },
    remedy: {
      zh: '改用 sslmode=verify-full、tls://、https://，并从 PLAIN_TRANSPORT 中删去；由服务网格加密的，请核实网格对该连接确已强制加密',
      en: 'Use sslmode=verify-full, tls:// or https:// and take the way out of PLAIN_TRANSPORT; where a mesh encrypts, see that it does so strictly',
    },
  },
  'secrets-by-value': {
    message: {
      zh: '部分密码或密钥直接写在环境变量中，能查看进程者即可读取',
      en: 'Some secrets stand in the environment itself, where whoever may look at the process reads them',
    },
    remedy: {
      zh: '由本单位的密钥管理系统挂载为文件，用 *_FILE 变量指向；原密码、密钥视为已经外泄，一并更换',
      en: 'Have the vault of the site mount them as files, named by the variables with _FILE, and change those that stood in the open',
    },
  },
  'keys-readable-by-others': {
    message: {
      zh: '私钥文件对本机其他用户可读',
      en: 'The file with the private keys can be read by every user of this machine',
    },
    remedy: {
      zh: '执行 chmod o-rwx <KEYS_FILE>；他人可能已经读取的，执行 keys-main.js rotate、revoke 更换',
      en: 'Run chmod o-rwx <KEYS_FILE>; where somebody may have read them, replace them by keys-main.js rotate and revoke',
    },
  },
  'sessions-not-asked': {
    message: {
      zh: '未向统一身份认证核实登录是否仍然有效：账号停用、退出登录后，访问令牌在剩余的几分钟内仍可使用',
      en: 'The issuer is not asked whether a login still stands: after a logout, or of a disabled account, a token works for what is left of its minutes',
    },
    remedy: {
      zh: '设置 OIDC_STANDING_SECONDS=10 和 OIDC_CLIENT_SECRET_FILE（本机构客户端的密钥）',
      en: 'Set OIDC_STANDING_SECONDS=10, and OIDC_CLIENT_SECRET_FILE to the secret of the agency’s client',
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
  /** What follows counts where it is run for real alone. */
  readonly production: boolean;
  readonly plainWays: readonly string[];
  readonly secretsByValue: readonly string[];
  readonly keysReadable: boolean;
  /** The issuer is asked whether sessions stand. */
  readonly standing: boolean;
}

/** Which warnings hold for a site. */
export function warningsOf({ keys, vault, device, certificate, production, ...site }: Site): SiteWarningCode[] {
  const holds: Readonly<Record<SiteWarningCode, boolean>> = {
    'vault-not-national': keys === 'national' && vault === 'international',
    'vault-not-international': keys === 'international' && vault === 'national',
    'vault-without-device': device && vault === 'international',
    'national-without-device': certificate === null && (keys === 'national' || vault === 'national'),
    'plain-transport': production && site.plainWays.length > 0,
    'secrets-by-value': production && site.secretsByValue.length > 0,
    'keys-readable-by-others': production && site.keysReadable,
    'sessions-not-asked': production && !site.standing,
  };
  return (Object.keys(holds) as SiteWarningCode[]).filter(code => holds[code]);
}
