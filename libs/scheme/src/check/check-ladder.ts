import type { Inherited } from '../scheme.js';
import { aboutEntry, type SchemeCheck, type SchemeFinding, type Subject } from './finding.js';

type OnTier = 'agencies' | 'stations' | 'moves';

function checkRung<L extends OnTier>(subject: Subject, list: L, item: Inherited<L>, member: string, tier: string): SchemeFinding[] {
  const known = subject.scheme.tiers.map(rung => rung.id);
  return known.includes(tier) ? [] : [aboutEntry(subject, 'refusal', 'tier-unknown', { list, item, member },
    { zh: `没有名为“${tier}”的层级`, en: `There is no tier "${tier}"` },
    { zh: `层级有：${known.join('、')}`, en: `The tiers are: ${known.join(', ')}` })];
}

const checkRungs = (subject: Subject): SchemeFinding[] => [
  ...subject.scheme.agencies.flatMap(agency => checkRung(subject, 'agencies', agency, 'tier', agency.tier)),
  ...subject.scheme.stations.flatMap(station => checkRung(subject, 'stations', station, 'tier', station.tier)),
  ...subject.scheme.moves.flatMap(move => [
    ...checkRung(subject, 'moves', move, 'from', move.from), ...checkRung(subject, 'moves', move, 'to', move.to),
  ]),
];

/** A tier at which people are mediated, and which is not the highest, needs a rule by which a case climbs. */
function checkClimbs(subject: Subject): SchemeFinding[] {
  const { tiers, moves, stations } = subject.scheme;
  const rank = new Map(tiers.map((tier, index) => [tier.id, index]));
  return tiers.slice(0, -1).filter(tier => stations.some(station => station.tier === tier.id && station.offers.includes('mediation')))
    .filter(tier => !moves.some(move => move.from === tier.id && (rank.get(move.to) ?? -1) > rank.get(tier.id)!))
    .map(tier => aboutEntry(subject, 'refusal', 'tier-without-way-up', { list: 'tiers', item: tier },
      { zh: `“${tier.title.zh}”一级调解不成时，没有升级的规则`, en: `There is no rule by which a case climbs from "${tier.id}"` },
      { zh: '请在 moves 中写明升到哪一级、由谁决定', en: 'Write under moves where it climbs to and who decides' }));
}

/** A move leads to a station: on a tier without one nobody could be asked to take the case. */
function checkLandings(subject: Subject): SchemeFinding[] {
  const { tiers, moves, stations } = subject.scheme;
  const isTier = (id: string) => tiers.some(tier => tier.id === id);
  return moves.filter(move => isTier(move.to) && !stations.some(station => station.tier === move.to && station.offers.includes('mediation'))).map(move =>
    aboutEntry(subject, 'refusal', 'move-without-station', { list: 'moves', item: move, member: 'to' },
      { zh: `“${move.id}”要转到“${move.to}”一级，但该级没有能调解的站点，没有人接手`, en: `"${move.id}" leads to the tier "${move.to}", where no station mediates: nobody would take the case` },
      { zh: '请在 stations 中写明该级由哪个站点接手；不供直接选择的写 chosenBy: [rule]', en: 'Say under stations which one takes it there; with `chosenBy: [rule]` where nobody may choose it directly' }));
}

function checkOutlets(subject: Subject): SchemeFinding[] {
  const known = subject.scheme.stations.map(station => station.id);
  return subject.scheme.stations.filter(({ outletOf }) => outletOf !== undefined && !known.includes(outletOf)).map(station =>
    aboutEntry(subject, 'refusal', 'station-unknown', { list: 'stations', item: station, member: 'outletOf' },
      { zh: `没有名为“${station.outletOf}”的站点`, en: `There is no station "${station.outletOf}"` },
      { zh: '请核对站点标识', en: 'Check the id of the station' }));
}

/** The ladder of tiers: every rung known, and nobody stuck on a lower one. */
export const checkLadder: SchemeCheck = {
  run: subject => ({
    looked: subject.scheme.tiers.length,
    findings: [...checkRungs(subject), ...checkClimbs(subject), ...checkLandings(subject), ...checkOutlets(subject)],
  }),
  proves: n => ({
    zh: `${n} 个层级都写明；能调解的每一级都能升级，最高一级除外；每次流转都有站点接手`,
    en: `tiers (${n}): all known, a case can climb from every lower one that mediates, and each move leads to a station`,
  }),
};
