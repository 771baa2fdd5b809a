import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('inspection');
const RULES = (articles: string) => art('劳动保障监察条例', articles);
const ORDER25 = (articles: string) => art('关于实施〈劳动保障监察条例〉若干规定', articles);
const WAGES = (articles: string) => art('保障农民工工资支付条例', articles);
const BY = ['inspection-bridge'];
const COMPLAINT = ['complaint'];
/** 投诉文书 names the complainant with sex, age, occupation, place of work, address and contact, and the employer. */
const COMPLAINANT = party('applicant', '投诉人', ORDER25('13'), ['name', 'gender', 'bornOn', 'address', 'phone'], ['idNumber']);
const EMPLOYER = party('respondent', '被投诉用人单位', ORDER25('13'), ['name', 'address', 'legalRepresentative']);

/** 劳动保障监察. */
export const INSPECTION_PAPERS = [
  paper('complaint-form', '劳动保障监察投诉书', 'Complaint to the labour inspectorate', {
    agencies: ['inspection-bridge', 'intake', 'mediation'], layout: 'application', basis: ORDER25('13'), to: 'receiver', parties: [COMPLAINANT, EMPLOYER], signs: ['投诉人（签名）'],
    fields: [need(ORDER25('13'), 'narrative', 'request'), may('job', 'on', 'receiver')],
    body: [{ parties: 'applicant' }, '职业：{{job}}。', { parties: 'respondent' }, { heading: '投诉请求' }, '{{request}}', { heading: '劳动保障合法权益受到侵害的事实' }, '{{narrative}}'],
  }),
  paper('filing-approval', '立案审批表', 'Approval to open a case', {
    agencies: BY, procedures: COMPLAINT, layout: 'form', basis: ORDER25('18'), fields: [need(ORDER25('18'), 'number', 'violation', 'inspectors', 'on'), may('firms', 'headcount', 'claimsTotal', 'opinion', 'approval')], signs: ['承办人（签名）', '审批人（签名）'],
    body: [{ form: [['用人单位', '{{firms}}'], ['涉及劳动者', '{{headcount}}'], ['涉及金额', '{{claimsTotal}}'], ['违法事实', '{{violation}}'], ['承办监察员', '{{inspectors}}'], ['立案日期', '{{on}}'], ['承办人意见', '{{opinion}}'], ['审批意见', '{{approval}}']] }],
  }),
  paper('supplement-notice', '投诉材料补正告知书', 'Notice to complete a complaint', {
    agencies: BY, procedures: COMPLAINT, basis: ORDER25('18'), numbered: '补', to: 'applicants', fields: [need(ORDER25('18'), 'missing', 'supplyBy')],
    body: ['你（你们）的投诉材料尚不完整，请于{{supplyBy}}前补正下列材料：', { items: 'missing', of: 'list' }],
  }),
  paper('acceptance-notice', '投诉受理通知书', 'Notice that a complaint is accepted', {
    agencies: BY, procedures: COMPLAINT, basis: ORDER25('18'), to: 'applicants', fields: [need(ORDER25('18'), 'number', 'firms', 'violation')],
    body: ['你（你们）投诉{{firms}}的事项，经审查符合受理条件，决定予以受理，并于受理之日立案查处。', '投诉事项：{{violation}}。', '调查应当自立案之日起六十个工作日内完成；情况复杂的，经批准可以延长三十个工作日。'],
  }),
  paper('non-acceptance-notice', '投诉不予受理决定书', 'Decision not to accept a complaint', {
    agencies: BY, procedures: COMPLAINT, basis: ORDER25('18'), to: 'applicants', fields: [need(ORDER25('18'), 'number', 'reason')],
    body: ['你（你们）的投诉，经审查不予受理。理由：{{reason}}。', '对本决定不服的，可以依法申请行政复议或者提起行政诉讼。'],
  }),
  paper('guidance-notice', '告知书', 'Notice of the way to take', {
    agencies: BY, procedures: COMPLAINT, basis: RULES('21'), numbered: '告', to: 'applicants', fields: [need(RULES('21'), 'reason'), may('receiver')],
    body: ['你（你们）反映的事项，{{reason}}', '请依照有关程序向{{receiver}}提出。'],
  }),
  paper('inquiry-record', '调查询问笔录', 'Record of an inquiry', {
    agencies: BY, procedures: ['complaint', 'evidence-request'], layout: 'record', basis: RULES('16'), signs: ['被询问人（签名）', '监察员（签名）', '记录人（签名）'],
    fields: [need(RULES('16'), 'inspectors', 'on'), may('firms', 'place', 'evidence')],
    body: ['时间：{{on}}', '地点：{{place}}', '询问人：{{inspectors}}（两名以上监察员，已出示证件）', '用人单位：{{firms}}', '取得的材料：{{evidence}}', { room: '问答' }, '以上笔录已阅看（宣读），与本人陈述一致。'],
  }),
  paper('account-query', '协助查询通知书', 'Request to query accounts', {
    agencies: BY, procedures: COMPLAINT, basis: WAGES('40'), numbered: '查', fields: [need(WAGES('40'), 'firms', 'inspectors', 'accountApproval')],
    body: ['因查处拖欠农民工工资案件需要，经批准（{{accountApproval}}），请依法协助查询{{firms}}的金融账户和相关当事人拥有房产、车辆等情况。', '经办监察员：{{inspectors}}。'],
  }),
  paper('extension-approval', '期限延长审批表', 'Approval of an extension', {
    agencies: BY, procedures: COMPLAINT, layout: 'form', basis: RULES('17'), numbered: '延', fields: [need(RULES('17'), 'reason', 'newLastDay'), may('firms', 'number', 'approval', 'opinion')], signs: ['承办人（签名）', '审批人（签名）'],
    body: [{ form: [['用人单位', '{{firms}}'], ['延长理由', '{{reason}}'], ['延长后的期限', '{{newLastDay}}'], ['承办人意见', '{{opinion}}'], ['审批意见', '{{approval}}']] }],
  }),
  paper('rectification-order', '劳动保障监察限期改正指令书', 'Order to put right', {
    agencies: BY, procedures: COMPLAINT, basis: RULES('18'), to: 'firms', fields: [need(RULES('18'), 'number', 'violation', 'requirements', 'orderLastDay'), may('amount', 'inspectors')],
    body: ['经查，你单位存在下列违反劳动保障法律的行为：{{violation}}。', '现责令你单位于{{orderLastDay}}前改正：{{requirements}}。', '涉及金额：{{amount}}。', '逾期不改正的，将依法作出行政处理或者行政处罚决定；逾期支付劳动报酬的，依法责令按照应付金额百分之五十以上百分之一百以下的标准加付赔偿金。', '监察员：{{inspectors}}。'],
  }),
  paper('prior-notice', '行政处理（处罚）事先告知书', 'Notice before a decision', {
    agencies: BY, procedures: COMPLAINT, basis: RULES('19'), numbered: '先告', to: 'firms', fields: [need(RULES('19'), 'proposed', 'violation')],
    body: ['经查，你单位存在下列行为：{{violation}}。', '本机关拟作出下列决定：{{proposed}}。', '你单位依法享有陈述、申辩的权利，请自收到本告知书之日起三个工作日内提出。'],
  }),
  paper('inspection-decision', '劳动保障监察行政处理（处罚）决定书', 'Decision of the inspectorate', {
    agencies: BY, procedures: COMPLAINT, layout: 'instrument', basis: RULES('18-19'), to: 'firms', fields: [need(RULES('19'), 'number', 'decisionKind', 'violation', 'outcome', 'amount'), may('performBy', 'inspectors')],
    body: [{ heading: '查明的事实' }, '{{violation}}', { heading: '决定' }, '根据《劳动保障监察条例》，作出{{decisionKind}}：{{outcome}}', '涉及金额：{{amount}}。', '请于{{performBy}}前履行。',
      { heading: '救济途径' }, '对本决定不服的，可以自收到决定书之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。'],
  }),
  paper('service-receipt', '送达回证', 'Proof of service', {
    agencies: BY, procedures: COMPLAINT, layout: 'form', basis: ORDER25('38'), fields: [need(ORDER25('38'), 'decisionServed', 'firms', 'serviceManner', 'receivedOn'), may('note')], signs: ['受送达人（签名或者盖章）', '送达人（签名）'],
    body: [{ form: [['受送达人', '{{firms}}'], ['送达文书', '{{decisionServed}}'], ['送达方式', '{{serviceManner}}'], ['送达日期', '{{receivedOn}}'], ['备注', '{{note}}']] }],
  }),
  paper('case-dropped-notice', '撤销立案通知书', 'Notice that a case is dropped', {
    agencies: BY, procedures: COMPLAINT, basis: RULES('18'), numbered: '撤', to: 'everybody', fields: [need(RULES('18'), 'reason')],
    body: ['本机关立案查处的案件，经调查决定撤销立案。理由：{{reason}}。'],
  }),
  paper('crime-transfer-letter', '涉嫌犯罪案件移送书', 'Transfer of a suspected crime', {
    agencies: BY, procedures: COMPLAINT, basis: WAGES('41'), to: 'receiver', fields: [need(WAGES('41'), 'number', 'offence', 'violation', 'firms'), may('evidence')], attachments: ['案件调查报告', '证据材料清单'],
    body: ['我机关在查处{{firms}}违反劳动保障法律一案中，发现其行为涉嫌{{offence}}，依法应当追究刑事责任。现将案件移送你机关。', '主要事实：{{violation}}。', '移送的证据材料：', { table: 'evidence' }],
  }),
  paper('inquiry-notice', '调查询问通知书', 'Summons to an inquiry', {
    agencies: BY, procedures: ['evidence-request'], basis: RULES('15'), numbered: '询', to: 'firms', fields: [need(RULES('15'), 'what', 'appearBy')],
    body: ['因调查需要，请于{{appearBy}}前派员到本机关说明下列情况并提供有关材料：{{what}}。'],
  }),
  paper('evidence-list', '证据材料清单', 'List of evidence', {
    agencies: [...BY, 'arbitration-bridge'], layout: 'form', basis: art('劳动争议调解仲裁法', '39'), numbered: '证', fields: [need(art('劳动争议调解仲裁法', '39'), 'on'), may('everybody')], signs: ['移交人（签名）', '接收人（签名）'],
    body: [{ form: [['当事人', '{{everybody}}'], ['日期', '{{on}}']] }, { table: 'evidence' }],
  }),
  paper('clue-feedback', '线索核查反馈单', 'Feedback on a clue', {
    agencies: BY, procedures: ['clue'], basis: '线索移交反馈', numbered: '馈', to: 'asker', fields: [need('线索移交反馈', 'feedback'), may('violation')],
    body: ['贵机构移交的线索已核查完毕，现反馈如下。', '线索内容：{{violation}}。', '核查情况：{{feedback}}。'],
  }),
];
