import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('arbitration');
const LAW = (articles: string) => art('劳动争议调解仲裁法', articles);
const RULES = (articles: string) => art('劳动人事争议仲裁办案规则', articles);
const CASE = { agencies: ['arbitration-bridge'], procedures: ['arbitration-case'] } as const;
const REVIEW = { agencies: ['arbitration-bridge'], procedures: ['agreement-review'] } as const;
const GUIDE = { agencies: ['arbitration-bridge'], procedures: ['deciding-guide'] } as const;
const named = (basis: string) => [
  party('applicant', '申请人', basis, ['name'], ['gender', 'bornOn', 'address']), party('respondent', '被申请人', basis, ['name'], ['address', 'legalRepresentative']),
];

/** 裁决、调解书和结案. */
export const AWARD_PAPERS = [
  paper('award', '仲裁裁决书', 'Award', {
    ...CASE, layout: 'instrument', basis: LAW('46'), parties: named(LAW('46')), signs: ['仲裁员（签名）', '书记员（签名）'],
    fields: [need(LAW('46'), 'instrumentNumber', 'claims', 'findings', 'reasoning', 'awardDay', 'remedy'), need(LAW('31'), 'presiding'), may('number', 'appliedOn', 'performBy', 'otherArbitrators', 'clerk')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, '裁决书文号：{{instrumentNumber}}。', '申请人与被申请人劳动争议一案，本委受理后依法组成仲裁庭（{{presiding}}），开庭进行了审理，现已审理终结。', { heading: '仲裁请求' }, { items: 'claims', of: 'claims' },
      { heading: '争议事实' }, '{{findings}}', { heading: '裁决理由' }, '{{reasoning}}', { heading: '裁决结果' }, { table: 'award-items' }, '上述给付义务，于{{performBy}}前履行。', '裁决日期：{{awardDay}}。', { heading: '救济途径' }, '{{remedy}}'],
  }),
  paper('mediation-statement', '仲裁调解书', 'Mediation statement of the commission', {
    agencies: ['arbitration-bridge'], layout: 'instrument', basis: LAW('42'), parties: named(LAW('42')), signs: ['仲裁员（签名）', '申请人（签收）', '被申请人（签收）'],
    fields: [need(LAW('42'), 'statementNumber', 'claims'), may('number', 'terms', 'presiding')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, '调解书文号：{{statementNumber}}。', { heading: '仲裁请求' }, { items: 'claims', of: 'claims' }, { heading: '协议结果' }, '双方当事人自愿达成如下协议：', '{{terms}}', { table: 'obligations' }, '本调解书经双方当事人签收后，发生法律效力。一方逾期不履行的，另一方可以向人民法院申请执行。'],
  }),
  paper('advance-enforcement-ruling', '先予执行裁决书', 'Ruling on advance enforcement', {
    ...CASE, layout: 'instrument', basis: LAW('44'), parties: named(LAW('44')), signs: ['仲裁员（签名）'], fields: [need(LAW('44'), 'number', 'reasoning', 'amount', 'payer', 'payee', 'performBy')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '理由' }, '{{reasoning}}', '当事人之间权利义务关系明确，不先予执行将严重影响申请人的生活。', { heading: '裁决结果' }, '{{payer}}于{{performBy}}前向{{payee}}支付{{amount}}。', '本裁决移送人民法院执行。'],
  }),
  paper('enforcement-transfer-letter', '先予执行移送函', 'Transfer for advance enforcement', {
    ...CASE, basis: LAW('44'), numbered: '移执', to: 'receiver', fields: [need(LAW('44'), 'applicants', 'respondents', 'advanceRuling')], attachments: ['先予执行裁决书', '申请人申请书'],
    body: ['{{applicants}}与{{respondents}}劳动争议一案，本委已裁决先予执行（{{advanceRuling}}），现移送你院执行。'],
  }),
  paper('correction-decision', '裁决书补正决定书', 'Correction of an award', {
    ...CASE, basis: RULES('54'), to: 'everybody', fields: [need(RULES('54'), 'number', 'what', 'instrumentNumber')], body: ['本委作出的裁决书（{{instrumentNumber}}）有误，现补正如下：{{what}}'],
  }),
  paper('closing-approval', '结案审批表', 'Approval of closing', {
    ...CASE, layout: 'form', basis: RULES('24'), fields: [need(RULES('24'), 'number', 'applicants', 'respondents', 'on'), may('claims', 'instrumentNumber', 'opinion', 'approval')], signs: ['承办人（签名）', '审批人（签名）'],
    body: [{ form: [['案号', '{{number}}'], ['申请人', '{{applicants}}'], ['被申请人', '{{respondents}}'], ['请求事项', '{{claims}}'], ['结案文书', '{{instrumentNumber}}'], ['结案日期', '{{on}}'], ['承办人意见', '{{opinion}}'], ['审批意见', '{{approval}}']] }],
  }),
  paper('arbitration-review-application', '仲裁审查申请书', 'Joint application for review', {
    agencies: ['intake', 'mediation'], about: 'mediation-agreement', layout: 'application', basis: RULES('74'), to: 'receiver', signs: ['申请人（签名）', '申请人（用人单位盖章）'],
    parties: [party('applicant', '申请人（劳动者）', RULES('74'), ['name', 'idNumber', 'address', 'phone'], ['gender', 'bornOn']), party('respondent', '申请人（用人单位）', RULES('74'), ['name', 'address', 'phone', 'legalRepresentative'])],
    fields: [need(RULES('74'), 'instrumentNumber', 'effectiveDay'), may('note')], attachments: ['调解协议', '身份证明和资格证明', '与调解协议有关的证据材料', '送达地址和电话'],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, '双方于{{effectiveDay}}生效的调解协议（{{instrumentNumber}}），系自愿达成，内容真实、合法，不损害国家、集体和他人利益。现共同申请审查，请求制作调解书。', { heading: '协议确定的给付' }, { table: 'obligations' }, '{{note}}'],
  }),
  paper('acceptance-notice', '仲裁审查受理通知书', 'Acceptance of a review', {
    ...REVIEW, basis: RULES('75'), to: 'everybody', fields: [need(RULES('75'), 'number', 'instrumentNumber', 'appliedOn')],
    body: ['你们于{{appliedOn}}共同提出的调解协议（{{instrumentNumber}}）仲裁审查申请，经审查符合受理条件，决定予以受理。'],
  }),
  paper('non-acceptance-notice', '仲裁审查不予受理通知书', 'Non-acceptance of a review', {
    ...REVIEW, basis: RULES('75'), numbered: '不审', to: 'everybody', fields: [need(RULES('75'), 'reason'), may('instrumentNumber')],
    body: ['你们提出的仲裁审查申请，经审查决定不予受理。理由：{{reason}}。', '调解协议：{{instrumentNumber}}。', '当事人可以依法申请仲裁，或者通过其他法定途径解决。'],
  }),
  paper('review-refusal-decision', '不予制作调解书决定书', 'Refusal of a statement', {
    ...REVIEW, basis: RULES('78'), to: 'everybody', fields: [need(RULES('78'), 'number', 'instrumentNumber', 'reason')],
    body: ['你们申请审查的调解协议（{{instrumentNumber}}），经审查，决定不予制作调解书。理由：{{reason}}。', '当事人可以变更调解协议、达成新的协议，或者依法申请仲裁。'],
  }),
  paper('meeting-minutes', '研讨会议纪要', 'Minutes of a discussion', {
    agencies: ['arbitration-bridge', 'court-bridge'], procedures: ['deciding-guide', 'case-discussion'], layout: 'record', basis: '裁审衔接机制', fields: [need('裁审衔接机制', 'topic', 'on', 'view'), may('points', 'discussants')], signs: ['记录人（签名）'], sealed: true,
    body: ['议题：{{topic}}', '日期：{{on}}', '参加人：{{discussants}}', { heading: '讨论的问题' }, { items: 'points', of: 'list' }, { heading: '意见' }, '{{view}}'],
  }),
  paper('common-views', '裁审衔接意见', 'Common views', {
    ...GUIDE, basis: '裁审衔接机制', fields: [need('裁审衔接机制', 'number', 'topic', 'points')], body: ['经研讨，就{{topic}}形成以下意见：', { items: 'points', of: 'list' }],
  }),
];
