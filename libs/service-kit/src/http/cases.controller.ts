import type { BreakGlassStore, EndpointName, StaffAsker } from '@fengqiao/access';
import { civilDateField, text } from '@fengqiao/case-file';
import { giveConsent, unknownDocket, withdrawConsent, type Desk, type Person } from '@fengqiao/docket';
import { Refused, orThrow, readCaseNumber, type CaseNumber } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { describeSpan } from '@fengqiao/telemetry';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { exportReceipts } from '../export-receipts.js';
import { ACCESS_DESK, BREAK_GLASS, DESK, KEYS, QUERIES } from '../tokens.js';
import type { KeyRing } from '../key-ring.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsPerson, AsStaff, Guarded } from './guard.js';

export const ConsentBody = z.strictObject({
  party: text(40), partyRole: z.enum(['applicant', 'respondent']), purpose: text(60), receiver: text(60), text: text(2000),
  how: z.enum(['on-paper', 'one-time-code', 'in-person', 'recorded-call']), on: civilDateField.optional(), until: civilDateField.optional(),
});
export const WithdrawalBody = z.strictObject({ on: civilDateField.optional() });

/** One case as this agency has it: dockets, hand-offs, consents, and the receipts that prove them. */
@Guarded('case.read')
@Controller('v1/cases')
export class CasesController {
  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries, @Inject(KEYS) private readonly keys: KeyRing,
    @Inject(ACCESS_DESK) private readonly access: AccessDesk, @Inject(BREAK_GLASS) private readonly glass: BreakGlassStore,
  ) {}

  /** What of the case is the reader's: the dockets that they take part in, with what hangs on them. */
  @Get(':caseNo')
  async one(@Param('caseNo') typed: string, @AsStaff() who: StaffAsker) {
    const caseNo = this.#number(typed);
    const { found, relation } = await this.#visible(caseNo, who, 'case.read');
    const dockets = this.access.ownDockets(who, relation, found.dockets);
    const own = new Set(dockets.map(docket => docket.id));
    const foreign = new Set(found.dockets.filter(docket => !own.has(docket.id)).map(docket => docket.id));
    return {
      ...found,
      dockets: dockets.map(docket => ({ ...docket, facts: this.access.facts(who, relation, docket) })),
      referrals: found.referrals.filter(referral => !foreign.has(String(referral['docketId']))),
      papers: found.papers.filter(paper => own.has(paper.docketId)),
      brokenGlass: await this.glass.ofCase(caseNo),
    };
  }

  @Guarded('case.consent')
  @Post(':caseNo/consents')
  @HttpCode(201)
  async consent(@Param('caseNo') typed: string, @Body() body: unknown, @AsStaff() who: StaffAsker, @AsPerson() person: Person) {
    const { on, until, ...given } = readBody(ConsentBody, body);
    const caseNo = this.#number(typed);
    await this.#visible(caseNo, who, 'case.consent');
    return orThrow(await giveConsent(this.desk, caseNo, person, { ...given, ...(on ? { on } : {}), ...(until ? { until } : {}) }));
  }

  @Guarded('case.consent')
  @Post(':caseNo/consents/:consentId/withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('caseNo') typed: string, @Param('consentId') consentId: string, @Body() body: unknown, @AsStaff() who: StaffAsker, @AsPerson() person: Person,
  ) {
    const { on } = readBody(WithdrawalBody, body);
    const caseNo = this.#number(typed);
    await this.#visible(caseNo, who, 'case.consent');
    return orThrow(await withdrawConsent(this.desk, caseNo, person, consentId, on));
  }

  /** A file that proves, offline, what this agency sent about the case, what it was sent, and that each arrived. */
  @Guarded('case.receipts')
  @Get(':caseNo/receipts')
  async receipts(@Param('caseNo') typed: string, @AsStaff() who: StaffAsker) {
    const caseNo = this.#number(typed);
    await this.#visible(caseNo, who, 'case.receipts');
    return exportReceipts(this.desk.agency.name, caseNo, await this.queries.messagesOf(caseNo), this.keys, this.desk.world.instant());
  }

  #number(typed: string): CaseNumber {
    const caseNo = orThrow(readCaseNumber(typed));
    describeSpan({ 'fq.case_no': caseNo });
    return caseNo;
  }

  async #visible(caseNo: CaseNumber, who: StaffAsker, endpoint: EndpointName) {
    const found = await this.queries.caseOf(caseNo);
    const relation = await this.access.case(who, endpoint, found);
    if (!found) throw new Refused(unknownDocket(caseNo));
    return { found, relation };
  }
}
