import type { StaffAsker } from '@fengqiao/access';
import { orThrow, readCaseNumber } from '@fengqiao/kernel';
import { ACCESS_DESK, AccessDesk, AsStaff, Guarded, LargeBody, PublicPath, QUERIES, type JourneysKept } from '@fengqiao/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { readSpans, type OtlpTraces } from './otlp.js';
import { SPANS, type SpanStore } from './span-store.js';

/** Takes in the spans of all services (OTLP over HTTP, JSON) and gives them back by case. */
@Controller('v1')
export class TracesController {
  constructor(
    @Inject(SPANS) private readonly spans: SpanStore, @Inject(QUERIES) private readonly journeys: JourneysKept, @Inject(ACCESS_DESK) private readonly access: AccessDesk,
  ) {}

  @PublicPath('an exporter has no account; spans hold no personal data, and the network admits the services alone')
  @LargeBody()
  @Post('traces')
  @HttpCode(200)
  async ingest(@Body() body: OtlpTraces): Promise<Record<string, never>> {
    await this.spans.keep(readSpans(body));
    return {};
  }

  /** When and where a case went is its journey: who may not see the one may not see the other. */
  @Guarded('journey.read')
  @Get('cases/:caseNo/traces')
  async ofCase(@Param('caseNo') typed: string, @AsStaff() who: StaffAsker) {
    const caseNo = orThrow(readCaseNumber(typed));
    await this.access.journeyOf(who, caseNo, this.journeys);
    return { caseNo, spans: await this.spans.ofCase(caseNo) };
  }
}
