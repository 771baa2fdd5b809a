import { context, isSpanContextValid, SpanKind, SpanStatusCode, trace, type Attributes, type Link, type Span } from '@opentelemetry/api';
import type { Arrived, Outgoing } from '@fengqiao/docket';
import { contextFrom } from '@fengqiao/telemetry';

const tracer = () => trace.getTracer('fengqiao');

/** A span lists at most so many links by default; more would be cut off. */
const MOST_LINKS = 128;

function linksTo(traceparents: Iterable<string | undefined>): Link[] {
  const links: Link[] = [];
  for (const traceparent of new Set(traceparents)) {
    const found = traceparent === undefined ? undefined : trace.getSpanContext(contextFrom(traceparent));
    if (found && isSpanContextValid(found) && links.length < MOST_LINKS) links.push({ context: found });
  }
  return links;
}

function end(span: Span, fault?: unknown): void {
  // The fault's name alone: its text may quote a row.
  if (fault !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: fault instanceof Error ? fault.name : 'fault' });
  span.end();
}

/** The span of a letter on its way out: part of the first message's trace, linked to those of the others. */
export async function sendSpan<T>(subject: string, messages: readonly Outgoing[], send: () => Promise<T>): Promise<T> {
  const [first, ...others] = messages;
  const attributes: Attributes = {
    'messaging.system': 'nats', 'messaging.operation.type': 'send', 'messaging.destination.name': subject,
    'messaging.batch.message_count': messages.length, ...(others.length === 0 ? { 'fq.case_no': first!.caseNo } : {}),
  };
  const parent = contextFrom(first!.traceparent);
  const span = tracer().startSpan(`send ${subject}`, { kind: SpanKind.PRODUCER, attributes, links: linksTo(others.map(message => message.traceparent)) }, parent);
  return context.with(trace.setSpan(parent, span), () => observed([span], send));
}

const traceOf = ({ message: { head } }: Arrived): string | undefined => (typeof head.traceparent === 'string' ? head.traceparent : undefined);

function processSpan(arrived: Arrived): Span {
  const { referralId } = arrived.message.body;
  const attributes: Attributes = {
    'messaging.system': 'nats', 'messaging.operation.type': 'process', 'fq.from': arrived.from, 'fq.case_no': arrived.caseNo,
    ...(typeof referralId === 'string' ? { 'fq.referral_id': referralId } : {}),
  };
  return tracer().startSpan(`process ${arrived.type}`, { kind: SpanKind.CONSUMER, attributes }, contextFrom(traceOf(arrived)));
}

/**
 * One span for each message, in the trace that it came with: so one hand-off is one trace across both agencies. The
 * batch as a whole runs in the trace of a single message, or in one of its own that is linked to all of theirs.
 */
export async function processSpans<T>(arrived: readonly Arrived[], receive: () => Promise<T>): Promise<T> {
  const spans = arrived.map(processSpan);
  if (spans.length === 1) return context.with(trace.setSpan(context.active(), spans[0]!), () => observed(spans, receive));
  const batch = tracer().startSpan('receive batch', {
    attributes: { 'messaging.system': 'nats', 'messaging.batch.message_count': arrived.length }, links: linksTo(arrived.map(traceOf)),
  });
  return context.with(trace.setSpan(context.active(), batch), () => observed([...spans, batch], receive));
}

async function observed<T>(spans: readonly Span[], work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    for (const span of spans) end(span);
    return result;
  } catch (fault) {
    for (const span of spans) end(span, fault);
    throw fault;
  }
}
