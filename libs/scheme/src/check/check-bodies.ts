import type { ListName } from '../scheme-file.js';
import type { Inherited } from '../scheme.js';
import { aboutEntry, aboutScheme, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';

/** A member of an entry that names somebody. */
interface Named {
  readonly member: string;
  readonly names: readonly string[];
  /** Only an agency can do this; otherwise a partner may, too. */
  readonly agencyOnly?: true;
}

/** Who must exist for each list's entries to be somebody's business. */
const NAMED: { readonly [L in ListName]?: (item: Inherited<L>) => readonly Named[] } = {
  stations: item => [{ member: 'host', names: [item.host] }, { member: 'agency', names: [item.agency], agencyOnly: true }],
  rooms: item => [
    { member: 'guidedBy', names: [item.guidedBy] },
    { member: 'agency', names: item.agency ? [item.agency] : [], agencyOnly: true },
  ],
  rosters: item => [{ member: 'agency', names: [item.agency], agencyOnly: true }],
  triggers: item => [{ member: 'convenes', names: [item.convenes], agencyOnly: true }, { member: 'joins', names: item.joins, agencyOnly: true }],
  meetings: item => [{ member: 'calledBy', names: [item.calledBy] }, { member: 'members', names: item.members }],
  documents: item => [{ member: 'issuedBy', names: [item.issuedBy] }],
  aftercare: item => [{ member: 'by', names: [item.by], agencyOnly: true }],
};
const LISTS_WITH_NAMES = Object.keys(NAMED) as ListName[];

function checkNamed<L extends ListName>(subject: Subject, list: L, item: Inherited<L>, { member, names, agencyOnly }: Named): SchemeFinding[] {
  const known = [...subject.takesPart, ...(agencyOnly ? [] : subject.scheme.partners.map(partner => partner.id))];
  const where = agencyOnly ? 'agencies' : 'agencies、partners';
  return names.filter(name => !known.includes(name)).map(name =>
    aboutEntry(subject, 'refusal', 'nobody-holds', { list, item, member },
      { zh: `${member} 写了“${name}”，但 ${where} 中没有它，这件事没有人承担`, en: `${member} names "${name}", which is not among ${where}: nobody holds this` },
      { zh: `请改为 ${known.join('、')} 之一，或先把它列入 ${where}`, en: `Name one of ${known.join(', ')}, or list it first` }));
}

const checkList = <L extends ListName>(subject: Subject, list: L): SchemeFinding[] =>
  (subject.scheme[list] as readonly Inherited<L>[])
    .flatMap(item => (NAMED[list]?.(item) ?? []).flatMap(named => checkNamed(subject, list, item, named)));

function checkDescribed(subject: Subject): SchemeFinding[] {
  const known = [...subject.described.keys()];
  return subject.scheme.agencies.filter(agency => !known.includes(agency.name)).map(agency =>
    aboutEntry(subject, 'refusal', 'agency-unknown', { list: 'agencies', item: agency, member: 'name' },
      { zh: `没有名为“${agency.name}”的机构服务`, en: `There is no agency service "${agency.name}"` },
      { zh: `已有：${known.join('、')}。没有自己服务的单位请写在 partners`, en: `There are: ${known.join(', ')}. Who has no service stands under partners` }));
}

/** The worker's progress page and the case registry live on what observers hear. */
function checkObservers(subject: Subject): SchemeFinding[] {
  return subject.scheme.agencies.some(agency => agency.observes) ? [] : [aboutScheme(subject, 'refusal', 'observer-missing', 'agencies',
    { zh: '没有一家机构掌握案件的每一步：劳动者查不到进度，案源登记库也不会更新', en: 'No agency hears of every step: no progress for the worker, no case registry' },
    { zh: '请给受理机构和联席办写 observes: true', en: 'Write `observes: true` for intake and for the joint office' })];
}

/** Every task of the file has somebody who takes part. */
export const checkBodies: SchemeCheck = {
  run: subject => ({
    looked: LISTS_WITH_NAMES.reduce((sum, list) => sum + subject.scheme[list].length, 0),
    findings: [...checkDescribed(subject), ...checkObservers(subject), ...LISTS_WITH_NAMES.flatMap(list => checkList(subject, list))],
  }),
  proves: n => ({
    zh: `${n} 项站点、功能室、名册、联动、会议、文书和后续职责都有单位承担`,
    en: `stations, rooms, rosters, triggers, meetings, papers and later duties (${n}): somebody holds each`,
  }),
};
