import type { Bilingual } from '@fengqiao/kernel';
import type { ClaimItem, WORKER_KINDS } from '../case-file.js';
import { asksMoney } from '../check-facts.js';

const bi = (zh: string, en: string): Bilingual => ({ zh, en });
type ClaimKind = ClaimItem['kind'];

/** What a worker calls each kind of work (人社部发〔2021〕56号 and the sources). */
export const WORKER_TITLES: Readonly<Record<(typeof WORKER_KINDS)[number], Bilingual>> = {
  courier: bi('快递员', 'courier'), 'food-delivery': bi('外卖骑手', 'food delivery rider'), 'ride-hailing': bi('网约车司机', 'ride-hailing driver'),
  truck: bi('货车司机', 'truck driver'), domestic: bi('家政服务员', 'domestic worker'), gig: bi('零工', 'gig worker'), migrant: bi('农民工', 'migrant worker'),
  agency: bi('劳务派遣人员', 'agency worker'), 'over-age': bi('超过退休年龄的劳动者', 'worker past the age of retirement'), employee: bi('其他职工', 'other employee'),
};

/** What can be shown for a claim. */
const PROOFS = {
  identity: bi('身份证', 'identity card'),
  contract: bi('劳动合同、合作协议或者聘用通知', 'contract, service agreement or offer'),
  'work-proof': bi('工牌、工作服、派单或者出车截图、工作群聊天记录', 'badge, uniform, screenshots of orders, chats of the work group'),
  pay: bi('工资条、银行或者微信支付宝收款记录', 'pay slips, bank or wallet records'),
  'unpaid-note': bi('欠条、对账单或者承诺付款的聊天记录', 'IOU, statement of account, or a chat that promises payment'),
  attendance: bi('考勤、打卡或者接单时间记录', 'attendance, clock-in or records of order times'),
  dismissal: bi('解除、辞退通知或者被移出工作群、被停单的截图', 'notice of dismissal, or a screenshot of removal from group or platform'),
  injury: bi('病历、诊断证明和医疗费票据', 'medical record, diagnosis and bills'),
  accident: bi('事故经过、报警或者交通事故认定书', 'report of the accident, of the police or on road traffic'),
  'injury-decision': bi('工伤（职业伤害）认定或者鉴定结论', 'decision on the work injury or on the degree of disability'),
  insurance: bi('社会保险参保缴费记录', 'record of social insurance'),
  rules: bi('平台规则、处罚通知或者规章制度', 'rules of the platform or firm, notice of the penalty'),
  account: bi('账号页面、封号或者限单通知截图', 'screenshots of the account, of its closure or restriction'),
  deposit: bi('押金、保证金、服装费收据', 'receipt of the deposit or fee'),
  restraint: bi('竞业限制或者保密协议', 'agreement not to compete, or on secrecy'),
  training: bi('培训协议和培训费票据', 'agreement on training and its bills'),
  dispatch: bi('派遣单位与用工单位的名称、派遣协议', 'names of both units, agreement on the dispatch'),
  collective: bi('集体合同文本', 'text of the collective contract'),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ProofId = keyof typeof PROOFS;
export const PROOF_IDS = Object.keys(PROOFS) as [ProofId, ...ProofId[]];

/** A kind of claim in words, and what shows it besides who somebody is and that they worked there. */
const KINDS: Readonly<Record<ClaimKind, { readonly title: Bilingual; readonly proofs: readonly ProofId[] }>> = {
  wages: { title: bi('拖欠工资、报酬', 'unpaid wages'), proofs: ['pay', 'unpaid-note', 'attendance'] },
  overtime: { title: bi('加班费', 'overtime pay'), proofs: ['attendance', 'pay'] },
  'injury-medical': { title: bi('工伤医疗费', 'medical costs of a work injury'), proofs: ['injury', 'accident', 'injury-decision'] },
  'injury-benefit': { title: bi('工伤待遇', 'benefits for a work injury'), proofs: ['injury', 'accident', 'injury-decision', 'insurance'] },
  'economic-compensation': { title: bi('解除劳动合同的经济补偿', 'severance pay'), proofs: ['dismissal', 'pay'] },
  'unlawful-dismissal': { title: bi('违法解除赔偿金', 'damages for unlawful dismissal'), proofs: ['dismissal', 'pay'] },
  'double-wage': { title: bi('未签书面合同的二倍工资', 'double wages where nothing was signed'), proofs: ['pay', 'attendance'] },
  'annual-leave': { title: bi('未休年休假工资', 'pay for annual leave not taken'), proofs: ['attendance', 'pay'] },
  'social-insurance': { title: bi('社会保险', 'social insurance'), proofs: ['insurance', 'pay'] },
  welfare: { title: bi('福利待遇', 'welfare'), proofs: ['rules', 'pay'] },
  'labour-relation': { title: bi('确认劳动关系', 'that there is a labour relation'), proofs: ['pay', 'attendance'] },
  rest: { title: bi('休息休假', 'rest and leave'), proofs: ['attendance'] },
  'non-compete': { title: bi('竞业限制', 'restraint of competition'), proofs: ['restraint'] },
  'training-penalty': { title: bi('培训违约金', 'penalty for leaving after training'), proofs: ['training'] },
  'deposit-return': { title: bi('退还押金、证件', 'return of a deposit or papers'), proofs: ['deposit'] },
  'separation-papers': { title: bi('离职证明、档案和社保转移', 'papers on leaving'), proofs: ['dismissal'] },
  'collective-contract': { title: bi('集体合同', 'a collective contract'), proofs: ['collective'] },
  'labour-dispatch': { title: bi('劳务派遣', 'labour dispatch'), proofs: ['dispatch'] },
  'platform-penalty': { title: bi('平台罚款、扣款', 'penalties of the platform'), proofs: ['rules', 'pay'] },
  'platform-commission': { title: bi('平台抽成、计酬', 'commission and pay by the platform'), proofs: ['rules', 'pay'] },
  'platform-account': { title: bi('封号、限单', 'a closed or restricted account'), proofs: ['account', 'rules'] },
  'platform-injury': { title: bi('职业伤害', 'injury on the platform’s orders'), proofs: ['injury', 'accident', 'insurance'] },
};

/** What a form asks of one kind of claim. */
export interface ClaimForm {
  readonly id: ClaimKind;
  readonly title: Bilingual;
  /** At least one of these is to be given, so that the claim says what it rests on (劳动争议调解仲裁法 art. 28). */
  readonly asks: readonly ('amount' | 'months' | 'facts')[];
  readonly checklist: readonly { readonly id: ProofId; readonly title: Bilingual }[];
}

/** Of everybody: who they are, by what they work there, that they worked. */
const OF_EVERYBODY: readonly ProofId[] = ['identity', 'contract', 'work-proof'];

/** What a proof is called. */
export const proofTitle = (id: ProofId): Bilingual => PROOFS[id];
/** What a kind of claim is called. */
export const claimTitle = (kind: ClaimKind): Bilingual => KINDS[kind].title;

const formOf = (id: ClaimKind): ClaimForm => ({
  id, title: claimTitle(id), asks: asksMoney(id) ? ['amount', 'months', 'facts'] : ['facts'],
  checklist: [...OF_EVERYBODY, ...KINDS[id].proofs].map(proof => ({ id: proof, title: proofTitle(proof) })),
});

/** What a filing form asks of every kind of claim. */
export const CLAIM_FORMS: readonly ClaimForm[] = (Object.keys(KINDS) as ClaimKind[]).map(formOf);
