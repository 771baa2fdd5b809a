import { isProfileName, type ProfileName } from '@fengqiao/trust';
import { CannotStart } from './failure.js';
import { agencyNames, isAgencyName, type AgencyName } from './topology.js';

/** The cryptographic profile that somebody asked for an agency; nothing where they did not say. */
export type ProfileWish = (agency: AgencyName) => ProfileName | undefined;

/** Nobody asked: keys stay as they are, new ones are international. */
export const anyProfile: ProfileWish = () => undefined;

/**
 * Reads `national`, for all agencies, or `mediation=national,court-bridge=national`, for some.
 * @throws CannotStart where it names no such agency or profile
 */
export function readProfileWish(text: string | undefined): ProfileWish {
  if (!text) return anyProfile;
  const wishes = new Map<AgencyName, ProfileName>();
  for (const part of text.split(',')) {
    const [name, profile] = part.includes('=') ? part.split('=', 2) : [undefined, part];
    if (!profile || !isProfileName(profile) || (name !== undefined && !isAgencyName(name))) throw notUnderstood(part);
    for (const agency of name === undefined ? agencyNames : [name]) wishes.set(agency, profile);
  }
  return agency => wishes.get(agency);
}

function notUnderstood(part: string): CannotStart {
  return new CannotStart(
    { zh: `“${part}”不是密码算法配置。`, en: `"${part}" is no cryptographic profile.` },
    {
      zh: '请写作 --profile national（国密）或 international（国际），也可按机构：--profile mediation=national',
      en: 'Write --profile national or international, or for one agency: --profile mediation=national',
    },
  );
}

/** The keys of an agency have a profile for life: its ledger stands in it. */
export function otherProfile(agency: AgencyName, has: ProfileName, asked: ProfileName): CannotStart {
  return new CannotStart(
    { zh: `${agency} 的密钥与台账使用 ${has} 配置，不能改为 ${asked}。`, en: `The keys and the ledger of ${agency} are ${has}; they cannot become ${asked}.` },
    {
      zh: '请另取名称并行运行（--stack <名称>），或清空数据后启动（--reset）',
      en: 'Run another stack beside it (--stack <name>), or start afresh (--reset)',
    },
  );
}
