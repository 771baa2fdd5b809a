import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('mediation', { about: 'mediation-agreement' });
const LAW = (articles: string) => art('劳动争议调解仲裁法', articles);
const PEOPLE = (articles: string) => art('人民调解法', articles);
const FORMS = '人民调解文书格式';
const BY = ['mediation'];
/** 当事人基本情况: a mediation agreement names both sides; the numbers of a person's papers stand there where they are known. */
const BOTH = [
  party('applicant', '甲方（劳动者）', PEOPLE('29'), ['name'], ['gender', 'nation', 'bornOn', 'idNumber', 'address', 'phone']),
  party('respondent', '乙方（用人单位）', PEOPLE('29'), ['name'], ['legalRepresentative', 'post', 'address', 'phone']),
];

/** 人民调解和劳动争议调解. */
export const MEDIATION_PAPERS = [
  paper('application-record', '调解申请登记表', 'Record of an application for mediation', {
    agencies: BY, layout: 'form', basis: LAW('12'), numbered: '登',
    parties: [party('applicant', '申请人', LAW('12'), ['name'], ['gender', 'bornOn', 'address', 'phone']), party('respondent', '被申请人', LAW('12'), ['name'], ['address', 'phone'])],
    fields: [need(LAW('12'), 'claims', 'narrative', 'on'), may('note', 'handler')], signs: ['申请人（签名）', '登记人（签名）'],
    body: [{ parties: 'applicant' }, { parties: 'respondent' },
      { form: [['申请日期', '{{on}}'], ['争议事项', '{{claims}}'], ['事实和理由', '{{narrative}}'], ['备注', '{{note}}'], ['经办人', '{{handler}}']] }],
  }),
  paper('mediation-acceptance-notice', '调解受理通知书', 'Notice that mediation has begun', {
    agencies: BY, basis: PEOPLE('17-18'), numbered: '受', to: 'everybody',
    fields: [need(PEOPLE('17-18'), 'applicants', 'respondents', 'claims')],
    body: ['{{applicants}}与{{respondents}}因{{claims}}发生争议申请调解，经审查符合受理条件，决定予以受理。', '调解遵循自愿、平等原则，不收取任何费用。当事人可以申请更换调解员，可以拒绝或者要求终止调解；调解不成的，可以依法申请仲裁或者提起诉讼。'],
  }),
  paper('rights-and-duties-notice', '当事人权利义务告知书', 'Rights and duties of the parties', {
    agencies: BY, basis: PEOPLE('23-24'), to: 'everybody', fields: [need(PEOPLE('23-24'), 'everybody')], signs: ['当事人（签名）'],
    body: ['根据《人民调解法》第二十三条、第二十四条，当事人在调解活动中的权利和义务告知如下。', { heading: '权利' },
      '1.选择或者接受调解员；2.接受调解、拒绝调解或者要求终止调解；3.要求调解公开进行或者不公开进行；4.自主表达意愿、自愿达成调解协议。',
      { heading: '义务' }, '1.如实陈述纠纷事实；2.遵守调解现场秩序，尊重调解员；3.尊重对方当事人行使权利。'],
  }),
  paper('non-acceptance-notice', '不予受理调解告知书', 'Notice that mediation is not taken on', {
    agencies: BY, basis: art('企业劳动争议协商调解规定', '22'), numbered: '不受', to: 'applicants', fields: [need(art('企业劳动争议协商调解规定', '22'), 'reason')],
    body: ['你方提出的调解申请，经审查不予受理。理由：{{reason}}。', '你方可以依法向有管辖权的劳动人事争议仲裁委员会申请仲裁，或者通过其他法定途径解决。'],
  }),
  paper('mediation-agreement', '调解协议书', 'Mediation agreement', {
    agencies: BY, layout: 'agreement', basis: LAW('14'), parties: BOTH, signs: ['甲方（签名）', '乙方（签名或者盖章）', '调解员（签名）'],
    fields: [need(PEOPLE('29'), 'number', 'narrative', 'claims', 'terms'), need(LAW('14'), 'mediator', 'instrumentDay'), may('responsibility', 'manner', 'effectiveDay')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '一、争议的主要事实' }, '{{narrative}}', '各方责任：{{responsibility}}。',
      { heading: '二、争议事项' }, { items: 'claims', of: 'claims' }, { heading: '三、协议内容、履行方式和期限' }, '{{terms}}', { table: 'obligations' }, '履行方式：{{manner}}。',
      { heading: '四、效力' }, '本协议由{{mediator}}主持达成，双方于{{instrumentDay}}达成一致。', '本协议自{{effectiveDay}}起生效，双方应当履行。',
      '达成协议后一方不履行的，另一方可以依法申请仲裁；具备法定条件的，双方可以自协议生效之日起十五日内共同申请仲裁审查，或者三十日内共同申请司法确认。'],
  }),
  paper('one-case-one-plan', '一案一策会诊意见', 'Plan for one case', {
    agencies: BY, layout: 'form', basis: '一案一策会诊', numbered: '诊',
    fields: [may('note'), need('一案一策会诊', 'applicants', 'respondents', 'claims', 'on')], signs: ['会诊人员（签名）'],
    body: [{ form: [['当事人', '{{applicants}}；{{respondents}}'], ['争议事项', '{{claims}}'], ['会诊日期', '{{on}}'], ['备注', '{{note}}']] }, { room: '会诊意见' }],
  }),
  paper('mediation-record', '调解记录', 'Record of a mediation', {
    agencies: BY, layout: 'record', basis: PEOPLE('27'), signs: ['当事人（签名）', '调解员（签名）', '记录人（签名）'],
    fields: [need(PEOPLE('27'), 'on', 'place', 'attended', 'record'), may('mediator')],
    body: ['时间：{{on}}', '地点：{{place}}', '参加人：{{attended}}', '调解员：{{mediator}}', { heading: '调解过程' }, '{{record}}', '以上记录已交当事人阅看（宣读），确认无误。'],
  }),
  paper('oral-agreement-record', '口头调解协议登记表', 'Record of an oral agreement', {
    agencies: ['by-hand'], layout: 'form', basis: PEOPLE('28'), numbered: '口', signs: ['调解员（签名）'],
    fields: [need(PEOPLE('28'), 'applicants', 'respondents', 'claims', 'terms', 'mediator', 'on'), may('manner')],
    body: [{ form: [['当事人', '{{applicants}}；{{respondents}}'], ['争议事项', '{{claims}}'], ['协议内容', '{{terms}}'], ['履行方式', '{{manner}}'], ['达成日期', '{{on}}'], ['调解员', '{{mediator}}']] }],
  }),
  paper('enforceability-guide', '调解协议赋强途径告知书', 'Ways to make an agreement enforceable', {
    agencies: BY, basis: LAW('15-16'), to: 'everybody', fields: [need(LAW('14-16'), 'instrumentNumber', 'effectiveDay')],
    body: ['你们于{{effectiveDay}}生效的调解协议（{{instrumentNumber}}），可以通过以下途径取得强制执行效力或者实现权利。',
      '1.自协议生效之日起十五日内，双方共同向有管辖权的劳动人事争议仲裁委员会申请仲裁审查，由仲裁委员会制作调解书；', '2.自协议生效之日起三十日内，双方共同向有管辖权的人民法院申请司法确认；',
      '3.因支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金达成协议，用人单位不履行的，劳动者可以持协议书申请支付令；', '4.一方不履行协议的，另一方可以依法申请仲裁。'],
  }),
  paper('mediation-failure-record', '调解终止告知书', 'Notice that mediation has ended without agreement', {
    agencies: BY, basis: PEOPLE('26'), numbered: '终', to: 'everybody', fields: [need(PEOPLE('26'), 'applicants', 'respondents'), may('reason')],
    body: ['{{applicants}}与{{respondents}}劳动争议一案，经调解未能达成协议，现终止调解。', '原因：{{reason}}。', '当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。申请调解期间仲裁时效中断。'],
  }),
  paper('mediation-return', '调解结果反馈函', 'Letter returning a delegated mediation', {
    agencies: BY, basis: art('最高人民法院关于人民法院特邀调解的规定', '26'), numbered: '馈', to: 'asker', fields: [need(art('最高人民法院关于人民法院特邀调解的规定', '26'), 'applicants', 'respondents', 'reason')], attachments: ['全部调解材料'],
    body: ['你单位委派（委托）调解的{{applicants}}与{{respondents}}纠纷，经调解未能达成协议，现将结果反馈并退回材料。', '原因：{{reason}}。', '当事人在调解中作出的让步和陈述，不作为其后处理的依据。'],
  }),
  paper('arbitration-door-notice', '可以申请仲裁告知书', 'Notice that arbitration is open', {
    agencies: BY, basis: LAW('14'), to: 'everybody', fields: [need(LAW('14'), 'applicants', 'respondents', 'on')],
    body: ['{{applicants}}与{{respondents}}劳动争议一案，自调解组织收到调解申请之日起已满十五日，尚未达成调解协议。根据《劳动争议调解仲裁法》第十四条，自{{on}}起，当事人可以依法申请仲裁；愿意继续调解的，调解可以继续进行。'],
  }),
  paper('performance-reminder', '履行调解协议提醒函', 'Reminder to perform an agreement', {
    agencies: BY, basis: PEOPLE('31'), numbered: '督', to: 'respondents', fields: [need(PEOPLE('31'), 'instrumentNumber', 'dueDay')],
    body: ['你方与对方当事人达成的调解协议（{{instrumentNumber}}）约定的履行期限为{{dueDay}}。调解协议具有约束力，请按照约定履行下列义务。', { table: 'obligations' }, '有困难的，请及时与本机构联系。'],
  }),
  paper('performance-voucher', '协议履行凭证', 'Proof of performance', {
    agencies: BY, layout: 'form', basis: PEOPLE('31'), numbered: '履', signs: ['收款人（签名）', '支付人（签名）', '经办人（签名）'],
    fields: [need(PEOPLE('31'), 'instrumentNumber', 'amount', 'paidOn'), may('note', 'everybody')],
    body: [{ form: [['依据的协议', '{{instrumentNumber}}'], ['当事人', '{{everybody}}'], ['支付金额', '{{amount}}'], ['支付日期', '{{paidOn}}'], ['备注', '{{note}}']] }],
  }),
  paper('performance-certificate', '自动履行证明书', 'Certificate of performance', {
    agencies: BY, basis: PEOPLE('31'), numbered: '证', to: 'everybody', fields: [need(PEOPLE('31'), 'instrumentNumber', 'on')],
    body: ['调解协议（{{instrumentNumber}}）确定的义务，截至{{on}}已全部履行完毕。特此证明。'],
  }),
  paper('follow-up-record', '回访记录', 'Record of a follow-up visit', {
    agencies: BY, layout: 'record', basis: FORMS, fields: [need(FORMS, 'on', 'everybody'), may('visitNote', 'satisfied', 'instrumentNumber')], signs: ['回访人（签名）', '被回访人（签名）'],
    body: ['回访日期：{{on}}', '当事人：{{everybody}}', '依据的协议：{{instrumentNumber}}', '回访情况：{{visitNote}}', '是否满意：{{satisfied}}'],
  }),
  paper('case-closing-note', '卷宗情况说明', 'Note on the file', {
    agencies: BY, layout: 'record', basis: PEOPLE('27'), fields: [need(PEOPLE('27'), 'caseNo', 'everybody', 'on'), may('unpaid', 'visitNote')], signs: ['立卷人（签名）'], sealed: true,
    body: ['案号：{{caseNo}}', '当事人：{{everybody}}', '结案日期：{{on}}', '尚未履行：{{unpaid}}', '情况说明：{{visitNote}}', '卷内材料按照申请、告知、调查、调解、协议、履行、回访的顺序排列。'],
  }),
  paper('station-check-record', '站点“五有”核验记录', 'Record of a station check', {
    agencies: BY, procedures: ['station-check'], layout: 'record', basis: '调解阵地“五有”标准', fields: [need('调解阵地“五有”标准', 'station', 'on'), may('note')], signs: ['核验人（签名）'],
    body: ['核验日期：{{on}}', '站点：{{station}}', '核验内容：有标牌、有场所、有制度、有人员、有印章。', '核验说明：{{note}}'],
  }),
  paper('subsidy-voucher', '案件补贴发放凭证', 'Voucher of a case subsidy', {
    agencies: BY, procedures: ['case-subsidy'], layout: 'form', basis: '案件补贴、以奖代补标准', numbered: '补', fields: [need('案件补贴、以奖代补标准', 'person', 'subsidy', 'paidOn'), may('subsidyBasis')], signs: ['领款人（签名）', '经办人（签名）'],
    body: [{ form: [['领款人', '{{person}}'], ['补贴金额', '{{subsidy}}'], ['依据', '{{subsidyBasis}}'], ['发放日期', '{{paidOn}}']] }],
  }),
];
