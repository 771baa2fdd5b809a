import { linkageOf, type CaseFile } from '@fengqiao/case-file';

/** Whether an agency has ordered a hand-over of this purpose in writing; its order lies with the case. */
export const isOrdered = (file: CaseFile, purpose: string, agency: string): boolean =>
  linkageOf(file).orders.some(order => order.purpose === purpose && order.by === agency);
