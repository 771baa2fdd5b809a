import { orThrow, readCaseNumber } from '@fengqiao/kernel';
import { LargeBody, PublicPath, StaffOnly } from '@fengqiao/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { readSpans, type OtlpTraces } from './otlp.js';
import { SPANS, type SpanStore } from './span-store.js';

/** Takes in the spans of all services (OTLP over HTTP, JSON) and gives them back by case. */
@Controller('v1')
export class TracesController {
  constructor(@Inject(SPANS) private readonly spans: SpanStore) {}

  @PublicPath('an exporter has no account; spans hold no personal data, and the network admits the services alone')
  @LargeBody()
  @Post('traces')
  @HttpCode(200)
  async ingest(@Body() body: OtlpTraces): Promise<Record<string, never>> {
    await this.spans.keep(readSpans(body));
    return {};
  }

  @StaffOnly()
  @Get('cases/:caseNo/traces')
  async ofCase(@Param('caseNo') typed: string) {
    const caseNo = orThrow(readCaseNumber(typed));
    return { caseNo, spans: await this.spans.ofCase(caseNo) };
  }
}
