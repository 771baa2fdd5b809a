import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('legal-aid');
const LAW = (articles: string) => art('法律援助法', articles);
const RULES = (articles: string) => art('办理法律援助案件程序规定', articles);
const BY = ['legal-aid'];
const ASKED = ['aid-application'];

/** 法律援助文书, after the forms of the Ministry of Justice. */
export const LEGAL_AID_PAPERS = [
  paper('aid-application-form', '法律援助申请表', 'Application for legal aid', {
    agencies: BY, layout: 'form', basis: LAW('41'), numbered: '申', signs: ['申请人（签名）'],
    parties: [party('applicant', '申请人', LAW('41'), ['name', 'idNumber'], ['gender', 'nation', 'bornOn', 'address', 'phone'])],
    fields: [need(LAW('41'), 'aidForm', 'narrative', 'on'), need(LAW('41-42'), 'aidWaiver'), may('respondents', 'claims')],
    body: [{ parties: 'applicant' }, { form: [['申请日期', '{{on}}'], ['援助形式', '{{aidForm}}'], ['对方当事人', '{{respondents}}'], ['申请事项', '{{claims}}'], ['经济困难状况', '{{aidWaiver}}'], ['案情和理由', '{{narrative}}']] },
      '本人承诺以上内容和提交的材料真实；不实的，愿意承担相应责任。'],
  }),
  paper('aid-papers-notice', '补充材料告知书', 'Notice of papers to be supplied', {
    agencies: BY, procedures: ASKED, basis: LAW('43'), numbered: '补', to: 'applicants', fields: [need(LAW('43'), 'missing', 'supplyBy')],
    body: ['你（你们）提出的法律援助申请，材料不齐全。现一次性告知需要补充的材料：', { items: 'missing', of: 'list' }, '请于{{supplyBy}}前补充；未按要求补充的，视为撤回申请。'],
  }),
  paper('aid-grant-decision', '给予法律援助决定书', 'Decision to grant legal aid', {
    agencies: BY, procedures: ASKED, basis: LAW('43'), to: 'applicants', fields: [need(LAW('43'), 'number', 'aidForm'), may('aidWaiver', 'missing', 'supplyBy', 'respondents')],
    body: ['你（你们）与{{respondents}}的争议申请法律援助，经审查，符合法律援助条件，决定给予法律援助。', '援助形式：{{aidForm}}。', '经济困难状况：{{aidWaiver}}。', '请于{{supplyBy}}前补充：{{missing}}。', '本机构将自作出决定之日起三日内指派法律援助人员。'],
  }),
  paper('aid-review-result', '法律援助审查结果告知单', 'Result of the review, to the referring body', {
    agencies: BY, procedures: ASKED, basis: '法律援助审查结果反馈', to: 'asker', fields: [need('法律援助审查结果反馈', 'number', 'applicants'), may('reason', 'aidForm')],
    body: ['贵机构转来的{{applicants}}法律援助申请，已审查完毕，决定书文号：{{number}}。', '援助形式：{{aidForm}}。', '理由：{{reason}}。'],
  }),
  paper('aid-first-decision', '先行提供法律援助决定书', 'Decision to give aid first', {
    agencies: BY, procedures: ASKED, basis: LAW('44'), to: 'applicants', fields: [need(LAW('44'), 'number', 'aidGround', 'missing', 'supplyBy')],
    body: ['你（你们）的法律援助申请情况紧急：{{aidGround}}。根据《法律援助法》第四十四条，决定先行提供法律援助。', '请于{{supplyBy}}前补办有关手续、补充材料：{{missing}}。'],
  }),
  paper('aid-refusal-decision', '不予法律援助决定书', 'Decision to refuse legal aid', {
    agencies: BY, procedures: ASKED, basis: LAW('43'), to: 'applicants', fields: [need(LAW('43'), 'number', 'reason')],
    body: ['你（你们）提出的法律援助申请，经审查不符合法律援助条件，决定不予法律援助。理由：{{reason}}。', '对本决定有异议的，可以向设立本机构的司法行政部门提出。'],
  }),
  paper('aid-appointment-notice', '指派通知书', 'Notice of appointment', {
    agencies: BY, procedures: ASKED, basis: LAW('43'), numbered: '指', to: 'lawyer', fields: [need(LAW('43'), 'applicants', 'aidForm'), may('firm', 'respondents', 'narrative')],
    body: ['现指派你（{{firm}}）承办{{applicants}}法律援助案件。', '对方当事人：{{respondents}}。', '援助形式：{{aidForm}}。', '请自收到本通知之日起五日内与受援人签订委托协议；因受援人原因或者客观原因无法按时签订的除外。'],
  }),
  paper('aid-official-letter', '法律援助公函', 'Letter introducing the lawyer', {
    agencies: BY, procedures: ASKED, basis: LAW('43'), numbered: '函', fields: [need(RULES('24'), 'applicants', 'lawyer'), may('firm', 'cause', 'receiver')],
    body: ['{{applicants}}一案，本机构已决定给予法律援助，指派{{lawyer}}承办，请予支持。', '承办机构：{{firm}}。'],
  }),
  paper('aid-change-notice', '更换法律援助人员通知书', 'Notice of a change of lawyer', {
    agencies: BY, procedures: ASKED, basis: LAW('46'), numbered: '换', to: 'applicants', fields: [need('《法律援助文书格式》文书十七', 'lawyer', 'reason'), may('formerLawyer', 'firm')],
    body: ['你（你们）的法律援助案件原由{{formerLawyer}}承办。', '现决定更换为{{lawyer}}承办。理由：{{reason}}。', '承办机构：{{firm}}。'],
  }),
  paper('retainer-agreement', '法律援助委托协议', 'Retainer', {
    agencies: BY, procedures: ASKED, layout: 'agreement', basis: RULES('27'), sealed: false, signs: ['受援人（签名）', '承办人（签名）'],
    parties: [party('applicant', '受援人', RULES('27'), ['name'], ['gender', 'bornOn', 'idNumber', 'address', 'phone'])],
    fields: [need(RULES('27'), 'lawyer', 'authority', 'signedOn', 'aidForm'), may('firm', 'respondents')],
    body: [{ parties: 'applicant' }, '承办人：{{lawyer}}。', '承办机构：{{firm}}。', '受援人因与{{respondents}}发生争议，委托承办人提供法律援助，双方约定如下。', '一、援助形式：{{aidForm}}。', '二、代理权限：{{authority}}。',
      '三、承办人不得收取受援人任何财物。', '四、受援人应当如实陈述与案件有关的情况，及时提供证据和材料。', '本协议于{{signedOn}}签订。'],
  }),
  paper('aid-termination-decision', '终止法律援助决定书', 'Decision to end legal aid', {
    agencies: BY, procedures: ASKED, basis: LAW('48'), to: 'applicants', fields: [need(LAW('48'), 'number', 'terminationGround'), may('lawyer')],
    body: ['你（你们）的法律援助案件，出现应当终止法律援助的情形：{{terminationGround}}。根据《法律援助法》第四十八条，决定终止法律援助。', '承办人{{lawyer}}自即日起停止办理。', '对本决定有异议的，可以向设立本机构的司法行政部门提出。'],
  }),
  paper('aid-closing-report', '法律援助结案报告', 'Closing report', {
    agencies: BY, procedures: ASKED, layout: 'form', basis: LAW('50'), numbered: '结', fields: [need(LAW('50'), 'applicants', 'lawyer', 'aidForm', 'on'), may('firm', 'closing', 'recovered')], signs: ['承办人（签名）'],
    body: [{ form: [['受援人', '{{applicants}}'], ['承办人', '{{lawyer}}'], ['承办机构', '{{firm}}'], ['援助形式', '{{aidForm}}'], ['办理过程和结果', '{{closing}}'], ['追回金额', '{{recovered}}'], ['报告日期', '{{on}}']] }],
  }),
  paper('aid-subsidy-approval', '法律援助补贴审批表', 'Approval of the subsidy', {
    agencies: BY, procedures: ASKED, layout: 'form', basis: LAW('52'), numbered: '贴', fields: [need(LAW('52'), 'lawyer', 'subsidy', 'subsidyBasis'), may('firm', 'opinion', 'approval', 'applicants')], signs: ['经办人（签名）', '审批人（签名）'],
    body: [{ form: [['承办人', '{{lawyer}}'], ['承办机构', '{{firm}}'], ['受援人', '{{applicants}}'], ['补贴金额', '{{subsidy}}'], ['补贴标准', '{{subsidyBasis}}'], ['经办人意见', '{{opinion}}'], ['审批意见', '{{approval}}']] }],
  }),
  paper('aid-objection-decision', '法律援助异议审查决定书', 'Decision on an objection', {
    agencies: BY, procedures: ['aid-objection'], basis: LAW('49'), fields: [need(LAW('49'), 'reviewNumber', 'decisionNumber', 'corrected', 'reason'), may('grounds', 'decidedOn')],
    body: ['异议人对{{decisionNumber}}决定提出异议。', '异议理由：{{grounds}}。', '原决定作出日期：{{decidedOn}}。', '经审查，{{corrected}}（{{reviewNumber}}）。理由：{{reason}}。', '对维持决定不服的，可以依法申请行政复议或者提起行政诉讼。'],
  }),
];
