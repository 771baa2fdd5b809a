import type { Inherited } from '../scheme.js';
import { aboutEntry, type Checked, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';
import { acceptsOf, sendsOf, worksOnCases, type AgencyView } from './world.js';

type RouteLine = Inherited<'routes'>;

function checkEnds(subject: Subject, route: RouteLine): SchemeFinding[] {
  const ends = [...route.from.map(name => ['from', name] as const), ...route.to.map(name => ['to', name] as const)];
  const absent = ends.filter(([, name]) => !subject.takesPart.has(name)).map(([member, name]) =>
    aboutEntry(subject, 'refusal', 'route-agency-absent', { list: 'routes', item: route, member },
      { zh: `路由“${route.id}”写了 ${name}，但它没有参加本机制`, en: `Route "${route.id}" names ${name}, which takes no part in this scheme` },
      { zh: `请在 agencies 中补上 ${name}，或改为已参加的机构`, en: `Add ${name} under agencies, or name one that takes part` }));
  const alone = route.from.filter(from => route.to.every(to => to === from)).map(from =>
    aboutEntry(subject, 'refusal', 'route-to-self', { list: 'routes', item: route, member: 'to' },
      { zh: `路由“${route.id}”从 ${from} 转给它自己`, en: `Route "${route.id}" leads from ${from} to itself` },
      { zh: '机构内部的分工由其自己的程序办理，请删去', en: 'Work inside an agency belongs to its own procedures; take the name out' }));
  return [...absent, ...alone];
}

/** A notice is filed by whoever it reaches; everything else needs a procedure that receives it. */
function checkReceivers(subject: Subject, route: RouteLine): SchemeFinding[] {
  if (subject.purposes.get(route.purpose)?.kind === 'notice') return [];
  return route.to.flatMap(to => {
    const receiver = subject.takesPart.has(to) ? subject.described.get(to) : undefined;
    if (!receiver || acceptsOf(receiver).includes(route.purpose)) return [];
    return [aboutEntry(subject, 'refusal', 'route-purpose-not-accepted', { list: 'routes', item: route, member: 'purpose' },
      { zh: `${to} 不接收“${titleOf(subject, route.purpose)}”`, en: `${to} does not accept "${route.purpose}"` },
      { zh: `它接收：${acceptsOf(receiver).join('、') || '无'}。请改转有权办理的机构`,
        en: `It accepts: ${acceptsOf(receiver).join(', ') || 'nothing'}. Name the agency whose business this is` })];
  });
}

const titleOf = (subject: Subject, purpose: string): string => subject.purposes.get(purpose)?.title.zh ?? purpose;

function checkConsent(subject: Subject, route: RouteLine): SchemeFinding[] {
  const purpose = subject.purposes.get(route.purpose);
  if (!purpose || purpose.kind === 'notice') return [];
  const at = { list: 'routes' as const, item: route, member: 'consent' };
  if (route.consent === 'none' && !route.statutory && !purpose.statutory) {
    return [aboutEntry(subject, 'refusal', 'consent-not-settled', at,
      { zh: `路由“${route.id}”转递个人信息，既不要同意，也没有写明法定职责`,
        en: `Route "${route.id}" hands over personal data without consent and names no statutory duty` },
      { zh: '请写 consent: worker（或 both），或在 statutory 写明依据的法条（《个人信息保护法》第13条）',
        en: 'Write `consent: worker` (or both), or the article under `statutory`' })];
  }
  const shown = subject.scheme.consents.some(text => text.purpose === route.purpose || text.purpose === 'default');
  if (route.consent === 'none' || shown) return [];
  return [aboutEntry(subject, 'refusal', 'consent-text-missing', at,
    { zh: `“${purpose.title.zh}”须征得同意，但没有给当事人看的同意书文本`, en: `"${purpose.id}" needs consent, but there is no text that the party is shown` },
    { zh: `请在 consents 中写 purpose: ${purpose.id}，或写一条 purpose: default`,
      en: `Write a text for ${purpose.id} under consents, or one for "default"` })];
}

function checkPurpose(subject: Subject, route: RouteLine): SchemeFinding[] {
  if (!subject.purposes.has(route.purpose)) {
    return [aboutEntry(subject, 'refusal', 'purpose-unknown', { list: 'routes', item: route, member: 'purpose' },
      { zh: `没有名为“${route.purpose}”的转办事由`, en: `There is no purpose "${route.purpose}"` },
      { zh: `可用的事由：${[...subject.purposes.keys()].join('、')}`, en: `The purposes are: ${[...subject.purposes.keys()].join(', ')}` })];
  }
  // Whoever works on cases may have to give a notice, since the scheme's own lines do: a page need not name it.
  const isNotice = subject.purposes.get(route.purpose)?.kind === 'notice';
  const maySend = (agency: AgencyView) => (isNotice ? worksOnCases(agency) : sendsOf(agency).includes(route.purpose));
  const idle = route.from.filter(name => subject.described.has(name) && !maySend(subject.described.get(name)!));
  return idle.length === 0 ? [] : [aboutEntry(subject, 'note', 'route-unused', { list: 'routes', item: route, member: 'from' },
    { zh: `${idle.join('、')} 的程序没有转办“${titleOf(subject, route.purpose)}”的动作，路由“${route.id}”目前用不上`,
      en: `No action of ${idle.join(', ')} sends "${route.purpose}"; route "${route.id}" is not used for now` },
    { zh: '可以保留；待其程序增加该动作后即生效', en: 'It may stay; it takes effect when their procedures get such an action' })];
}

/** Several lines for one sender and purpose must leave no doubt which one is taken. */
function checkDefaults(subject: Subject): SchemeFinding[] {
  const senders = subject.scheme.routes.flatMap(route => route.from.map(from => ({ from, route })));
  const groups = Map.groupBy(senders, ({ from, route }) => `${from} ${route.purpose}`);
  return [...groups.values()].flatMap(group => {
    const lines = group.map(({ route }) => route);
    const defaults = lines.filter(route => route.default && !route.when);
    const last = lines.at(-1)!;
    const what = { zh: `${group[0]!.from} 转办“${titleOf(subject, last.purpose)}”`, en: `${group[0]!.from} sending "${last.purpose}"` };
    if (defaults.length > 1) {
      return [aboutEntry(subject, 'refusal', 'two-defaults', { list: 'routes', item: defaults[1]!, member: 'default' },
        { zh: `${what.zh}有两条无条件的默认路由：${defaults.map(route => route.id).join('、')}`,
          en: `${what.en} has two unconditional defaults: ${defaults.map(route => route.id).join(', ')}` },
        { zh: '只保留一条 default，或给另一条写 when', en: 'Keep one default, or give the other a `when`' })];
    }
    if (lines.length > 1 && lines.every(route => !route.default && route.chosenBy === 'rule')) {
      return [aboutEntry(subject, 'refusal', 'no-default', { list: 'routes', item: last, member: 'chosenBy' },
        { zh: `${what.zh}由规则选择，却没有默认路由`, en: `${what.en} is chosen by rule, yet has no default` },
        { zh: '请给其中一条写 default: true', en: 'Mark one of the lines `default: true`' })];
    }
    return [];
  });
}

function run(subject: Subject): Checked {
  const { routes } = subject.scheme;
  return {
    looked: routes.length,
    findings: [
      ...routes.flatMap(route => [checkPurpose, checkEnds, checkReceivers, checkConsent].flatMap(check => check(subject, route))),
      ...checkDefaults(subject),
    ],
  };
}

/** Every route leads somewhere that takes part and accepts it, with consent settled. */
export const checkRoutes: SchemeCheck = {
  run,
  proves: n => ({
    zh: `${n} 条路由都通向参加机构，对方接收该事由；同意或法定职责已写明，默认去向唯一`,
    en: `routes (${n}): each leads to an agency that takes part and accepts the purpose; consent or statutory duty is settled, the default is one`,
  }),
};

function checkAgencyRoutes(subject: Subject, agency: Inherited<'agencies'>): SchemeFinding[] {
  const described = subject.described.get(agency.name);
  const unrouted = (described ? sendsOf(described) : [])
    .filter(purpose => !subject.scheme.routes.some(route => route.purpose === purpose && route.from.includes(agency.name)));
  return unrouted.length === 0 ? [] : [aboutEntry(subject, 'note', 'purpose-without-route', { list: 'agencies', item: agency },
    { zh: `${agency.name} 的程序还可以转办“${unrouted.map(purpose => titleOf(subject, purpose)).join('”“')}”，本机制没有写去向`,
      en: `${agency.name} could also send ${unrouted.join(', ')}, but this scheme has no route for it` },
    { zh: '如来源文件确无此衔接，可以不写；相应动作在本地关闭', en: 'Leave it if the source has no such link; the action is closed in this place' })];
}

/** What an agency could send here but has no route for: no mistake, yet worth knowing. Proves nothing. */
export const checkUnrouted: SchemeCheck = {
  run: subject => ({ looked: 0, findings: subject.scheme.agencies.flatMap(agency => checkAgencyRoutes(subject, agency)) }),
  proves: () => ({ zh: '', en: '' }),
};
