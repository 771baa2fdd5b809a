import { civilDate, isRefusal, orThrow } from '@fengqiao/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cn } from '../../../calendar/test/cn-calendar.js';
import { SHIPPED } from '../../test/schemes.js';
import { loadSchemes } from '../load.js';
import { schemeInForce, readPublicAddress, stationRegister, type Scheme, type StationListed } from '../index.js';

let schemes: Scheme[];
beforeAll(async () => { schemes = await loadSchemes(SHIPPED); });

const MONDAY = Date.parse('2026-11-23T10:00+08:00');
const of = (place: string): Scheme => orThrow(schemeInForce(schemes, place, civilDate('2026-11-23')));
const register = (place: string, at = MONDAY, base?: string): StationListed[] => stationRegister(of(place), cn, at, base);
const PLACES = ['longyan', 'nancheng', 'nanchang', 'nanchang-xinjian', 'yangxin', 'wenzhou'];

describe('the register of stations', () => {
  it.each(PLACES)('of %s says of every station its tier, host, area, hours, posts and whether it is open', place => {
    const stations = register(place);
    expect(stations).toHaveLength(of(place).stations.length);
    for (const { tier, host, area, hours, staff, opening, offers } of stations) {
      for (const { title } of [tier, host, ...offers]) expect(title.zh).toMatch(/[一-鿿]/);
      expect([area, hours.length > 0, staff.length > 0, opening?.open]).toEqual([expect.any(String), true, true, true]);
    }
  });

  it.each(PLACES)('of %s names posts and no persons: who holds one stands in a roster of the place', place => {
    const rosters = of(place).rosters.map(roster => roster.id);
    for (const { staff } of register(place)) for (const { post, roster } of staff) {
      expect(post).toMatch(/[员师官长者人]$/);
      expect(roster === undefined || rosters.includes(roster)).toBe(true);
    }
  });

  it('stands by tier from the lowest, with the trade of each', () => {
    expect([...new Set(register('wenzhou').map(station => station.tier.id))]).toEqual(['outlet', 'trade', 'centre', 'city']);
    expect(register('wenzhou').find(station => station.id === 'ride-station')).toMatchObject({ trade: [{ id: 'ride-hailing', title: { zh: '网约车' } }], host: { title: { zh: '网约车行业协会' } } });
  });

  it('keeps only the hotline of Nancheng open at night and on a holiday, as its document says', () => {
    const open = (place: string) => register(place, Date.parse('2026-10-01T03:00+08:00')).filter(station => station.opening?.open).map(station => station.id);
    expect(PLACES.flatMap(place => open(place).map(id => `${place} ${id}`))).toEqual(['nancheng hotline']);
  });

  it('says hours as they stand on a door', () => {
    const said = (place: string, id: string) => register(place).find(station => station.id === id)?.hours.map(line => line.zh);
    expect(said('longyan', 'warm-03')).toEqual(['每天 08:00–20:00', '法定节假日休息']);
    expect(said('yangxin', 'gig-post-01')).toEqual(['周一至周六 07:00–19:00', '法定节假日休息']);
    expect(said('nanchang', 'hrss-window')).toEqual(['工作日 09:00–12:00、13:30–17:00', '法定节假日休息']);
    expect(said('nancheng', 'hotline')).toEqual(['全天24小时，节假日照常']);
  });

  it('is plain data that survives being sent', () => {
    const stations = register('longyan', MONDAY, 'https://example.test');
    expect(JSON.parse(JSON.stringify(stations))).toEqual(stations);
  });
});

describe('the address that a code leads to', () => {
  it('depends on the place and the station alone, and no two stations share one', () => {
    const addresses = (place: string, at = MONDAY) => register(place, at, 'https://example.test/worker').flatMap(station => station.address ?? []);
    expect(addresses('longyan')[0]).toBe('https://example.test/worker/s/longyan/warm-01');
    expect(addresses('longyan', 0)).toEqual(addresses('longyan'));
    const all = PLACES.flatMap(place => addresses(place));
    expect(new Set(all).size).toBe(all.length);
    expect(register('longyan')[0]!.address).toBe('/s/longyan/warm-01');
  });

  it('belongs to every station that takes claims in, and to no other', () => {
    const without = PLACES.flatMap(place => register(place).filter(station => station.address === undefined).map(station => station.id));
    expect(without).toEqual(['city-joint', 'institute-mediation', 'courier-outlet', 'emergency-clinic']);
  });

  it.each([['https://example.test/', 'https://example.test'], ['https://example.test/w/', 'https://example.test/w'], ['http://10.0.0.8:8080', 'http://10.0.0.8:8080']])(
    'begins with the public address %s', (text, base) => expect(readPublicAddress(text)).toBe(base));

  it.each(['example.test', 'ftp://example.test', 'https://example.test/?a=1', 'https://example.test/#a', `https://${'who:what'}@example.test`, ''])('does not begin with %p', text => {
    const answer = readPublicAddress(text);
    expect(isRefusal(answer) && answer).toMatchObject({ code: 'public-address-invalid', nextStep: { zh: expect.stringContaining('https://') } });
  });
});
