import { context, propagation, trace, SpanKind, SpanStatusCode, type Attributes, type Context } from '@opentelemetry/api';

const tracer = () => trace.getTracer('fengqiao');

/** The running trace in W3C form (`00-<trace>-<span>-01`), to be kept with what is sent; none outside a trace. */
export function currentTraceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** The context that continues a trace which came with a message. */
export function contextFrom(traceparent: string | undefined): Context {
  return traceparent ? propagation.extract(context.active(), { traceparent }) : context.active();
}

/**
 * Runs work in a span of its own. Attributes hold case numbers and codes, never names or amounts.
 * @param parent a `traceparent` to continue; otherwise the running trace
 */
export async function inSpan<T>(
  name: string, attributes: Attributes, work: () => Promise<T>, options: { readonly parent?: string | undefined; readonly kind?: SpanKind } = {},
): Promise<T> {
  const parent = contextFrom(options.parent);
  const span = tracer().startSpan(name, { kind: options.kind ?? SpanKind.INTERNAL, attributes }, parent);
  try {
    return await context.with(trace.setSpan(parent, span), work);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
    throw error;
  } finally {
    span.end();
  }
}

/** Adds attributes to the span that is running. */
export function describeSpan(attributes: Attributes, name?: string): void {
  const span = trace.getActiveSpan();
  span?.setAttributes(attributes);
  if (name) span?.updateName(name);
}

/** What the last spans may cost a service that is asked to stop, where nobody takes them any more. */
const PATIENCE_MS = 1_000;

/** Sends the last spans on their way; nothing where telemetry was not started. */
export async function stopTelemetry(): Promise<void> {
  const telemetry = (globalThis as { fengqiaoTelemetry?: { stop(): Promise<void> } }).fengqiaoTelemetry;
  if (telemetry) await Promise.race([telemetry.stop(), new Promise(resolve => setTimeout(resolve, PATIENCE_MS))]);
}
