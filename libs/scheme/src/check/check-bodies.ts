import type { ListName } from '../scheme-file.js';
import type { Inherited } from '../scheme.js';
import { aboutEntry, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';

/** A member of an entry that names somebody. */
interface Named { readonly member: string; readonly names: readonly string[]; readonly agencyOnly?: true }

/** Who must exist for each list's entries to be somebody's business. */
const NAMED: { readonly [L in ListName]?: (item: Inherited<L>) => readonly Named[] } = {
  stations: item => [{ member: 'host', names: [item.host] }, { member: 'agency', names: [item.agency], agencyOnly: true }],
  rooms: item => [{ member: 'guidedBy', names: [item.guidedBy] }, { member: 'agency', names: item.agency ? [item.agency] : [], agencyOnly: true }],
  rosters: item => [{ member: 'agency', names: [item.agency], agencyOnly: true }],
  triggers: item => [{ member: 'convenes', names: [item.convenes], agencyOnly: true }],
  meetings: item => [{ member: 'calledBy', names: [item.calledBy] }, { member: 'members', names: item.members }],
  documents: item => [{ member: 'issuedBy', names: [item.issuedBy] }],
  aftercare: item => [{ member: 'by', names: [item.by], agencyOnly: true }],
};

function checkList<L extends ListName>(subject: Subject, list: L): SchemeFinding[] {
  const known = new Set([...subject.takesPart, ...subject.scheme.partners.map(partner => partner.id)]);
  const items = subject.scheme[list] as readonly Inherited<L>[];
  return items.flatMap(item => (NAMED[list]?.(item) ?? []).flatMap(({ member, names, agencyOnly }) =>
    names.filter(name => !(agencyOnly ? subject.takesPart : known).has(name)).map(name => aboutEntry(subject, 'refusal', 'nobody-holds', { list, item, member },
      { zh: `${member} 写了“${name}”，但参加机构${agencyOnly ? '' : '和成员'}中没有它，这件事没有人承担`, en: `${member} names "${name}", which is no agency${agencyOnly ? '' : ' or partner'} of this scheme: nobody holds this` },
      { zh: `请改为：${[...(agencyOnly ? subject.takesPart : known)].join('、')} 之一，或先把它列入${agencyOnly ? ' agencies' : ' partners'}`,
        en: `Name one of: ${[...(agencyOnly ? subject.takesPart : known)].join(', ')}, or list it first` }))));
}

function checkDescribed(subject: Subject): SchemeFinding[] {
  return subject.scheme.agencies.filter(agency => !subject.described.has(agency.name)).map(agency =>
    aboutEntry(subject, 'refusal', 'agency-unknown', { list: 'agencies', item: agency, member: 'name' },
      { zh: `没有名为“${agency.name}”的机构服务`, en: `There is no agency service "${agency.name}"` },
      { zh: `已有：${[...subject.described.keys()].join('、')}。没有自己服务的单位请写在 partners`, en: `There are: ${[...subject.described.keys()].join(', ')}. Who has no service stands under partners` }));
}

/** The worker's progress page and the journey need their two readers of steps. */
function checkReaders(subject: Subject): SchemeFinding[] {
  return ['intake', 'analytics'].filter(name => !subject.takesPart.has(name)).map(name => ({
    level: 'refusal' as const, code: 'reader-missing', file: subject.scheme.lineage[0]!, path: 'agencies',
    message: { zh: `缺少 ${name}：${name === 'intake' ? '没有机构接待劳动者并告知进度' : '没有联席办掌握全程'}`, en: `${name} is missing: ${name === 'intake' ? 'nobody receives workers and tells them how it stands' : 'nobody sees the journey'}` },
    remedy: { zh: `请在 agencies 中补上 ${name}`, en: `Add ${name} under agencies` },
  }));
}

/** Every task of the file has somebody who takes part. */
export const checkBodies: SchemeCheck = {
  run: subject => ({
    looked: Object.keys(NAMED).reduce((sum, list) => sum + subject.scheme[list as ListName].length, 0),
    findings: [...checkDescribed(subject), ...checkReaders(subject), ...(Object.keys(NAMED) as ListName[]).flatMap(list => checkList(subject, list))],
  }),
  proves: n => ({ zh: `${n} 项站点、功能室、名册、联动、会议、文书和后续职责都有单位承担`, en: `${n} stations, rooms, rosters, triggers, meetings, papers and later duties have somebody who holds them` }),
};
