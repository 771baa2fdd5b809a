import { text } from '@fengqiao/case-file';
import { law, procedure } from '@fengqiao/procedure';
import { z } from 'zod';
import { recordDelivery, settlePurchase, signPurchase } from '../decisions/buy-service.js';
import { Contract, Delivery, servicePurchaseHead, Settlement } from './service-purchase.head.js';

/** 购买服务: a contract with a firm or a station for aid services, what was delivered under it, and its settlement. */
export const servicePurchase = procedure(servicePurchaseHead)(action => ({
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
