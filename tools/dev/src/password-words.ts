import { agencyRoles, places } from './people.js';
import { agencyNames, realm } from './topology.js';

/** Shorter ones the length alone keeps out; the same number stands in the realm's password policy. */
export const shortestPassword = 12;

/** What somebody at such a desk thinks of first: the product, the offices, the matter, in English and as it is typed in pinyin. */
const OWN_WORDS = [
  '枫桥', '枫桥经验', '劳动争议', 'fengqiaojingyan', 'laodongzhengyi', 'laodong', 'laodongjiancha', 'laodongzhongcai', 'tiaojie', 'tiaojieyuan', 'zhongcai', 'zhongcaiyuan',
  'fayuan', 'falvyuanzhu', 'fayuanzhu', 'gonghui', 'sifaju', 'renshe', 'rensheju', 'jiancha', 'yizhan', 'fuwuyizhan', 'lianxiban', 'yizhanshi', 'xinfang', 'quanyi',
  'labour', 'labor', 'dispute', 'labourdispute', 'mediation', 'arbitration', 'court', 'union', 'tradeunion', 'linkage', 'admin', 'administrator', 'password', 'keycloak',
];

/** What is put behind a word because a password must be longer, or is said to need a digit or a sign. */
const ENDINGS = [
  '123', '1234', '12345', '123456', '12345678', '123456789', '666666', '888888', '88888888', '000000', '111111', '123123', 'abc123', 'admin',
  ...[2025, 2026, 2027, 2028, 2029, 2030].map(String),
];
const SIGNS = ['', '@', '#'];

const words = (): string[] => [
  realm, ...OWN_WORDS, ...places, ...agencyNames.flatMap(name => [name, name.replaceAll('-', '')]),
  ...Object.values(agencyRoles).flatMap(roles => Object.keys(roles)).flatMap(role => [role, role.replaceAll('-', '')]),
];

/** A word by itself, twice and thrice, and with endings, with or without a sign between. */
const permutations = (word: string): string[] => [
  word, word.repeat(2), word.repeat(3), ...SIGNS.flatMap(sign => ENDINGS.map(ending => `${word}${sign}${ending}`)),
];

/**
 * Words of this product and its offices that no password may be made of, as Keycloak reads such a list: one password in a
 * line, in lower case. The list is of its own file, `deploy/keycloak/password-blacklists/fengqiao.txt`; a site adds its
 * local words, and the known breaches, as a list beside it (OWASP ASVS 5.0, 6.1.2, 6.2.4, 6.2.11, 6.2.12).
 */
export function passwordWords(): string[] {
  const whole = words().flatMap(permutations).map(password => password.toLowerCase());
  return [...new Set(whole)].filter(password => password.length >= shortestPassword).sort();
}

/** Name of the list's file, as the password policy of the realm calls it. */
export const passwordListName = 'fengqiao.txt';
