import { schemeKey, type StationListed, type StationOpening } from '@fengqiao/scheme';
import { inColumns } from '../print/columns.js';
import type { Answer } from '../session.js';
import { readRegister } from './read-register.js';

/** `开放至 17:30`, `11-23 08:30 开放`, with the day only where it is another. */
function sayOpening(opening: StationOpening | undefined, today: string): string {
  if (!opening) return '时间未定 hours not said';
  const moment = opening.open ? opening.until : opening.next;
  if (!moment) return opening.open ? '开放 open' : '未开放 closed';
  const when = `${moment.on === today ? '' : `${moment.on} `}${moment.at}${moment.provisional ? '（暂定 provisional）' : ''}`;
  return opening.open ? `开放至 open until ${when}` : `休息至 closed until ${when}`;
}

const rowOf = ({ id, title, tier, host, trade, area, opening, address }: StationListed, today: string): string[] => [
  `  ${id}`, title.zh, tier.title.zh, host.title.zh, trade.map(one => one.title.zh).join('、') || '不限行业', area ?? '–', sayOpening(opening, today), address ?? '（不收诉求 takes no claims）',
];

const detailLines = ({ id, hours, staff, offers }: StationListed): string[] => [
  `  ${id}  ${hours.map(line => line.zh).join('，')}`,
  `      办理：${offers.map(one => one.title.zh).join('；')}`,
  ...staff.map(({ post, does, roster }) => `      ${post}：${does}${roster ? `（名册 ${roster}）` : ''}`),
];

/** Lists the stations of a place: tier, host, trade, area, whether they are open, what their codes lead to. Offline. */
export async function listStations(place: string, at: number, address?: string): Promise<Answer> {
  const { scheme, calendar, on, stations } = await readRegister(place, at, address);
  return {
    document: { scheme: schemeKey(scheme), place, at: new Date(at).toISOString(), calendar: calendar.id, stations },
    lines: [
      `${scheme.title.zh}（${schemeKey(scheme)}）：${stations.length} 个站点 stations`,
      ...inColumns(stations.map(station => rowOf(station, on))), '', '开放时间与岗位 hours and posts', ...stations.flatMap(detailLines),
    ],
  };
}
