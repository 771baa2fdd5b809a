import * as contracts from '@fengqiao/contracts';
import { subjectOf } from '@fengqiao/messaging';
import { receiptBundleSchema } from '@fengqiao/trust';
import { z } from 'zod';
import { jsonFile, type Generated } from './generated.js';

type Json = Record<string, unknown>;

/** A type of message that crosses between agencies. */
interface MessageKind {
  readonly type: string;
  readonly summary: string;
  readonly schema: z.ZodType;
}

const KINDS: readonly MessageKind[] = [
  { type: 'referral.sent', summary: '转出：义务连同材料交给收件机构 · a referral, assistance request or notice with its package', schema: contracts.ReferralSent },
  { type: 'referral.accepted', summary: '受案 · the receiver takes the duty', schema: contracts.ReferralAccepted },
  { type: 'referral.declined', summary: '不受案，附理由 · the receiver does not take it, with the reason', schema: contracts.ReferralDeclined },
  { type: 'referral.sent-on', summary: '再转 · the receiver has handed it on', schema: contracts.ReferralSentOn },
  { type: 'referral.concluded', summary: '办结，附结果 · the duty is done, with its result and what it adds to the file', schema: contracts.ReferralConcluded },
  { type: 'referral.return-asked', summary: '申请退回 · the receiver asks the sender to take it back', schema: contracts.ReferralReturnAsked },
  { type: 'referral.taken-back', summary: '同意退回 · the sender takes it back', schema: contracts.ReferralTakenBack },
  { type: 'referral.return-refused', summary: '不同意退回 · the sender does not', schema: contracts.ReferralReturnRefused },
  { type: 'referral.revoke-asked', summary: '申请撤回 · the sender wants it back before it is taken', schema: contracts.ReferralRevokeAsked },
  { type: 'referral.revoked', summary: '已撤回 · the receiver agrees', schema: contracts.ReferralRevoked },
  { type: 'referral.revoke-refused', summary: '撤回不成 · it was taken before', schema: contracts.ReferralRevokeRefused },
  { type: 'step.taken', summary: '办理一步，不含姓名、金额、案情 · a step, for progress page and registry: no names, no amounts, no story', schema: contracts.StepTaken },
  { type: 'receipt.given', summary: '入库回执，可离线核验 · the receiver’s signed word that a message lies in its inbox', schema: receiptBundleSchema },
];

const TEXT = `Messages between the agencies, as they stand inside a letter.

On the bus a letter holds up to 256 messages of one type, from one agency to another. The sender signs them (JWS over the root of a Merkle tree) and seals them for the receiver alone (compact JWE, content type application/jose); CloudEvents 1.0 attributes travel as headers ce-*, without personal data. A message is acknowledged when it lies in the receiver’s inbox, and leaves the sender’s outbox on the receiver’s signed receipt. Changes are additive; anything else is a new version beside the old one.`;

/** Draft 7 is what tools for AsyncAPI read. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' }) as Json;
  return rest;
}

const address = (type: string): string => subjectOf({ place: '{place}', from: '{from}', to: '{to}', type, v: 1 });
const idOf = (type: string): string => `${type}.v1`;
const each = (entry: (kind: MessageKind) => [string, Json]): Json => Object.fromEntries(KINDS.map(entry));

const PARAMETERS = {
  place: { description: 'the place whose mechanism the message belongs to' },
  from: { description: 'the agency that sends; the bus lets nobody publish under another name' },
  to: { description: 'the agency that it is sealed for' },
};

const channel = ({ type, summary }: MessageKind): [string, Json] => [type, {
  address: address(type), summary, parameters: PARAMETERS, messages: { [idOf(type)]: { $ref: `#/components/messages/${idOf(type)}` } },
}];

const message = ({ type, summary, schema }: MessageKind): [string, Json] => [idOf(type), {
  name: `cn.fengqiao.${idOf(type)}`, title: type, summary, contentType: 'application/json', headers: { $ref: '#/components/schemas/headers' }, payload: schemaOf(schema),
}];

const operations = (): Json => Object.fromEntries(KINDS.flatMap(({ type }) => (['send', 'receive'] as const).map(action => [
  `${action}.${type}`, { action, channel: { $ref: `#/channels/${type}` } },
])));

const text = (description: string): Json => ({ type: 'string', description });

const HEADERS: Json = {
  type: 'object', required: ['ce-specversion', 'ce-id', 'ce-source', 'ce-type', 'ce-time', 'content-type', 'Nats-Msg-Id'],
  properties: {
    'ce-specversion': { const: '1.0' }, 'ce-id': text('id of the letter; fresh for every try'), 'ce-source': text('/fengqiao/<from>'),
    'ce-type': text('cn.fengqiao.<type>.v1'), 'ce-time': { type: 'string', format: 'date-time' }, 'content-type': { const: 'application/jose' },
    'Nats-Msg-Id': text('the same id, for the window of duplicates'), traceparent: text('W3C trace context of the hand-off'),
  },
};

/** What `particulars` and `result` hold for each purpose. */
const purposeSchemas = (): Json => Object.fromEntries(contracts.STANDARD_PURPOSES.flatMap(purpose => [
  [`particulars.${purpose.id}`, { description: `${purpose.title.zh} · ${purpose.title.en}`, ...schemaOf(purpose.particulars) }],
  [`result.${purpose.id}`, { description: `${purpose.title.zh} · ${purpose.title.en}`, ...schemaOf(purpose.result) }],
]));

/** The messages on the bus (AsyncAPI 3), from the schemas that their receivers parse with. */
export const asyncApiFile = (): Generated => jsonFile('docs/api/messages.asyncapi.json', {
  asyncapi: '3.0.0',
  info: { title: '枫桥机构间消息 · messages between the agencies', version: '0.1.0', description: TEXT },
  defaultContentType: 'application/json',
  channels: each(channel),
  operations: operations(),
  components: { messages: each(message), schemas: { headers: HEADERS, ...purposeSchemas() } },
});
