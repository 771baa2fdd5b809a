/**
 * Loaded before everything else by `node --import`: starts OpenTelemetry for one service. Without
 * OTEL_EXPORTER_OTLP_ENDPOINT spans are made (so that trace ids travel) but go nowhere.
 */
import type { IncomingMessage } from 'node:http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, NoopSpanProcessor } from '@opentelemetry/sdk-trace';

/** Probes, scrapes and the spans' own delivery tell nothing about a case. */
const QUIET = /^\/(health|metrics|v1\/traces)/;

const exporting = Boolean(process.env.OTEL_EXPORTER_OTLP_ENDPOINT);

const sdk = new NodeSDK({
  resource: resourceFromAttributes({ 'service.name': process.env.AGENCY ?? 'fengqiao' }),
  spanProcessors: exporting
    ? [new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: 500, maxQueueSize: 4096, maxExportBatchSize: 512 })]
    : [new NoopSpanProcessor()], // without any the SDK would make no spans, and no trace id would travel with a message
  // Counted is at /metrics and written is to standard output: unless told so, the SDK would send both to a collector on this machine.
  metricReaders: [],
  logRecordProcessors: [],
  instrumentations: [
    new HttpInstrumentation({
      ignoreIncomingRequestHook: (request: IncomingMessage) => QUIET.test(request.url ?? ''),
      ignoreOutgoingRequestHook: () => true,
    }),
    // The statement's text only: parameters carry personal data and never enter a span.
    new PgInstrumentation({ requireParentSpan: true, enhancedDatabaseReporting: false }),
  ],
});
sdk.start();

/** Hands over what is still in the queue; called by the service when it stops. */
(globalThis as { fengqiaoTelemetry?: { stop(): Promise<void> } }).fengqiaoTelemetry = { stop: () => sdk.shutdown() };
