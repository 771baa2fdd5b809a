import { agencyNames, type AgencyName } from './topology.js';

/** Roles that an agency's staff may hold, with their Chinese titles. The one source of the embedded issuer and of Keycloak's realm. */
export const agencyRoles = {
  'intake': { 'clerk': '窗口登记员', 'triage-officer': '分流员' },
  'mediation': { 'mediator': '调解员', 'mediation-clerk': '调解书记员' },
  'legal-aid': { 'reviewer': '援助审查员', 'director': '援助中心主任' },
  'inspection-bridge': { 'inspector': '劳动监察员', 'head': '监察大队长' },
  'arbitration-bridge': { 'filing-officer': '立案员', 'arbitrator': '仲裁员', 'director': '仲裁院院长' },
  'court-bridge': { 'filing-clerk': '立案庭书记员', 'judge': '法官', 'enforcement-officer': '执行员' },
  'analytics': { 'coordinator': '联席办联络员' },
} as const satisfies Record<AgencyName, Record<string, string>>;

/** The role outside all agencies: runs the machine, sees no case. */
export const administratorRole = 'administrator';

/** A fictional member of staff. */
export interface Person {
  /** `<place>.<role>`, e.g. `nancheng.judge`; where two agencies know a role, `<place>.<agency>.<role>`. */
  readonly username: string;
  /** Full name in Chinese, invented. */
  readonly name: string;
  /** Absent for the administrator. */
  readonly agency?: AgencyName;
  readonly place?: string;
  /** Desk within the agency, `<place>/<agency>`. */
  readonly desk?: string;
  /** Roles at the own agency, or `administrator`. */
  readonly roles: readonly string[];
}

/** The places whose schemes are shipped. */
export const places = ['longyan', 'nancheng', 'nanchang', 'yangxin', 'wenzhou'] as const;
export type Place = (typeof places)[number];

/** Fifteen invented names a place, in the order of {@link agencyRoles}. */
const names: Record<Place, string> = {
  longyan: '温知夏 卢予安 涂景明 阙若溪 简书言 沈砚清 邱望舒 廖维桢 章念慈 曹以宁 郭承泽 罗正声 丘怀瑾 池海晏 江同心',
  nancheng: '梁可期 冯听澜 邓和光 尹秋池 莫思远 叶明湛 黎见微 袁执中 钟立言 谭守正 卫平章 莫如山 翟清越 骆长庚 麦会通',
  nanchang: '熊念初 万向晴 涂和鸣 胡采薇 闵载道 龚若谷 樊察微 徐定邦 邹启元 聂公允 傅维新 饶文衡 应直方 舒必行 喻联芳',
  yangxin: '柯星遥 石归帆 明静姝 费雨桐 程济川 向怀恩 乐惟勤 成纪纲 郝开卷 纪平衡 冷素心 华持正 贾明镜 柳践诺 余汇川',
  wenzhou: '叶初晴 金问渠 戴言和 项清扬 潘扶光 周念民 包巡山 蔡劲节 施启文 缪执平 南望平 章如镜 黄公明 谷行健 池联济',
};

/** Everybody who can log in on a machine of a developer. */
export const people: readonly Person[] = [
  { username: administratorRole, name: '司南', roles: [administratorRole] },
  ...places.flatMap(staffOf),
];

/** Staff of one place: one person a role. */
function staffOf(place: Place): Person[] {
  const free = names[place].split(' ');
  return agencyNames.flatMap(agency =>
    Object.keys(agencyRoles[agency]).map(role => ({
      username: [place, ...(isShared(role) ? [agency] : []), role].join('.'),
      name: free.shift() ?? role,
      agency,
      place,
      desk: `${place}/${agency}`,
      roles: [role],
    })),
  );
}

function isShared(role: string): boolean {
  return agencyNames.filter(agency => role in agencyRoles[agency]).length > 1;
}
