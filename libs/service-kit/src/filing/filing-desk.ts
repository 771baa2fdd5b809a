import { mobileOf, type DraftCodes, type OneTimeCodes } from '@fengqiao/access';
import { FILER, type FiledSections, type Filing } from '@fengqiao/case-file';
import {
  checkStation, codeNeeded, doorOf, draftChanged, draftFiled, draftKeptUntil, draftTooLarge, draftUnknown, filedFile, giveConsent, openFiling, phoneMissing, readFiling,
  type Desk, type Door, type Draft, type Drafts, type DraftSaid, type Filed,
} from '@fengqiao/docket';
import { isRefusal, orThrow, type Refusal } from '@fengqiao/kernel';
import type { Scheme } from '@fengqiao/scheme';
import { consentOffers, type ConsentOffer } from '../http/consent-offers.js';
import { consentNotAsked } from '../http/party-refusals.js';
import { filingAnswer, type FilingAnswer } from './receipt.js';

/** The most that the answers of a draft may be (bytes of JSON); a request may be a little larger. */
const LARGEST = 48 * 1024;

/** What filing is built on. */
export interface FilingParts {
  readonly desk: Desk;
  readonly drafts: Drafts;
  readonly codes: DraftCodes;
  readonly visits: Pick<OneTimeCodes, 'begin'>;
}

/** Which draft, and with which key. */
export interface DraftAsked {
  readonly id: string;
  readonly key: string;
}

/** How a draft is handed in. `address` is where the request came from. */
export interface HandedIn {
  readonly version: number;
  readonly code?: string | undefined;
  readonly openAnyway?: string | undefined;
  readonly address: string;
}

/** A draft that was handed in: its case, and a visit to it for who has just proven the telephone. */
export interface HandedInAnswer extends FilingAnswer {
  readonly first: boolean;
  readonly visit?: { readonly token: string; readonly expiresAt: string };
}

/** A draft that can be handed in as it is. */
interface Complete {
  readonly filing: Filing;
  readonly file: FiledSections;
  readonly phone: string;
  readonly consents: readonly ConsentOffer[];
}

/** 自助登记: drafts of those who have no account, the code to their telephone, and the one step that opens the case. */
export class FilingDesk {
  constructor(private readonly parts: FilingParts) {}

  /** Where a visitor files here. @throws Error where no page has such a step: the paths are not offered then */
  get door(): Door {
    const door = doorOf(this.parts.desk.agency);
    if (!door) throw new Error(`${this.parts.desk.agency.name} has no step that a visitor may take`);
    return door;
  }

  /** The mechanism of a place as it stands today. */
  schemeOf(place: string): Scheme | Refusal {
    const { world } = this.parts.desk;
    return world.schemes.inForce(place, world.today());
  }

  /** Begins a draft; its key is told here and never again. */
  async begin(place: string, said: DraftSaid, address: string): Promise<(Draft & { readonly key: string }) | Refusal> {
    const limited = await this.parts.codes.mayBegin(address);
    if (limited) return limited;
    const keepUntil = this.#check(place, said);
    if (isRefusal(keepUntil)) return keepUntil;
    const { key, kept } = this.parts.codes.newKey();
    const draft: Draft = { id: this.parts.desk.world.newId(), place, version: 1, keepUntil, said };
    await this.parts.drafts.begin(draft, kept);
    return { ...draft, key };
  }

  /** What a draft may be, and until when it is kept. */
  #check(place: string, { station, answers }: DraftSaid): Draft['keepUntil'] | Refusal {
    const scheme = this.schemeOf(place);
    if (isRefusal(scheme)) return scheme;
    if (Buffer.byteLength(JSON.stringify(answers)) > LARGEST) return draftTooLarge(LARGEST);
    return checkStation(scheme, station) ?? draftKeptUntil(this.parts.desk, scheme);
  }

  async find({ id, key }: DraftAsked): Promise<Draft | Refusal> {
    return await this.parts.drafts.find(id, this.parts.codes.keptAs(key), this.parts.desk.world.today()) ?? draftUnknown();
  }

  /** Whether the telephone of a draft is proven now. */
  isProven(draft: Draft): boolean {
    const phone = phoneOf(draft);
    return phone !== undefined && this.parts.codes.isProven(draft, phone, draft.proof);
  }

  async keep(asked: DraftAsked, version: number, said: DraftSaid): Promise<Draft | Refusal> {
    const draft = await this.#open(asked, version);
    if (isRefusal(draft)) return draft;
    const keepUntil = this.#check(draft.place, said);
    if (isRefusal(keepUntil)) return keepUntil;
    if (await this.parts.drafts.keep({ id: draft.id, version, said, keepUntil })) return { ...draft, said, keepUntil, version: version + 1 };
    const now = await this.#open(asked, version);
    return isRefusal(now) ? now : draftChanged(now.version);
  }

  async drop(asked: DraftAsked): Promise<Refusal | undefined> {
    const draft = await this.#open(asked);
    if (isRefusal(draft)) return draft;
    if (await this.parts.drafts.drop(draft.id)) return undefined;
    const now = await this.#open(asked);
    return isRefusal(now) ? now : undefined;
  }

  /** Sends a code to the telephone that the draft names. */
  async sendCode(asked: DraftAsked, address: string): Promise<Refusal | undefined> {
    const draft = await this.#open(asked);
    if (isRefusal(draft)) return draft;
    const phone = phoneOf(draft);
    return phone === undefined ? phoneMissing() : this.parts.codes.ask(draft, phone, address);
  }

  /** The draft while it is one: not filed, and still at the version that was seen. */
  async #open(asked: DraftAsked, version?: number): Promise<Draft | Refusal> {
    const draft = await this.find(asked);
    if (isRefusal(draft)) return draft;
    if (draft.filed) return draftFiled(draft.filed.caseNo);
    return version === undefined || version === draft.version ? draft : draftChanged(draft.version);
  }

  /** What was answered when the draft was filed, read anew. */
  answerTo(filed: Filed): Promise<FilingAnswer> {
    return filingAnswer(this.parts.desk, this.door, filed);
  }

  /** Hands a draft in. However often, it opens one case and the answer is the same. */
  async handIn(asked: DraftAsked, given: HandedIn): Promise<HandedInAnswer | Refusal> {
    const found = await this.find(asked);
    if (isRefusal(found)) return found;
    if (found.filed) return { ...await this.answerTo(found.filed), first: false };
    const draft = await this.#open(asked, given.version);
    if (isRefusal(draft)) return draft;
    const read = this.#read(draft);
    if (isRefusal(read)) return read;
    const refused = await this.#prove(draft, read.phone, given);
    return refused ?? this.#file(draft, read, given);
  }

  /** Everything that can be wrong with what was filled in, before a code is spent on it. */
  #read({ place, said }: Draft): Complete | Refusal {
    const scheme = this.schemeOf(place);
    if (isRefusal(scheme)) return scheme;
    const filing = readFiling(this.door, said.answers);
    if (isRefusal(filing)) return filing;
    const phone = mobileOf(filing.worker.phone);
    const file = filedFile(filing, scheme);
    const offers = consentOffers(this.parts.desk, scheme, 'applicant');
    const wished = filing.consents.map(wish => ({ wish, offer: offers.find(({ purpose, receiver }) => purpose === wish.purpose && receiver === wish.receiver) }));
    const stray = wished.find(({ offer }) => offer === undefined);
    const wrong = checkStation(scheme, said.station) ?? (isRefusal(file) ? file : undefined) ?? (stray && consentNotAsked(stray.wish.purpose));
    if (wrong) return wrong;
    if (phone === undefined || isRefusal(file)) return phoneMissing();
    return { filing, file, phone, consents: wished.flatMap(({ offer }) => offer ?? []) };
  }

  async #prove(draft: Draft, phone: string, { code, address }: HandedIn): Promise<Refusal | undefined> {
    const { codes, drafts } = this.parts;
    if (codes.isProven(draft, phone, draft.proof)) return undefined;
    if (code === undefined) return codeNeeded();
    const proof = await codes.prove(draft, phone, code, address);
    if (isRefusal(proof)) return proof;
    await drafts.prove(draft.id, proof);
    return undefined;
  }

  async #file(draft: Draft, read: Complete, { openAnyway }: HandedIn): Promise<HandedInAnswer | Refusal> {
    const { desk, drafts, visits } = this.parts;
    const { id, place, said: { station } } = draft;
    const opened = await openFiling(desk, this.door, { draftId: id, place, station, filing: read.filing, file: read.file, openAnyway });
    if (isRefusal(opened)) return opened;
    const { caseNo, docketId } = opened;
    const { dockets } = await desk.store.read({ dockets: [docketId] });
    const filed: Filed = { caseNo, docketId, place, filedOn: dockets.get(docketId)?.openedOn ?? desk.world.today() };
    await this.#consent(filed, read.consents);
    await drafts.file(id, filed);
    const { token, expiresAt } = await visits.begin({ caseNo: filed.caseNo, place, party: FILER, partyRole: 'applicant' });
    return { ...await this.answerTo(filed), first: true, visit: { token, expiresAt: expiresAt.toISOString() } };
  }

  /** Records what the worker agreed to, each once, also where a first try was broken off in between. */
  async #consent({ caseNo, place }: Filed, wished: Complete['consents']): Promise<void> {
    const { desk } = this.parts;
    const { consents } = await desk.store.read({ cases: [caseNo] });
    for (const { purpose, receiver, text } of wished) {
      if (consents.some(given => given.caseNo === caseNo && given.purpose === purpose && given.receiver === receiver)) continue;
      orThrow(await giveConsent(desk, caseNo, { id: `party:${FILER}`, roles: [], place }, {
        party: FILER, partyRole: 'applicant', purpose, receiver, text: text.zh, how: 'one-time-code',
      }));
    }
  }
}

/** The telephone that a draft names so far, as it is written to. */
function phoneOf({ said }: Draft): string | undefined {
  const { worker } = said.answers as { readonly worker?: Partial<Filing['worker']> | null };
  return mobileOf(worker?.phone);
}
