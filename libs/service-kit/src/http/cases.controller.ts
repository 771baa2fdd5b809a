import { civilDateField, text } from '@fengqiao/case-file';
import { findProcedure, giveConsent, unknownDocket, withdrawConsent, type Desk, type Person } from '@fengqiao/docket';
import { Refused, orThrow, readCaseNumber, type CaseNumber } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { visibleFacts } from '@fengqiao/procedure';
import { describeSpan } from '@fengqiao/telemetry';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { exportReceipts } from '../export-receipts.js';
import { DESK, KEYS, QUERIES } from '../tokens.js';
import type { KeyRing } from '../key-ring.js';
import { readBody } from './actions.controller.js';
import { AsPerson, StaffOnly } from './guard.js';

export const ConsentBody = z.strictObject({
  party: text(40), partyRole: z.enum(['applicant', 'respondent']), purpose: text(60), receiver: text(60), text: text(2000),
  how: z.enum(['on-paper', 'one-time-code', 'in-person', 'recorded-call']), on: civilDateField.optional(),
});
export const WithdrawalBody = z.strictObject({ on: civilDateField.optional() });

/** One case as this agency has it: dockets, hand-offs, consents, and the receipts that prove them. */
@StaffOnly()
@Controller('v1/cases')
export class CasesController {
  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries, @Inject(KEYS) private readonly keys: KeyRing,
  ) {}

  @Get(':caseNo')
  async one(@Param('caseNo') typed: string, @AsPerson() person: Person) {
    const found = await this.#visible(this.#number(typed), person);
    return { ...found, dockets: found.dockets.map(docket => ({ ...docket, facts: this.#factsFor(docket, person) })) };
  }

  @Post(':caseNo/consents')
  @HttpCode(201)
  async consent(@Param('caseNo') typed: string, @Body() body: unknown, @AsPerson() person: Person) {
    const { on, ...given } = readBody(ConsentBody, body);
    return orThrow(await giveConsent(this.desk, this.#number(typed), person, { ...given, ...(on ? { on } : {}) }));
  }

  @Post(':caseNo/consents/:consentId/withdraw')
  @HttpCode(200)
  async withdraw(@Param('caseNo') typed: string, @Param('consentId') consentId: string, @Body() body: unknown, @AsPerson() person: Person) {
    const { on } = readBody(WithdrawalBody, body);
    return orThrow(await withdrawConsent(this.desk, this.#number(typed), person, consentId, on));
  }

  /** A file that proves, offline, what this agency sent about the case, what it was sent, and that each arrived. */
  @Get(':caseNo/receipts')
  async receipts(@Param('caseNo') typed: string, @AsPerson() person: Person) {
    const caseNo = this.#number(typed);
    await this.#visible(caseNo, person);
    return exportReceipts(this.desk.agency.name, caseNo, await this.queries.messagesOf(caseNo), this.keys, this.desk.world.instant());
  }

  #factsFor(docket: { readonly procedure: string; readonly facts: Record<string, unknown> }, person: Person): Record<string, unknown> {
    const procedure = findProcedure(this.desk.agency, docket.procedure);
    return procedure ? visibleFacts(procedure, docket.facts, person.roles) : {};
  }

  #number(typed: string): CaseNumber {
    const caseNo = orThrow(readCaseNumber(typed));
    describeSpan({ 'fq.case_no': caseNo });
    return caseNo;
  }

  async #visible(caseNo: CaseNumber, person: Person) {
    const found = await this.queries.caseOf(caseNo);
    if (!found || (person.place !== undefined && found.chain.place !== person.place)) throw new Refused(unknownDocket(caseNo));
    return found;
  }
}
