import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../interface/ask.js';
import type { Filed, Problem } from '../interface/types.js';
import type { Answers } from './answers.js';
import { DraftKeeper } from './draft-keeper.js';
import type { Draft, DraftService } from './draft-service.js';
import type { KeptDraft, PhoneStore } from './phone-store.js';

const said = { zh: '', en: '' };
const no = (status: number, code: string): Outcome<never> => ({ kind: 'refused', problem: { status, code, message: said, nextStep: said } satisfies Problem });
const FILED: Filed = {
  caseNo: 'WZ26-7K4QX2M9-D', place: 'wenzhou', filedOn: '2026-11-22', receipt: { on: '2026-11-22', what: said, basis: '' }, consents: [], next: [],
  follow: { path: '/v1/my/case', token: 'fqp_secret' },
};

/** The service with one draft, which may be out of reach, or lose its answers on the way. */
class Service implements DraftService {
  draft: (Draft & { key: string }) | undefined;
  away = false;
  opened = 0;
  async #reach<T>(answer: () => Outcome<T>): Promise<Outcome<T>> { return this.away ? { kind: 'away' } : answer(); }
  open = (place: string, station: string, text: { at: string; answers: Answers }) => this.#reach(() => {
    this.opened++;
    this.draft = { id: `d${this.opened}`, key: 'fqd_1', version: 1, place, station, keepUntil: '2026-12-22', ...text };
    return { kind: 'ok', value: this.draft } as const;
  });
  read = () => this.#reach<Draft>(() => (this.draft ? { kind: 'ok', value: this.draft } : no(404, 'draft-unknown')));
  keep = (_: unknown, version: number, text: { at: string; answers: Answers }) => this.#reach<Draft>(() => {
    if (!this.draft) return no(404, 'draft-unknown');
    if (this.draft.filed) return no(409, 'draft-filed');
    if (version !== this.draft.version) return no(409, 'draft-changed');
    this.draft = { ...this.draft, ...text, version: version + 1 };
    return { kind: 'ok', value: this.draft };
  });
  drop = () => this.#reach(() => { this.draft = undefined; return { kind: 'ok', value: {} } as const; });
  sendCode = () => this.#reach(() => ({ kind: 'ok', value: {} } as const));
  submit = () => this.#reach<Filed>(() => ({ kind: 'ok', value: FILED }));
  /** Another telephone writes. */
  changedElsewhere(answers: Answers): void { this.draft = { ...this.draft!, answers, version: this.draft!.version + 1 }; }
}

let service: Service;
let kept: Map<string, KeptDraft>;
let waiting: { work: () => void; ms: number } | undefined;

const store: PhoneStore = { read: name => kept.get(name), write: (name, draft) => { kept.set(name, draft); }, forget: name => { kept.delete(name); } };
const phone = (name = 'draft') => new DraftKeeper({
  name, place: 'wenzhou', station: 'east-centre', store, service,
  later: (work, ms) => { waiting = { work, ms }; return () => { waiting = undefined; }; },
});

beforeEach(() => {
  service = new Service();
  kept = new Map();
  waiting = undefined;
});

describe('a draft', () => {
  it('is on the telephone before anything is sent, and goes out once typing pauses', async () => {
    const keeper = phone();
    keeper.change({ narrative: '欠薪' });
    expect([kept.get('draft')?.answers, service.opened, keeper.keeping]).toEqual([{ narrative: '欠薪' }, 0, 'on-the-way']);
    expect(waiting?.ms).toBeGreaterThan(0);
    await keeper.sync();
    expect([service.draft?.answers, keeper.keeping]).toEqual([{ narrative: '欠薪' }, 'kept']);
  });

  it('is not opened at the service before the first answer, nor for fields that stand empty', async () => {
    const keeper = phone();
    keeper.moveTo('what');
    keeper.change({ employers: [{}], narrative: ' ' });
    await keeper.sync();
    expect(service.opened).toBe(0);
  });

  it('loses nothing while the service is away, tries less and less often, and goes on in a page loaded anew', async () => {
    service.away = true;
    const keeper = phone();
    keeper.change({ narrative: '欠薪' });
    const pauses: number[] = [];
    for (let time = 0; time < 6; time++) { await keeper.sync(); pauses.push(waiting!.ms); }
    expect(keeper.keeping).toBe('on-phone');
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    const reloaded = phone();
    expect([reloaded.draft.answers, reloaded.keeping]).toEqual([{ narrative: '欠薪' }, 'on-phone']);
    service.away = false;
    await reloaded.sync();
    expect([service.draft?.answers, reloaded.keeping]).toEqual([{ narrative: '欠薪' }, 'kept']);
  });

  it('goes on with another telephone, and both bring their answers together', async () => {
    const first = phone('first');
    first.change({ narrative: '欠薪' });
    await first.sync();
    const second = phone('second');
    await second.goOn({ id: first.draft.id!, key: first.draft.key! });
    second.change({ ...second.draft.answers, lacking: ['contract'] });
    await second.sync();
    first.change({ ...first.draft.answers, narrative: '欠薪三个月' });
    await first.sync();
    expect([service.draft?.answers, first.keeping]).toEqual([{ narrative: '欠薪三个月', lacking: ['contract'] }, 'kept']);
  });

  it.each([['mine', '我写的'], ['theirs', '另一部手机写的']] as const)('changed on both is the worker’s to choose: %s', async (whose, expected) => {
    const keeper = phone();
    keeper.change({ narrative: '欠薪' });
    await keeper.sync();
    service.changedElsewhere({ narrative: '另一部手机写的' });
    keeper.change({ narrative: '我写的' });
    await keeper.sync();
    expect([keeper.keeping, keeper.dispute?.paths, service.draft?.answers.narrative]).toEqual(['disputed', ['narrative'], '另一部手机写的']);
    await keeper.settle(whose);
    expect([service.draft?.answers.narrative, keeper.draft.answers.narrative, keeper.keeping]).toEqual([expected, expected, 'kept']);
  });

  it('that has ended at the service is opened there anew from what the telephone has', async () => {
    const keeper = phone();
    keeper.change({ narrative: '欠薪' });
    await keeper.sync();
    service.draft = undefined;
    keeper.change({ narrative: '欠薪三个月' });
    await keeper.sync();
    expect([service.opened, keeper.draft.id, keeper.keeping]).toEqual([2, 'd2', 'kept']);
  });

  it('is not filed before the service has all of it', async () => {
    const keeper = phone();
    keeper.change({ narrative: '欠薪' });
    service.away = true;
    expect(await keeper.submit('123456')).toEqual({ kind: 'away' });
    expect(keeper.draft.filed).toBeUndefined();
  });

  it('once filed leaves number and receipt on the telephone, and neither answers nor the token of the visit', async () => {
    const keeper = phone();
    keeper.change({ narrative: '欠薪' });
    expect(await keeper.submit('123456')).toMatchObject({ kind: 'ok' });
    expect([kept.get('draft')?.filed?.caseNo, kept.get('draft')?.answers]).toEqual([FILED.caseNo, {}]);
    expect(JSON.stringify(kept.get('draft'))).not.toContain('fqp_secret');
  });

  it('that somebody erases is gone from telephone and service', async () => {
    const keeper = phone();
    keeper.change({ narrative: '欠薪' });
    await keeper.sync();
    await keeper.forget();
    expect([kept.size, service.draft, keeper.keeping]).toEqual([0, undefined, 'empty']);
  });
});
