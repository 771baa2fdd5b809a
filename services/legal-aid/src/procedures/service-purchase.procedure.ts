import { caseNumberField, civilDateField, fenField, text } from '@fengqiao/case-file';
import { law, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { recordDelivery, settlePurchase, signPurchase } from '../decisions/buy-service.js';

/** What a contract for aid services remembers; money in fen. */
export const PurchaseFacts = z.strictObject({
  provider: text(100), service: text(500), number: text(100), from: civilDateField, to: civilDateField,
  /** How many cases or hours at most, and what each costs. */
  quota: z.int().min(1).max(100_000), unitPrice: fenField,
  delivered: z.array(z.strictObject({ id: text(60), on: civilDateField, count: z.int().min(1), cases: z.array(caseNumberField).max(500) })).max(1000),
  settled: z.strictObject({ on: civilDateField, count: z.int(), amount: fenField, assessment: text(2000) }),
  endedWhy: text(1000),
});
export type PurchaseFacts = z.infer<typeof PurchaseFacts>;

export const Contract = PurchaseFacts.pick({ provider: true, service: true, number: true, from: true, to: true, quota: true, unitPrice: true });
export type Contract = z.infer<typeof Contract>;
export const Delivery = z.strictObject({ count: z.int().min(1).max(10_000), cases: z.array(caseNumberField).max(500).default([]) });
export type Delivery = z.infer<typeof Delivery>;
export const Settlement = z.strictObject({ assessment: text(2000) });
export type Settlement = z.infer<typeof Settlement>;

/** 购买服务: a contract with a firm or a station for aid services, what was delivered under it, and its settlement. */
export const servicePurchase = procedure({
  name: 'service-purchase', title: '法律援助服务购买', version: 1, facts: PurchaseFacts, roles: ['reviewer', 'director'],
  states: {
    running: { title: '履行中' },
    expired: { title: '合同期满，待结算' },
    settled: { title: '已结算', terminal: true },
    ended: { title: '已解除', terminal: true },
  },
  duties: { term: { title: '合同期' } },
})(action => ({
  sign: action({ title: '签订购买合同', from: 'new', to: 'running', by: ['director'], basis: law('法律援助法', '5'), input: Contract, starts: ['term'], decide: signPurchase }),
  recordDelivery: action({ title: '登记服务量', from: 'running', to: 'running', by: ['reviewer'], basis: law('法律援助法', '57'), input: Delivery, decide: recordDelivery }),
  expire: action({ title: '合同期满', from: 'running', to: 'expired', by: ['system'], basis: law('法律援助法', '5'), input: z.unknown(), expires: ['term'], stops: ['term'] }),
  settle: action({
    title: '考核结算', from: ['running', 'expired'], to: 'settled', by: ['director'], basis: law('法律援助法', '52、57'), input: Settlement, stops: ['term'], decide: settlePurchase,
  }),
  terminate: action({
    title: '解除合同', from: ['running', 'expired'], to: 'ended', by: ['director'], basis: law('法律援助法', '57'), input: z.strictObject({ endedWhy: text(1000) }), drops: ['term'],
  }),
}));
