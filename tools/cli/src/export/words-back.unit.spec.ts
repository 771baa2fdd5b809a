import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@fengqiao/kernel';
import { agencies, findAgency } from '../agencies.js';
import type { StatusMap } from '../import/status-map.js';
import { readStatusMap } from '../import/status-map.js';
import { readJson, shipped } from '../shipped.js';
import { wordFor, wordsBack } from './words-back.js';

const AGENCY = findAgency('arbitration-bridge')!;
const served = (manner: string, more: object = {}) => ({ procedure: 'arbitration-case', action: 'recordService', fixed: { manner }, ...more });
const mapOf = (events: StatusMap['events']): StatusMap => ({ system: 'office', agency: AGENCY.name, events });
const refusedBy = (events: StatusMap['events']): unknown => {
  try { return wordsBack(mapOf(events), AGENCY); } catch (error) { return (error as { refusal: { code: string } }).refusal.code; }
};

describe('a status map read backwards', () => {
  it('is one of those shipped, each of them', async () => {
    for (const name of ['arbitration-bridge', 'court-bridge', 'inspection-bridge']) {
      const map = readStatusMap(await readJson(shipped('bridges', `${name}.json`)), agencies);
      expect(wordsBack(map, findAgency(name)!).words.size).toBe(Object.keys(map.events).length);
    }
  });

  it('is refused where several words mean one step and nobody says which to write', () => {
    const resume = { procedure: 'arbitration-case', action: 'resume' };
    expect(refusedBy({ 恢复: resume, 恢复审理: resume })).toBe('status-map-not-reversible');
    expect(refusedBy({ 送达: { ...resume, action: 'recordService' }, 邮寄送达: served('mail') })).toBe('status-map-not-reversible');
  });

  it('writes the word that is marked, and tells words apart by what they fill in', () => {
    const resume = { procedure: 'arbitration-case', action: 'resume' };
    const back = wordsBack(mapOf({ 恢复: resume, 恢复审理: { ...resume, back: true }, 邮寄送达: served('mail'), 直接送达: served('in-person') }), AGENCY);
    expect(wordFor(back, 'arbitration-case.resume', {})).toMatchObject({ event: '恢复审理' });
    expect(wordFor(back, 'arbitration-case.recordService', { manner: 'in-person' })).toMatchObject({ event: '直接送达' });
    expect(wordFor(back, 'arbitration-case.accept', {})).toBeUndefined();
  });

  it('has no word where none fits what was filled in, and says so', () => {
    const word = wordFor(wordsBack(mapOf({ 邮寄送达: served('mail') }), AGENCY), 'arbitration-case.recordService', { manner: 'in-person' });
    expect(isRefusal(word) && word.code).toBe('word-missing');
  });

  it('waits for somebody who may see the form, where the word depends on it', () => {
    const resume = { procedure: 'arbitration-case', action: 'resume' };
    const back = wordsBack(mapOf({ 恢复: resume, 邮寄送达: served('mail') }), AGENCY);
    const word = wordFor(back, 'arbitration-case.recordService', undefined);
    expect(isRefusal(word) && word.code).toBe('step-form-withheld');
    expect(wordFor(back, 'arbitration-case.resume', undefined)).toMatchObject({ event: '恢复' });
  });

  it('is refused where it tells of a field that the form does not have', () => {
    expect(refusedBy({ 邮寄送达: served('mail', { tells: ['receivedOn', 'recievedBy'] }) })).toBe('status-map-tells-unknown');
  });
});
