import { OneTimeCodes, type PartyAsker } from '@fengqiao/access';
import { text } from '@fengqiao/case-file';
import { findProcedure, giveConsent, unknownDocket, withdrawConsent, type ConsentRecord, type Desk, type Person } from '@fengqiao/docket';
import { Refused, isRefusal, orThrow, readCaseNumber } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ACCESS_DESK, CODES, DESK, QUERIES } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { consentOffers, statutoryWays } from './consent-offers.js';
import { AsParty, Guarded } from './guard.js';
import { consentForeign, consentNotAsked } from './party-refusals.js';
import { isShown, legOf, nextWords, stepsFor } from './party-progress.js';

/** A party chooses purpose and receiver; the words are the mechanism's, so that what was shown is what is kept. */
export const PartyConsentBody = z.strictObject({ purpose: text(60), receiver: text(60) });

const isOwn = (consent: Pick<ConsentRecord, 'party' | 'partyRole'>, who: PartyAsker): boolean =>
  consent.party === who.party && consent.partyRole === who.partyRole;

/** What a worker or employer sees and does with case number and code: own progress, own papers, own consents. Never the file. */
@Guarded('party.own')
@Controller('v1/my')
export class PartyController {
  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries,
    @Inject(ACCESS_DESK) private readonly access: AccessDesk, @Inject(CODES) private readonly codes: OneTimeCodes,
  ) {}

  @Get('case')
  async progress(@AsParty() who: PartyAsker) {
    const { found, scheme } = await this.#own(who);
    const { dockets } = await this.desk.store.read({ dockets: found.dockets.map(docket => docket.id) });
    const legs = [...dockets.values()].flatMap(docket => legOf(this.desk.agency, docket, who.partyRole) ?? []);
    const steps = stepsFor(await this.queries.journey(who.caseNo), scheme, who.partyRole);
    return { caseNo: who.caseNo, agency: this.desk.agency.title, legs, steps, next: nextWords(this.desk.agency, legs) };
  }

  @Get('papers')
  async papers(@AsParty() who: PartyAsker) {
    const { found } = await this.#own(who);
    const own = new Set(found.dockets.filter(docket => isShown(findProcedure(this.desk.agency, docket.procedure), who.partyRole)).map(docket => docket.id));
    return { items: found.papers.filter(paper => own.has(paper.docketId)).map(({ id, paper, issuedOn }) => ({ id, paper, issuedOn })) };
  }

  /** Own consents, what may be asked of the party, and what goes out by law without being asked. */
  @Get('consents')
  async consents(@AsParty() who: PartyAsker) {
    const { found, scheme } = await this.#own(who);
    const today = this.desk.world.today();
    const own = (found.consents as unknown as ConsentRecord[]).filter(consent => isOwn(consent, who));
    return {
      items: own.map(consent => ({ ...consent, stands: !consent.withdrawnOn && (consent.until === undefined || today <= consent.until) })),
      offers: consentOffers(this.desk, scheme, who.partyRole),
      statutory: statutoryWays(this.desk, scheme),
    };
  }

  @Post('consents')
  @HttpCode(201)
  async give(@AsParty() who: PartyAsker, @Body() body: unknown) {
    const { purpose, receiver } = readBody(PartyConsentBody, body);
    const { scheme } = await this.#own(who);
    const offer = consentOffers(this.desk, scheme, who.partyRole).find(candidate => candidate.purpose === purpose && candidate.receiver === receiver);
    if (!offer) throw new Refused(consentNotAsked(purpose));
    const { party, partyRole } = who;
    return orThrow(await giveConsent(this.desk, this.#number(who), this.#person(who), { party, partyRole, purpose, receiver, text: offer.text.zh, how: 'one-time-code' }));
  }

  @Post('consents/:consentId/withdraw')
  @HttpCode(200)
  async withdraw(@AsParty() who: PartyAsker, @Param('consentId') consentId: string) {
    const { found } = await this.#own(who);
    const consent = (found.consents as unknown as ConsentRecord[]).find(candidate => candidate.id === consentId);
    if (!consent || !isOwn(consent, who)) throw new Refused(consentForeign());
    return orThrow(await withdrawConsent(this.desk, this.#number(who), this.#person(who), consentId));
  }

  @Post('leave')
  @HttpCode(200)
  async leave(@Headers('authorization') authorization: string): Promise<{ ended: true }> {
    await this.codes.end(authorization.split(' ')[1] ?? '');
    return { ended: true };
  }

  #number = (who: PartyAsker) => orThrow(readCaseNumber(who.caseNo));

  #person = (who: PartyAsker): Person => ({ id: `party:${who.party}`, roles: [], place: who.place });

  async #own(who: PartyAsker) {
    const found = await this.queries.caseOf(who.caseNo);
    await this.access.case(who, 'party.own', found);
    if (!found) throw new Refused(unknownDocket(who.caseNo));
    const scheme = this.desk.world.schemes.byKey(found.chain.scheme);
    if (isRefusal(scheme)) throw new Refused(scheme);
    return { found, scheme };
  }
}
