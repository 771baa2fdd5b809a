import { writeFileSync } from 'node:fs';
import { box, table } from './box.js';
import { messagesPath } from './dev-messages.js';
import type { StackHooks } from './hooks.js';
import { administratorRole, agencyRoles, places } from './people.js';
import type { RunningStack } from './running-stack.js';
import { agencyNames, seatOf } from './topology.js';

/** The place whose logins are shown; the other places' stand in the file of logins. */
const shownPlace = places[1];

/** The box at the end of a start: where everything is, who can log in, what to try. */
export function startSummary(stack: RunningStack, { tryThis, stationAt }: Pick<StackHooks, 'tryThis' | 'stationAt'>): string {
  const loginFile = writeLogins(stack);
  const steps = tryThis();
  return box([
    ['枫桥已就绪 · Fengqiao is up', '仅供本机试用，切勿用于生产 · for trying out on this machine, NOT for production'],
    addresses(stack),
    ...pages(stack, stationAt(shownPlace)),
    [...logins(stack), `其他地区与角色 · other places and roles: ${loginFile}`],
    ...(steps.length > 0 ? [steps.flatMap(({ zh, en }, index) => [`${index + 1}. ${zh}`, `   ${en}`])] : []),
    ['按 Ctrl-C 停止 · Ctrl-C stops everything in order', '再次启动沿用数据；重置 · start again to go on, or afresh: npm start -- --reset'],
  ]);
}

function addresses(stack: RunningStack): string[] {
  const { bus, issuerUrl, own } = stack.parts;
  const services = agencyNames.flatMap(agency => {
    const service = stack.services[agency];
    const { zh, en } = seatOf(agency).title;
    return service ? [[`${zh} ${en}`, service.url]] : [];
  });
  return table([
    ...services,
    ['身份认证 issuer', issuerUrl],
    ['消息总线 bus', bus.url],
    ...(own.postgres ? [['数据库 database', `postgres://127.0.0.1:${own.postgres.port}`]] : []),
    ['日志 logs', stack.folder.file('logs')],
  ]);
}

/** What a station's code leads to, and where the one-time codes of this machine are read. */
function pages({ portal, parts }: RunningStack, station: string | undefined): string[][] {
  if (!portal) return [];
  const { own, issuerUrl } = parts;
  return [table([
    ['劳动者网页 worker’s pages', portal.url],
    ...(station ? [['扫码后打开 a station’s code', `${portal.url}/s/${shownPlace}/${station}`]] : []),
    ['查办理进度 follow a case', `${portal.url}/case`],
    ...(own.issuer ? [['验证码短信 one-time codes', new URL(messagesPath, issuerUrl).href]] : []),
  ])];
}

function logins(stack: RunningStack): string[] {
  const accounts = stack.parts.own.issuer?.accounts ?? [];
  const shown = accounts.filter(({ place, username }) => place === shownPlace || username === administratorRole);
  return table(shown.map(({ username, password, name, agency, roles }) => {
    const titles: Readonly<Record<string, string>> = agency ? agencyRoles[agency] : { [administratorRole]: '系统管理员' };
    return [titles[roles[0]!] ?? roles[0]!, name, username, password];
  }));
}

/** Everybody's login, readable by the owner of the stack alone. */
function writeLogins(stack: RunningStack): string {
  const file = stack.folder.file('logins.txt');
  const accounts = stack.parts.own.issuer?.accounts ?? [];
  const rows = accounts.map(({ username, password, name, roles }) => [username, password, name, roles.join(',')]);
  writeFileSync(file, `${table(rows).join('\n')}\n`, { mode: 0o600 });
  return file;
}
