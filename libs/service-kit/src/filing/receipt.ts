import type { Desk, DocketRecord, Filed } from '@fengqiao/docket';
import type { Bilingual } from '@fengqiao/kernel';
import { citation } from '@fengqiao/procedure';
import type { Door } from '@fengqiao/docket';
import { legOf, nextWords } from '../http/party-progress.js';

/** 受理回执: what a visitor has in hand after filing. `events` interrupted a limitation period on their day. */
export interface FilingReceipt {
  readonly caseNo: string;
  readonly on: string;
  readonly what: Bilingual;
  readonly basis: string;
  readonly papers: readonly string[];
  readonly events: readonly { readonly on: string; readonly what: string }[];
}

/** What is answered when a draft was filed, and again however often it is asked. */
export interface FilingAnswer extends Filed {
  readonly receipt: FilingReceipt;
  readonly consents: readonly { readonly purpose: string; readonly receiver: string }[];
  readonly next: readonly Bilingual[];
}

function receiptOf(door: Door, { caseNo, filedOn }: Filed, events: FilingReceipt['events']): FilingReceipt {
  const interrupted = events.length > 0;
  return {
    caseNo, on: filedOn, basis: citation(door.action.basis), papers: door.action.issues, events,
    what: {
      zh: `您的诉求已于 ${filedOn} 登记，案号 ${caseNo}。${interrupted ? '时效自该日中断，重新计算；本回执可作证明。' : ''}`,
      en: `Your claim was registered on ${filedOn} as case ${caseNo}.${interrupted ? ' The limitation period was interrupted on that day and runs anew; this receipt proves it.' : ''}`,
    },
  };
}

/** The answer to a filing, read from the case as it stands. */
export async function filingAnswer(desk: Desk, door: Door, filed: Filed): Promise<FilingAnswer> {
  const { dockets, consents } = await desk.store.read({ dockets: [filed.docketId], cases: [filed.caseNo] });
  const docket: DocketRecord | undefined = dockets.get(filed.docketId);
  const events = (docket?.file.events ?? []).filter(({ interruptsLimitation }) => interruptsLimitation).map(({ on, what }) => ({ on, what }));
  const leg = docket && legOf(desk.agency, docket, 'applicant');
  return {
    ...filed, receipt: receiptOf(door, filed, events),
    consents: consents.filter(({ caseNo, withdrawnOn }) => caseNo === filed.caseNo && !withdrawnOn).map(({ purpose, receiver }) => ({ purpose, receiver })),
    next: leg ? nextWords(desk.agency, [leg]) : [],
  };
}
