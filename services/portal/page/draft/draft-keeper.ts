import type { Outcome } from '../interface/ask.js';
import type { Filed, Problem } from '../interface/types.js';
import { withoutEmpty, type Answers } from './answers.js';
import type { Draft, DraftAddress, DraftService } from './draft-service.js';
import { mergeDrafts, sameAnswers } from './merge-drafts.js';
import { NEW_DRAFT, type KeptDraft, type PhoneStore } from './phone-store.js';

/** Where the draft stands: on both sides, on the way, on this telephone alone, changed on two telephones, or refused. */
export type Keeping = 'empty' | 'kept' | 'on-the-way' | 'on-phone' | 'disputed' | 'refused';

/** Two telephones changed the same answers. */
export interface Dispute {
  readonly paths: readonly string[];
  readonly theirs: Draft;
}

export interface KeeperParts {
  readonly name: string;
  readonly place: string;
  readonly station: string;
  readonly store: PhoneStore;
  readonly service: DraftService;
  /** Runs work later (ms) and gives back what calls it off. */
  readonly later: (work: () => void, ms: number) => () => void;
}

/** Typing is not sent letter by letter; after a lost connection it is tried again, less and less often. */
const PAUSE_MS = 900;
const TRY_AGAIN_MS = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/**
 * Keeps a draft on the telephone at once and at the service as soon as it can be reached. A lost connection, a closed browser
 * or a second telephone loses no answer: what cannot be brought together is shown to the worker, who chooses.
 */
export class DraftKeeper {
  #draft: KeptDraft;
  #keeping: Keeping = 'empty';
  #dispute: Dispute | undefined;
  #problem: Problem | undefined;
  #callOff: (() => void) | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly parts: KeeperParts) {
    this.#draft = parts.store.read(parts.name) ?? NEW_DRAFT;
    if (this.#draft.id) this.#keeping = this.#isAgreed() ? 'kept' : 'on-phone';
    else if (this.#hasAnswers()) this.#keeping = 'on-phone';
  }

  get draft(): KeptDraft { return this.#draft; }
  get keeping(): Keeping { return this.#keeping; }
  get dispute(): Dispute | undefined { return this.#dispute; }
  /** Why the service would not keep it. */
  get problem(): Problem | undefined { return this.#problem; }

  /** Calls back after every change; gives back what ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes an answer: on the telephone now, at the service after a short pause. */
  change(answers: Answers): void {
    this.#write({ ...this.#draft, answers });
    if (this.#keeping !== 'disputed') this.#soon(PAUSE_MS);
  }

  /** Notes where in the form the worker is. */
  moveTo(at: string): void {
    if (at === this.#draft.at) return;
    this.#write({ ...this.#draft, at });
    if (this.#hasAnswers() && this.#keeping !== 'disputed') this.#soon(PAUSE_MS);
  }

  /** Goes on with a draft that another telephone began. @returns why not, where it cannot be read */
  async goOn(address: DraftAddress): Promise<Outcome<Draft>> {
    const read = await this.parts.service.read(address);
    if (read.kind === 'ok') this.#adopt(read.value, address);
    return read;
  }

  /** Looks whether the service has something newer, as at every opening of the page. */
  async refresh(): Promise<void> {
    const address = this.#address();
    if (!address || this.#draft.filed) return;
    await this.#oneAtATime(async () => {
      const read = await this.parts.service.read(address);
      if (read.kind === 'ok' && read.value.filed) return this.#filed(read.value.filed);
      if (read.kind === 'ok' && read.value.version !== this.#draft.version) return this.#bringTogether(read.value);
      if (read.kind === 'refused' && read.problem.code === 'draft-unknown') this.#write({ ...NEW_DRAFT, at: this.#draft.at, answers: this.#draft.answers });
    });
    await this.sync();
  }

  /** Brings telephone and service together now. Resolves when that is done, or cannot be done for the moment. */
  async sync(): Promise<void> {
    this.#callOff?.();
    await this.#oneAtATime(() => this.#sync());
  }

  /** The worker chose between two telephones' answers. */
  settle(whose: 'mine' | 'theirs'): Promise<void> {
    const { dispute } = this;
    if (!dispute) return Promise.resolve();
    this.#dispute = undefined;
    const { answers } = dispute.theirs;
    this.#keeping = 'on-the-way';
    this.#write({
      ...this.#draft, version: dispute.theirs.version, agreed: answers,
      answers: whose === 'theirs' ? answers : mergeDrafts(this.#draft.agreed, this.#said, answers).answers,
    });
    return this.sync();
  }

  /** A one-time code to the worker's telephone; the number is taken from the draft as the service has it. */
  async sendCode(): Promise<Outcome<unknown>> {
    const address = await this.#keptAddress();
    return address ? this.parts.service.sendCode(address) : this.#outcomeOfKeeping();
  }

  /** Files the claim. Asking again after a lost answer is safe: the service answers with the same case. */
  async submit(code?: string, openAnyway?: string): Promise<Outcome<Filed>> {
    const address = await this.#keptAddress();
    if (!address) return this.#outcomeOfKeeping();
    const outcome = await this.parts.service.submit(address, {
      version: this.#draft.version, ...(code ? { code } : {}), ...(openAnyway ? { openAnyway } : {}),
    });
    if (outcome.kind === 'ok') this.#filed(outcome.value);
    return outcome;
  }

  /** Takes the draft off this telephone, and off the service while it is a draft. */
  async forget(): Promise<void> {
    this.#callOff?.();
    const address = this.#address();
    if (address && !this.#draft.filed) await this.parts.service.drop(address);
    this.parts.store.forget(this.parts.name);
    this.#draft = NEW_DRAFT;
    this.#dispute = undefined;
    this.#say('empty');
  }

  /** Without the fields that stand empty on the screen. */
  get #said(): Answers {
    return withoutEmpty(this.#draft.answers);
  }

  #hasAnswers(): boolean {
    return Object.keys(this.#said).length > 0;
  }

  #isAgreed(): boolean {
    return sameAnswers(this.#said, this.#draft.agreed);
  }

  #address(): DraftAddress | undefined {
    const { id, key } = this.#draft;
    return id && key ? { id, key } : undefined;
  }

  async #keptAddress(): Promise<DraftAddress | undefined> {
    await this.sync();
    return this.#keeping === 'kept' ? this.#address() : undefined;
  }

  #outcomeOfKeeping(): Outcome<never> {
    return this.#problem ? { kind: 'refused', problem: this.#problem } : { kind: 'away' };
  }

  async #oneAtATime(work: () => Promise<void>): Promise<void> {
    while (this.#running) await this.#running;
    this.#running = work().finally(() => { this.#running = undefined; });
    await this.#running;
  }

  async #sync(): Promise<void> {
    if (this.#draft.filed || this.#dispute || !this.#hasAnswers()) return;
    const address = this.#address();
    if (address && this.#isAgreed()) return this.#say('kept');
    this.#say('on-the-way');
    const { at } = this.#draft;
    const answers = this.#said;
    const outcome = address
      ? await this.parts.service.keep(address, this.#draft.version, { at, answers })
      : await this.parts.service.open(this.parts.place, this.parts.station, { at, answers });
    await this.#heard(outcome, answers);
  }

  async #heard(outcome: Outcome<Draft & { readonly key?: string }>, sent: Answers): Promise<void> {
    this.#problem = outcome.kind === 'refused' ? outcome.problem : undefined;
    if (outcome.kind === 'away') return this.#tryAgain();
    if (outcome.kind === 'refused') return this.#refused(outcome.problem);
    const { id, key = this.#draft.key, version, keepUntil } = outcome.value;
    this.#failures = 0;
    this.#write({ ...this.#draft, id, ...(key ? { key } : {}), version, keepUntil, agreed: sent });
    if (this.#isAgreed()) this.#say('kept');
    else this.#soon(PAUSE_MS);
  }

  /** Somebody else was quicker, the draft has ended, or it is a case already. */
  async #refused(problem: Problem): Promise<void> {
    const address = this.#address();
    if (problem.code === 'draft-unknown' && address) {
      this.#write({ ...NEW_DRAFT, at: this.#draft.at, answers: this.#draft.answers });
      return this.#sync();
    }
    if (address && (problem.code === 'draft-changed' || problem.code === 'draft-filed')) {
      const read = await this.parts.service.read(address);
      if (read.kind !== 'ok') return this.#tryAgain();
      this.#problem = undefined;
      if (read.value.filed) return this.#filed(read.value.filed);
      this.#bringTogether(read.value);
      return this.#sync();
    }
    if (problem.code === 'too-many-requests') return this.#tryAgain();
    this.#say('refused');
  }

  #bringTogether(theirs: Draft): void {
    const { answers, disputed } = mergeDrafts(this.#draft.agreed, this.#said, theirs.answers);
    if (disputed.length) {
      this.#dispute = { paths: disputed, theirs };
      return this.#say('disputed');
    }
    this.#write({ ...this.#draft, version: theirs.version, keepUntil: theirs.keepUntil, agreed: theirs.answers, answers });
  }

  #adopt(draft: Draft, address: DraftAddress): void {
    const { version, at = '', answers, keepUntil, filed } = draft;
    this.#dispute = undefined;
    this.#write({ ...address, version, at, answers, agreed: answers, keepUntil, ...(filed ? { filed } : {}) });
    this.#say('kept');
  }

  /** The case has the answers now, so this telephone needs them no longer; the token of the visit is not for keeping. */
  #filed({ follow: { token: _, ...follow }, ...filed }: Filed): void {
    this.#write({ ...this.#draft, answers: {}, agreed: {}, filed: { ...filed, follow } });
    this.#say('kept');
  }

  #tryAgain(): void {
    this.#say('on-phone');
    this.#soon(TRY_AGAIN_MS[Math.min(this.#failures++, TRY_AGAIN_MS.length - 1)]!, 'on-phone');
  }

  #soon(ms: number, meanwhile: Keeping = 'on-the-way'): void {
    this.#callOff?.();
    this.#say(meanwhile);
    this.#callOff = this.parts.later(() => void this.sync(), ms);
  }

  #write(draft: KeptDraft): void {
    this.#draft = draft;
    this.parts.store.write(this.parts.name, draft);
    this.#tell();
  }

  #say(keeping: Keeping): void {
    this.#keeping = keeping;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
