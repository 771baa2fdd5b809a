import { decideAccess, maskParty, type EndpointName, type StaffAsker } from '@fengqiao/access';
import type { CaseFile } from '@fengqiao/case-file';
import { findProcedure, pageOf, unknownDocket, type Desk, type DocketRecord, type Person, type StepTold } from '@fengqiao/docket';
import { Refused, orThrow } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { alertOf, offeredActions } from '@fengqiao/procedure';
import { describeSpan } from '@fengqiao/telemetry';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ACCESS_DESK, DESK, QUERIES } from '../tokens.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsPerson, AsStaff, Guarded, StaffOnly, StrongLogin } from './guard.js';
import { attachment, csvOf } from './safe-export.js';

const Listing = z.object({
  procedure: z.string().max(60).optional(), state: z.string().max(60).optional(), caseNo: z.string().max(40).optional(),
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});

const HEAD = ['案号 case', '程序 procedure', '状态 state', '立卷日 opened', '申请人 applicants', '被申请人 respondents', '电话 telephone', '证件号 identity number'];

type Line = (docket: DocketRecord, title: string, state: string) => string[];

/** One docket as a line; masked unless the reader answers for the desk. */
const lineOf = (masked: boolean): Line => (docket, title, state) => {
  const parties = docket.file.parties.map(party => ({ role: party.role, ...(masked ? maskParty(party) : party) }));
  const named = (role: CaseFile['parties'][number]['role'], what: 'name' | 'phone' | 'idNumber' = 'name') =>
    parties.filter(party => party.role === role).flatMap(party => party[what] ?? []).join('、');
  return [docket.caseNo, title, state, docket.openedOn, named('applicant'), named('respondent'), named('applicant', 'phone'), named('applicant', 'idNumber')];
};

/** An entry of the chain as it is listed: what was filled in, and the caller's own name of the request. */
type StepListed = Pick<StepTold, 'on' | 'action' | 'details'> & { readonly version: number; readonly actor: string };

/** What a desk sees: its dockets, one docket with its clocks, and which actions are open, which not and why. */
@StaffOnly()
@Controller('v1/dockets')
export class DocketsController {
  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries, @Inject(ACCESS_DESK) private readonly access: AccessDesk,
  ) {}

  @Get()
  async list(@Query() query: unknown, @AsStaff() who: StaffAsker) {
    return this.queries.dockets({ ...readBody(Listing, query), place: who.place, procedures: this.access.proceduresOf(who) });
  }

  /** The open clocks of the desk, the nearest last day first, each with its warning. */
  @Get('clocks')
  async clocks(@AsStaff() who: StaffAsker) {
    const clocks = await this.queries.runningClocks(who.place, 200, this.access.proceduresOf(who));
    const today = this.desk.world.today();
    return { items: clocks.map(clock => ({ ...clock, ...alertOf(clock, today) })) };
  }

  /** The list as a file for a spreadsheet. Every docket in it counts as read; none is in it that is stored only. */
  @Guarded('desk.export')
  @StrongLogin()
  @Get('export')
  async export(@Query() query: unknown, @AsStaff() who: StaffAsker, @Res() reply: FastifyReply) {
    const { items } = await this.queries.dockets({ ...readBody(Listing, query), place: who.place, procedures: this.access.proceduresOf(who) });
    const decision = decideAccess({ who, agency: this.desk.agency, endpoint: 'desk.export', relation: 'none' });
    const shown = await this.access.notStored(items);
    const { dockets } = await this.desk.store.read({ dockets: shown.map(item => item.id) });
    const line = lineOf(!decision.allow || decision.masked);
    const lines: string[][] = [];
    for (const docket of dockets.values()) {
      await this.access.docket(who, 'desk.export', docket);
      const procedure = findProcedure(this.desk.agency, docket.procedure);
      lines.push(line(docket, procedure?.title ?? docket.procedure, procedure?.states[docket.state]?.title ?? docket.state));
    }
    const name = `${this.desk.agency.title.zh}-${who.place}-${this.desk.world.today()}.csv`;
    await reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', attachment(name)).send(csvOf([HEAD, ...lines]));
  }

  @Guarded('docket.read')
  @Get(':id')
  async one(@Param('id') id: string, @AsStaff() who: StaffAsker) {
    const { found, relation } = await this.#visible(id, who, 'docket.read');
    describeSpan({ 'fq.case_no': found.docket.caseNo }, 'GET /v1/dockets/{id}');
    return { ...found, docket: { ...found.docket, facts: this.access.facts(who, relation, found.docket) } };
  }

  @Guarded('docket.actions')
  @Get(':id/actions')
  async actions(@Param('id') id: string, @AsStaff() who: StaffAsker, @AsPerson() person: Person) {
    const { docket, clocks } = (await this.#visible(id, who, 'docket.actions')).found;
    const page = orThrow(pageOf(this.desk, docket));
    return { docketId: id, state: docket.state, version: docket.version, actions: offeredActions(page, docket.state, person, clocks) };
  }

  /** What has been done with a docket, oldest first; of what was filled in, nothing where some of the facts are not for this reader. */
  @Guarded('docket.steps')
  @Get(':id/steps')
  async steps(@Param('id') id: string, @AsStaff() who: StaffAsker) {
    const { found: { docket }, relation } = await this.#visible(id, who, 'docket.steps');
    const seesAll = JSON.stringify(this.access.facts(who, relation, docket)) === JSON.stringify(docket.facts);
    const steps = await this.queries.stepsOf(docket) as unknown as readonly StepListed[];
    return {
      docketId: id, items: steps.map(({ version, on, action, actor, details: { input, request } }) =>
        ({ version, on, action, actor, ...(seesAll ? { input } : {}), ...(request ? { request } : {}) })),
    };
  }

  async #visible(id: string, who: StaffAsker, endpoint: EndpointName) {
    const found = await this.queries.docket(id);
    const relation = await this.access.docket(who, endpoint, found?.docket);
    if (!found) throw new Refused(unknownDocket(id));
    return { found, relation };
  }
}
