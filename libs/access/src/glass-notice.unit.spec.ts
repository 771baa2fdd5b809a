import { beforeEach, describe, expect, it } from '@jest/globals';
import { GlassNotice } from './glass-notice.js';

let sent: { phone: string; text: string }[];
let events: string[];
let away: readonly string[];
let notice: GlassNotice;
beforeEach(() => {
  [sent, events, away] = [[], [], []];
  notice = new GlassNotice({
    phones: new Map([['nanchang', ['13900000081']], ['nancheng', ['13900000082', '13900000083']]]), title: { zh: '服务驿站', en: 'Service station' },
    sms: { send: async message => { if (away.includes(message.phone)) throw new Error('away'); sent.push(message); } }, note: event => void events.push(event),
  });
});

const tell = async (place: string) => {
  notice.tell(place);
  await notice.settled();
  return sent.map(({ phone }) => phone);
};

describe('a broken glass', () => {
  it('is told to who answers for the desk of the place, and to nobody of another', async () => {
    expect([await tell('nanchang'), events]).toEqual([['13900000081'], ['break-glass-told']]);
  });

  it('is told to each of several, and told where one of them was reached', async () => {
    away = ['13900000082'];
    expect([await tell('nancheng'), events]).toEqual([['13900000083'], ['break-glass-told']]);
  });

  it('that could be told to nobody is noted as such, and stops nobody', async () => {
    away = ['13900000081'];
    expect([await tell('nanchang'), await tell('wenzhou'), events]).toEqual([[], [], ['break-glass-untold', 'break-glass-untold']]);
  });

  it('is told in words that name the agency and no case, no person and no reason', async () => {
    await tell('nanchang');
    expect(sent[0]!.text).toMatch(/服务驿站.*紧急查阅.*Service station/);
    expect(sent[0]!.text).not.toMatch(/\d/);
  });
});
