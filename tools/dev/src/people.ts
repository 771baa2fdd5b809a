import { agencyNames, type AgencyName } from './topology.js';

/** Roles that an agency's staff may hold, with their Chinese titles. The one source of the embedded issuer and of Keycloak's realm. */
export const agencyRoles = {
  'intake': {
    'clerk': '窗口登记员', 'triage-officer': '分流员', 'duty-lawyer': '值班律师', 'union-supervisor': '工会劳动法律监督员',
    'union-leader': '工会负责人', 'health-check-expert': '法治体检专家', 'counsellor': '心理咨询师',
  },
  'mediation': {
    'mediator': '调解员', 'mediation-clerk': '调解书记员', 'roster-keeper': '名册管理员', 'roster-approver': '名册审批人',
    'station-inspector': '站点检查员', 'subsidy-approver': '补贴审批人', 'cashier': '出纳',
  },
  'legal-aid': { 'reviewer': '援助审查员', 'director': '援助中心主任', 'lawyer': '援助律师', 'bureau-reviewer': '司法局复查人' },
  'inspection-bridge': { 'inspector': '劳动监察员', 'head': '监察大队长' },
  'arbitration-bridge': { 'filing-officer': '立案员', 'arbitrator': '仲裁员', 'director': '仲裁院院长', 'reviewer': '仲裁审查员' },
  'court-bridge': { 'filing-clerk': '立案庭书记员', 'judge': '法官', 'president': '院长', 'enforcement-officer': '执行员' },
  'analytics': { 'coordinator': '联席办联络员' },
} as const satisfies Record<AgencyName, Record<string, string>>;

/** The role outside all agencies: runs the machine, sees no case. */
export const administratorRole = 'administrator';

/** Held at every agency by one who belongs to none: collects their ledgers to compare them, decides nothing. */
export const auditorRole = 'auditor';

/**
 * The role of the realm that comes with every role which decides disputes, so that each agency knows it of whoever holds one
 * elsewhere. Which do, each agency's own description says (`decides`); a test holds this list to them.
 */
export const decidesRole = 'decides-disputes';
export const decidingRoles: Readonly<Record<AgencyName, readonly string[]>> = {
  'intake': [], 'mediation': [], 'legal-aid': [], 'inspection-bridge': ['inspector', 'head'],
  'arbitration-bridge': ['filing-officer', 'arbitrator', 'reviewer', 'director'],
  'court-bridge': ['filing-clerk', 'judge', 'president', 'enforcement-officer'], 'analytics': [],
};

/** A fictional member of staff. */
export interface Person {
  /** `<place>.<role>`, e.g. `nancheng.judge`; where two agencies know a role, `<place>.<agency>.<role>`. */
  readonly username: string;
  /** Full name in Chinese, invented. */
  readonly name: string;
  /** Absent for the administrator and the auditor. */
  readonly agency?: AgencyName;
  readonly place?: string;
  /** Desk within the agency, `<place>/<agency>`. */
  readonly desk?: string;
  /** Roles at the own agency, or `administrator`, or `auditor`. */
  readonly roles: readonly string[];
}

/** The places whose schemes are shipped. A new one goes to the end: the invented names count by place. */
export const places = ['longyan', 'nancheng', 'nanchang', 'yangxin', 'wenzhou', 'nanchang-xinjian'] as const;
export type Place = (typeof places)[number];

/** Surnames and given names from which the invented staff of a place are put together. */
const surnames = '温卢涂阙简沈邱廖章曹郭罗丘池江梁冯邓尹莫叶黎袁钟谭卫翟骆麦'.match(/./gu)!;
const givenNames = ('知夏 予安 景明 若溪 书言 砚清 望舒 维桢 念慈 以宁 承泽 正声 怀瑾 海晏 同心 可期 听澜 和光 秋池 思远 明湛 见微 '
  + '执中 立言 守正 平章 清越 长庚 会通').split(' ');

/** The name of the n-th member of staff of the p-th place: no two of a place share one. */
const nameOf = (p: number, n: number): string =>
  `${surnames[(n + p * 5) % surnames.length]}${givenNames[(n * 7 + p * 11) % givenNames.length]}`;

/** Everybody who can log in on a machine of a developer. */
export const people: readonly Person[] = [
  { username: administratorRole, name: '司南', roles: [administratorRole] },
  { username: auditorRole, name: '鉴微', roles: [auditorRole] },
  ...places.flatMap(staffOf),
];

/** Staff of one place: one person a role. */
function staffOf(place: Place): Person[] {
  let count = 0;
  return agencyNames.flatMap(agency =>
    Object.keys(agencyRoles[agency]).map(role => ({
      username: [place, ...(isShared(role) ? [agency] : []), role].join('.'),
      name: nameOf(places.indexOf(place), count++),
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
