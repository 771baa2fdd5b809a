import { caseNumberField, civilDateField, fenField, text } from '@fengqiao/case-file';
import type { Decision, DocketView, ProcedureHead } from '@fengqiao/procedure';
import { z } from 'zod';

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

export const servicePurchaseHead = {
  name: 'service-purchase', title: '法律援助服务购买', version: 1, facts: PurchaseFacts, roles: ['reviewer', 'director'],
  states: {
    running: { title: '履行中' },
    expired: { title: '合同期满，待结算' },
    settled: { title: '已结算', terminal: true },
    ended: { title: '已解除', terminal: true },
  },
  duties: { term: { title: '合同期' } },
} as const satisfies ProcedureHead<string, string, string, typeof PurchaseFacts>;

export type PurchaseState = keyof typeof servicePurchaseHead.states;
export type PurchaseDocket = DocketView<PurchaseFacts, PurchaseState>;
export type PurchaseDecision = Decision<PurchaseFacts, PurchaseState, keyof typeof servicePurchaseHead.duties>;
