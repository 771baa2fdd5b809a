import { MOST_HOURS, isHead, reviewOnce, reviewable, type BreakGlass, type BreakGlassStore, type GlassNotice, type StaffAsker } from '@fengqiao/access';
import { caseNumberField, text } from '@fengqiao/case-file';
import { noteInCase, type Desk, type Person } from '@fengqiao/docket';
import { Refused, orThrow, readCaseNumber } from '@fengqiao/kernel';
import type { Queries } from '@fengqiao/persistence';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { ACCESS_DESK, BREAK_GLASS, DESK, GLASS_NOTICE, QUERIES, SECURITY } from '../tokens.js';
import type { NoteSecurity } from '../security-events.js';
import { AccessDesk } from './access-desk.js';
import { readBody } from './actions.controller.js';
import { AsPerson, AsStaff, Guarded, StrongLogin } from './guard.js';

/** A reason is a sentence, not a word. */
export const BreakGlassBody = z.strictObject({ caseNo: caseNumberField, reason: text(1000).min(10), hours: z.int().min(1).max(MOST_HOURS).default(2) });
export const GlassReviewBody = z.strictObject({ verdict: z.enum(['justified', 'unjustified']), remark: text(1000) });

/** 紧急查阅: asked with a reason, runs out by itself, told to those who handle the case and to the head, reviewed by another person. */
@Controller('v1/break-glass')
export class BreakGlassController {
  constructor(
    @Inject(DESK) private readonly desk: Desk, @Inject(QUERIES) private readonly queries: Queries, @Inject(ACCESS_DESK) private readonly access: AccessDesk,
    @Inject(BREAK_GLASS) private readonly glass: BreakGlassStore, @Inject(SECURITY) private readonly note: NoteSecurity, @Inject(GLASS_NOTICE) private readonly notice: GlassNotice,
  ) {}

  @Guarded('break-glass.ask')
  @StrongLogin()
  @Post()
  @HttpCode(201)
  async ask(@AsStaff() who: StaffAsker, @AsPerson() person: Person, @Body() body: unknown): Promise<BreakGlass> {
    const { caseNo, reason, hours } = readBody(BreakGlassBody, body);
    const found = await this.queries.caseOf(caseNo);
    await this.access.case(who, 'break-glass.ask', found);
    const at = this.desk.world.instant();
    const until = new Date(Date.parse(at) + hours * 3_600_000).toISOString();
    const glass: BreakGlass = { id: this.desk.world.newId(), caseNo, place: found!.chain.place, askedBy: who.id, reason, at, until };
    // First the chain: a case whose glass is broken says so even where the next line fails.
    const refused = await noteInCase(this.desk, orThrow(readCaseNumber(caseNo)), person, 'break-glass.opened', { breakGlass: glass.id, until, reason });
    if (refused) throw new Refused(refused);
    await this.glass.add(glass);
    this.note('break-glass-opened');
    this.notice.tell(glass.place);
    return glass;
  }

  /** The notice: to the head all of the place, to everybody else those of cases that they handle, and their own. */
  @Guarded('break-glass.list')
  @Get()
  async list(@AsStaff() who: StaffAsker) {
    const all = await this.glass.list(who.place!, 100);
    if (isHead(this.desk.agency, who.roles)) return { items: all };
    const concerned = await Promise.all(all.map(async glass => glass.askedBy === who.id || this.#handles(who, glass.caseNo)));
    return { items: all.filter((_, index) => concerned[index]) };
  }

  @Guarded('break-glass.review')
  @StrongLogin()
  @Post(':id/review')
  @HttpCode(200)
  async review(@AsStaff() who: StaffAsker, @AsPerson() person: Person, @Param('id') id: string, @Body() body: unknown): Promise<BreakGlass> {
    const { verdict, remark } = readBody(GlassReviewBody, body);
    const glass = orThrow(reviewable(await this.glass.find(id), { id: who.id, ...(who.place ? { place: who.place } : {}) }));
    const reviewed = orThrow(await reviewOnce(this.glass, glass, { by: who.id, at: this.desk.world.instant(), verdict, remark }));
    await noteInCase(this.desk, orThrow(readCaseNumber(glass.caseNo)), person, 'break-glass.reviewed', { breakGlass: id, verdict, remark });
    this.note(`break-glass-${verdict}`);
    return reviewed;
  }

  async #handles(who: StaffAsker, caseNo: string): Promise<boolean> {
    const found = await this.queries.caseOf(caseNo);
    return found !== undefined && this.access.ownDockets(who, 'takes-part', found.dockets).length > 0;
  }
}
