import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { caseNo } from '../test/agencies.js';
import { deskOf } from '../test/desks.js';
import { MemoryPublisher } from '../test/memory-publisher.js';

const exporter = new InMemorySpanExporter();
const [ONE, TWO] = ['00-11111111111111111111111111111111-aaaaaaaaaaaaaaaa-01', '00-22222222222222222222222222222222-bbbbbbbbbbbbbbbb-01'] as const;

describe('spans of a hand-off', () => {
  const sdk = new NodeSDK({ spanProcessors: [new SimpleSpanProcessor({ exporter })], autoDetectResources: false });
  beforeAll(() => sdk.start());
  afterAll(() => sdk.shutdown());
  beforeEach(() => exporter.reset());

  it('stand in the trace of their message on both sides, also when several share a letter', async () => {
    const bus = new MemoryPublisher();
    const [intake, mediation] = [deskOf('intake', bus), deskOf('mediation', bus)];
    intake.outbox.add(
      { id: 'message-1', from: 'intake', to: 'mediation', traceparent: ONE, caseNo: caseNo(1) },
      { id: 'message-2', from: 'intake', to: 'mediation', traceparent: TWO, caseNo: caseNo(2) });
    await intake.relay.pump();
    await mediation.inbox.receive(bus.take('mediation'));
    const spans = exporter.getFinishedSpans();
    const send = spans.find(span => span.name === 'send fq.nanchang.intake.mediation.referral.sent.v1')!;
    expect(send.spanContext().traceId).toBe('1'.repeat(32));
    expect(send.links.map(link => link.context.traceId)).toEqual(['2'.repeat(32)]);
    const processed = spans.filter(span => span.name === 'process referral.sent');
    expect(processed.map(span => [span.spanContext().traceId, span.parentSpanContext?.spanId, span.attributes['fq.case_no']])).toEqual([
      ['1'.repeat(32), 'a'.repeat(16), caseNo(1)], ['2'.repeat(32), 'b'.repeat(16), caseNo(2)]]);
  });

  it('say nothing but codes and numbers', async () => {
    const bus = new MemoryPublisher();
    const [intake, mediation] = [deskOf('intake', bus), deskOf('mediation', bus)];
    intake.outbox.add({ id: 'message-1', from: 'intake', to: 'mediation', traceparent: ONE, body: { name: '张三丰' } });
    await intake.relay.pump();
    mediation.core.away = true;
    await expect(mediation.inbox.receive(bus.take('mediation'))).rejects.toThrow();
    const spans = exporter.getFinishedSpans();
    expect(JSON.stringify(spans.map(({ name, attributes, status, events }) => ({ name, attributes, status, events })))).not.toContain('张三丰');
    expect(new Set(spans.flatMap(span => Object.keys(span.attributes)))).toEqual(new Set([
      'messaging.system', 'messaging.operation.type', 'messaging.destination.name', 'messaging.batch.message_count', 'fq.from', 'fq.case_no', 'fq.referral_id']));
  });
});
