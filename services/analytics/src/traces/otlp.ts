/** The part of OTLP/JSON that is kept: who did what when, in which trace, about which case. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly service: string;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly caseNo?: string;
  readonly failed: boolean;
}

interface OtlpAttribute {
  readonly key?: string;
  readonly value?: { readonly stringValue?: string };
}

interface OtlpSpan {
  readonly traceId?: string;
  readonly spanId?: string;
  readonly parentSpanId?: string;
  readonly name?: string;
  readonly startTimeUnixNano?: string | number;
  readonly endTimeUnixNano?: string | number;
  readonly attributes?: readonly OtlpAttribute[];
  readonly status?: { readonly code?: number };
}

/** The body of `POST /v1/traces`. */
export interface OtlpTraces {
  readonly resourceSpans?: readonly {
    readonly resource?: { readonly attributes?: readonly OtlpAttribute[] };
    readonly scopeSpans?: readonly { readonly spans?: readonly OtlpSpan[] }[];
  }[];
}

const TRACE_ID = /^[0-9a-f]{32}$/i;
const SPAN_ID = /^[0-9a-f]{16}$/i;
const STATUS_ERROR = 2;

const valueOf = (attributes: readonly OtlpAttribute[] | undefined, key: string): string | undefined =>
  attributes?.find(attribute => attribute.key === key)?.value?.stringValue;

const milliseconds = (nanoseconds: string | number | undefined): number => Number(BigInt(nanoseconds ?? 0) / 1000n) / 1000;

function spanOf(span: OtlpSpan, service: string): Span[] {
  if (!TRACE_ID.test(span.traceId ?? '') || !SPAN_ID.test(span.spanId ?? '')) return [];
  const startedAt = milliseconds(span.startTimeUnixNano);
  const caseNo = valueOf(span.attributes, 'fq.case_no');
  return [{
    traceId: span.traceId!.toLowerCase(), spanId: span.spanId!.toLowerCase(), service, name: (span.name ?? '').slice(0, 200), startedAt,
    milliseconds: Math.max(0, milliseconds(span.endTimeUnixNano) - startedAt), failed: span.status?.code === STATUS_ERROR,
    ...(span.parentSpanId ? { parentSpanId: span.parentSpanId.toLowerCase() } : {}), ...(caseNo ? { caseNo } : {}),
  }];
}

/** The spans of a batch; what is not a span is left out. */
export function readSpans(traces: OtlpTraces): Span[] {
  return (traces.resourceSpans ?? []).flatMap(({ resource, scopeSpans }) => {
    const service = valueOf(resource?.attributes, 'service.name') ?? 'unknown';
    return (scopeSpans ?? []).flatMap(scope => (scope.spans ?? []).flatMap(span => spanOf(span, service)));
  });
}
