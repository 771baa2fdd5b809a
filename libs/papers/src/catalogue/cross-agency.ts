import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('cross-agency');
const MEDIATION_LAW = (articles: string) => art('劳动争议调解仲裁法', articles);
const AID = (articles: string) => art('法律援助法', articles);
const CLAIM = { agencies: ['intake'], procedures: ['claim'] } as const;
/** Handed over by the window, and by mediators to agencies that help them. */
const ASKED = { agencies: ['intake', 'mediation'], procedures: ['claim', 'mediation'] } as const;
const HAND = { agencies: ['by-hand'] } as const;
const LINKAGE = '联动对接机制';

/** 窗口登记、转办、协助和反馈. */
export const CROSS_AGENCY_PAPERS = [
  paper('claim-receipt', '诉求登记回执', 'Receipt for a claim', {
    ...CLAIM, basis: LINKAGE, numbered: '登', to: 'applicants', fields: [need(LINKAGE, 'caseNo', 'on'), may('claims', 'respondents')],
    body: ['你（你们）的诉求已于{{on}}登记，联动案号：{{caseNo}}。凭此号可以查询办理进度。', '对方：{{respondents}}。', '诉求：{{claims}}。', '根据《劳动争议调解仲裁法》第二十七条，当事人向有关部门请求权利救济的，仲裁时效中断，从中断时起重新计算。本回执可以证明登记的日期。'],
  }),
  paper('guidance-note', '其他途径告知单', 'Note on other ways', { ...CLAIM, basis: LINKAGE, numbered: '告', to: 'applicants', fields: [need(LINKAGE, 'reason')], body: ['你（你们）反映的事项不属于本窗口受理范围：{{reason}}', '请按照告知的途径办理。'] }),
  paper('triage-note', '案件分流单', 'Triage note', {
    ...CLAIM, layout: 'form', basis: LINKAGE, numbered: '流', fields: [need(LINKAGE, 'caseNo', 'next', 'urgency', 'reason', 'suitable'), may('applicants', 'respondents', 'claims', 'relation')], signs: ['分流人（签名）'],
    body: [{ form: [['联动案号', '{{caseNo}}'], ['当事人', '{{applicants}}；{{respondents}}'], ['诉求', '{{claims}}'], ['用工关系', '{{relation}}'], ['是否适宜联动', '{{suitable}}'], ['分流去向', '{{next}}'], ['紧急程度', '{{urgency}}'], ['理由', '{{reason}}']] }],
  }),
  paper('evidence-receipt', '证据材料收据', 'Receipt for evidence', { ...CLAIM, layout: 'form', basis: MEDIATION_LAW('6'), numbered: '证', fields: [need(MEDIATION_LAW('6'), 'caseNo', 'on'), may('applicants')], signs: ['提交人（签名）', '接收人（签名）'], body: [{ form: [['联动案号', '{{caseNo}}'], ['提交人', '{{applicants}}'], ['接收日期', '{{on}}']] }, { table: 'evidence' }] }),
  paper('representatives-record', '推选代表人记录', 'Record of elected representatives', { ...CLAIM, layout: 'record', basis: MEDIATION_LAW('7'), fields: [need(MEDIATION_LAW('7'), 'headcount', 'representatives', 'electedOn'), may('claims')], signs: ['推选人（签名）', '代表人（签名）'], body: ['推选日期：{{electedOn}}', '劳动者人数：{{headcount}}人', '共同请求：{{claims}}', '推选下列人员为代表人参加调解、仲裁或者诉讼活动：{{representatives}}', '代表人变更、放弃请求或者进行和解，应当经被代表的劳动者同意。'] }),
  paper('aid-application', '法律援助申请转交函', 'Referral of an application for legal aid', {
    ...ASKED, basis: AID('31、35'), numbered: '转援', to: 'receiver', fields: [need(AID('31'), 'applicants', 'aidForm', 'claims'), may('respondents', 'aidWaiver', 'note')], attachments: ['法律援助申请材料', '案件材料'],
    body: ['{{applicants}}因{{claims}}申请法律援助，本人同意由本机构转交。现将申请材料转送你机构，请依法审查并反馈结果。', '对方当事人：{{respondents}}。', '申请的援助形式：{{aidForm}}。', '经济困难状况：{{aidWaiver}}。', '{{note}}'],
  }),
  paper('assistance-letter', '协助调取证据函', 'Request for help with evidence', { ...ASKED, basis: art('劳动保障监察条例', '15'), numbered: '协', to: 'receiver', fields: [need(LINKAGE, 'wanted', 'firms'), may('neededBy', 'note')], body: ['因办理涉及{{firms}}的劳动争议，请协助调取下列证据材料：', { items: 'wanted', of: 'list' }, '请于{{neededBy}}前提供。', '{{note}}'] }),
  paper('mediation-application', '调解申请书', 'Application for mediation', {
    ...CLAIM, layout: 'application', basis: MEDIATION_LAW('12'), to: 'receiver', signs: ['申请人（签名）'],
    parties: [party('applicant', '申请人', MEDIATION_LAW('12'), ['name', 'phone'], ['gender', 'nation', 'bornOn', 'address']), party('respondent', '被申请人', MEDIATION_LAW('12'), ['name'], ['address', 'phone'])],
    fields: [need(MEDIATION_LAW('12'), 'claims', 'narrative'), may('job', 'note')], body: [{ parties: 'applicant' }, '职业：{{job}}。', { parties: 'respondent' }, { heading: '申请事项' }, { items: 'claims', of: 'claims' }, { heading: '事实和理由' }, '{{narrative}}', '申请人自愿申请调解。'],
  }),
  paper('papers-receipt', '代收材料回执', 'Receipt for papers taken in for another body', { ...CLAIM, basis: MEDIATION_LAW('28'), numbered: '代收', to: 'applicants', fields: [need(LINKAGE, 'on', 'caseNo'), may('receiver', 'evidence')], body: ['你（你们）提交的申请材料，本窗口已于{{on}}代收，联动案号：{{caseNo}}。', '材料转送：{{receiver}}。', '材料目录：{{evidence}}。'] }),
  paper('clue-letter', '违法线索移交函', 'Letter passing on a clue', { ...ASKED, basis: art('劳动保障监察条例', '9'), numbered: '线', to: 'receiver', fields: [need(LINKAGE, 'firms', 'violation')], attachments: ['线索材料'], body: ['我机构在工作中发现{{firms}}涉嫌违反劳动保障法律：{{violation}}。现将线索移交你机构，请依法核查并反馈结果。'] }),
  paper('outcome-notice', '办结告知书', 'Notice of the outcome', { ...CLAIM, basis: '闭环管理', numbered: '结', to: 'applicants', fields: [need('闭环管理', 'caseNo', 'outcome')], body: ['你（你们）的诉求（联动案号：{{caseNo}}）已办结。办理结果：{{outcome}}'] }),
  paper('follow-up-record', '办结回访记录', 'Record of a follow-up visit', { ...CLAIM, layout: 'record', basis: '办结回访', fields: [need('办结回访', 'caseNo', 'on', 'visitNote'), may('satisfied', 'applicants')], signs: ['回访人（签名）'], body: ['联动案号：{{caseNo}}', '回访日期：{{on}}', '回访对象：{{applicants}}', '回访情况：{{visitNote}}', '是否满意：{{satisfied}}'] }),
  paper('negotiation-request', '协商要求书', 'Request to negotiate', {
    ...CLAIM, basis: art('企业劳动争议协商调解规定', '8-10'), numbered: '协商', to: 'respondents', fields: [need(art('企业劳动争议协商调解规定', '8-10'), 'applicants', 'claims'), may('how')], signs: ['劳动者（签名）'], sealed: false,
    body: ['{{applicants}}就下列事项要求与你单位协商解决：{{claims}}。', '协商方式：{{how}}。', '请自收到本要求之日起五日内积极回应；不予回应的，视为不愿协商。协商不成的，当事人可以依法申请调解、仲裁。'],
  }),
  paper('duty-roster', '驻点值班表', 'Roster of those on duty', { agencies: ['intake'], procedures: ['duty-roster'], layout: 'form', basis: '驻点值班', fields: [need('驻点值班', 'dutyPost', 'dutyFrom', 'dutyTo', 'shifts')], body: [{ form: [['值班点', '{{dutyPost}}'], ['起止日期', '{{dutyFrom}}至{{dutyTo}}'], ['值班安排', '{{shifts}}']] }] }),
  paper('consultation-record', '咨询解答记录', 'Record of advice', { agencies: ['intake'], procedures: ['consultation'], layout: 'record', basis: AID('22'), fields: [need(AID('22'), 'topic', 'answer', 'on')], signs: ['解答人（签名）'], body: ['日期：{{on}}', '咨询事项：{{topic}}', { heading: '解答' }, '{{answer}}', '本解答供参考，不作为裁判依据。'] }),
  paper('referral-letter', '转办函', 'Letter of referral', { ...HAND, basis: LINKAGE, numbered: '转', to: 'receiver', fields: [need(LINKAGE, 'caseNo', 'applicants', 'respondents', 'claims', 'reason'), may('note')], attachments: ['案件材料'], body: ['{{applicants}}与{{respondents}}（{{claims}}，联动案号：{{caseNo}}）现转你机构办理。理由：{{reason}}。', '请签收并按照机制约定反馈办理情况。', '{{note}}'] }),
  paper('referral-receipt', '接收回执', 'Receipt for a referral', { ...HAND, basis: LINKAGE, numbered: '回', to: 'receiver', fields: [need(LINKAGE, 'caseNo', 'on'), may('handler')], body: ['你机构转来的案件（联动案号：{{caseNo}}）及材料，本机构于{{on}}收到。', '经办人：{{handler}}。'] }),
  paper('feedback-form', '反馈单', 'Feedback', { ...HAND, layout: 'form', basis: LINKAGE, numbered: '馈', fields: [need(LINKAGE, 'caseNo', 'result'), may('applicants', 'respondents', 'handler')], signs: ['经办人（签名）'], body: [{ form: [['联动案号', '{{caseNo}}'], ['当事人', '{{applicants}}；{{respondents}}'], ['办理结果', '{{result}}'], ['经办人', '{{handler}}']] }] }),
  paper('conference-minutes', '会商纪要', 'Minutes of a joint conference', { ...HAND, layout: 'record', basis: LINKAGE, fields: [need(LINKAGE, 'caseNo', 'on', 'conferees', 'consensus'), may('place')], signs: ['参会单位（签名）'], sealed: true, body: ['联动案号：{{caseNo}}', '时间：{{on}}', '地点：{{place}}', '参会单位和人员：{{conferees}}', { heading: '会商意见' }, '{{consensus}}'] }),
];
