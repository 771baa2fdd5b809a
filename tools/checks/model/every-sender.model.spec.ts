import { fileURLToPath } from 'node:url';
import { readTables } from '@fengqiao/service-kit/world';
import { aFile } from '@fengqiao/testing/walks';
import { describe, expect, it } from '@jest/globals';
import { seatCast } from '../cases/replay.js';
import { CaseSoFar } from './senders/case-so-far.js';
import { ACCEPTANCES, sendingOf } from './senders/moves.js';

const path = (name: string): string => fileURLToPath(new URL(`../../../deploy/${name}`, import.meta.url));
const tables = await readTables({ calendar: path('calendars/cn.json'), wages: path('minimum-wages/cn.json'), schemes: path('schemes') });

/** Each sender of each line of a place's own file; what a county takes from its city is proved for the city. */
const VARIANTS = tables.schemes.flatMap(scheme => scheme.routes.filter(route => route.origin === scheme.lineage[0]).flatMap(route => route.from.map(sender => (
  { scheme, route, sender, place: scheme.place, line: route.id, purpose: route.purpose, to: route.to.filter(name => name !== sender).join(' or ') }
))));

/** A route line with several senders is several ways, and each of them is walked: from the sender's own page to the addressee's yes. */
describe.each(Object.entries(Object.groupBy(VARIANTS, ({ place }) => place)))('%s', (_place, variants) => {
  it.each(variants!)('$sender may pass $purpose to $to ($line)', async ({ scheme, route, sender, purpose }) => {
    const way = sendingOf(scheme, sender, purpose);
    if (!way) throw new Error(`no page of ${sender} sends ${purpose}: take it out of ${scheme.place}.routes.${route.id}.from, or give the page an action`);
    const so = new CaseSoFar(tables, scheme, aFile({ instruments: [...way.bring ?? []] }));
    await seatCast(so.place, scheme.place);
    await so.takeAll(way.before);
    expect(await so.take(way.send)).toBe(route.consent);
    const sent = so.sent(sender, purpose)!;
    const stand = () => ({ ours: so.sent(sender, purpose)?.state, theirs: so.arrived(sent)?.state, stuck: so.stuck() });
    expect(route.to).toContain(sent.peer);
    // A notice lies in the receiver's file, and that is all.
    if (sent.kind === 'notice') return expect(stand()).toMatchObject({ theirs: 'concluded', stuck: [] });
    expect(stand()).toEqual({ ours: 'received', theirs: 'received', stuck: [] });
    await so.take(ACCEPTANCES[purpose]!);
    expect(stand()).toEqual({ ours: 'accepted', theirs: 'accepted', stuck: [] });
  });
});
