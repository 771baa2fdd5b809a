import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('arbitration');
const LAW = (articles: string) => art('劳动争议调解仲裁法', articles);
const RULES = (articles: string) => art('劳动人事争议仲裁办案规则', articles);
const CASE = { agencies: ['arbitration-bridge'], procedures: ['arbitration-case'] } as const;

/** 仲裁申请书 (劳动争议调解仲裁法 art. 28): of the worker also the age, the occupation and the unit; of the employer who represents it and in what post. */
export const ARBITRATION_APPLICANT = party('applicant', '申请人', LAW('28'), ['name', 'gender', 'bornOn', 'idNumber', 'address', 'phone'], ['nation']);
export const ARBITRATION_RESPONDENT = party('respondent', '被申请人', LAW('28'), ['name', 'address', 'legalRepresentative', 'post'], ['phone']);

/** 劳动人事争议仲裁：从收件到受理. */
export const ARBITRATION_FILING_PAPERS = [
  paper('arbitration-application', '劳动人事争议仲裁申请书', 'Application for arbitration', {
    agencies: ['intake', 'mediation'], layout: 'application', basis: LAW('28'), to: 'receiver', parties: [ARBITRATION_APPLICANT, ARBITRATION_RESPONDENT], signs: ['申请人（签名）'],
    fields: [need(LAW('28'), 'job', 'narrative', 'claims', 'evidence'), may('jurisdiction', 'startedOn', 'endedOn', 'workplace')],
    body: [{ parties: 'applicant' }, '职业：{{job}}。', { parties: 'respondent' }, { heading: '仲裁请求' }, { items: 'claims', of: 'claims' }, { heading: '事实和理由' },
      '申请人于{{startedOn}}入职。', '申请人于{{endedOn}}离职。', '{{narrative}}', '管辖依据：{{jurisdiction}}。', { heading: '证据和证据来源' }, { table: 'evidence' }],
    attachments: ['申请书副本（按被申请人人数提交）', '证据材料'],
  }),
  paper('papers-receipt', '收件回执', 'Receipt for papers', {
    agencies: ['arbitration-bridge'], basis: LAW('29'), numbered: '收', to: 'applicants', fields: [need(LAW('29'), 'on'), may('claims', 'evidence', 'respondents')],
    body: ['你（你们）提交的申请材料，本机构于{{on}}收到。', '被申请人：{{respondents}}。', '请求事项：{{claims}}。', '随附材料：{{evidence}}。'],
  }),
  paper('completion-notice', '补正通知书', 'Notice to complete an application', {
    ...CASE, basis: RULES('29'), numbered: '补', to: 'applicants', fields: [need(RULES('29'), 'missing'), may('supplyBy')],
    body: ['你（你们）的仲裁申请材料不齐备，现一次性告知需要补正的内容：', { items: 'missing', of: 'list' }, '请于{{supplyBy}}前补正。材料补正后，收件日期自补正之日起重新计算。'],
  }),
  paper('filing-approval', '立案组庭审批表', 'Approval of filing and tribunal', {
    ...CASE, layout: 'form', basis: LAW('29'), fields: [need(LAW('29'), 'number', 'applicants', 'respondents', 'claims', 'cause', 'on'), may('claimsTotal', 'headcount', 'jurisdiction', 'narrative', 'opinion', 'approval', 'presiding')], signs: ['立案人（签名）', '审批人（签名）'],
    body: [{ form: [['案号', '{{number}}'], ['申请人', '{{applicants}}'], ['被申请人', '{{respondents}}'], ['案由', '{{cause}}'], ['请求事项', '{{claims}}'], ['请求金额', '{{claimsTotal}}'], ['案情摘要', '{{narrative}}'],
      ['管辖依据', '{{jurisdiction}}'], ['仲裁庭组成', '{{presiding}}'], ['立案日期', '{{on}}'], ['立案意见', '{{opinion}}'], ['审批意见', '{{approval}}']] }],
  }),
  paper('acceptance-notice', '受理通知书', 'Notice of acceptance', {
    ...CASE, basis: LAW('29'), to: 'applicants', fields: [need(LAW('29'), 'number', 'respondents', 'claims', 'appliedOn')],
    body: ['你（你们）与{{respondents}}劳动争议一案，本委于{{appliedOn}}收到仲裁申请。经审查，符合《劳动争议调解仲裁法》规定的受理条件，决定予以受理。', '仲裁请求：{{claims}}。',
      '仲裁庭裁决案件，应当自受理仲裁申请之日起四十五日内结束；案情复杂需要延期的，经批准可以延期，延长期限不超过十五日。', '劳动争议仲裁不收费。'],
  }),
  paper('non-acceptance-notice', '不予受理通知书', 'Notice of non-acceptance', {
    ...CASE, basis: LAW('29'), to: 'applicants', fields: [need(LAW('29'), 'number', 'reason'), may('respondents', 'suitBy')],
    body: ['你（你们）与{{respondents}}争议一案，经审查，决定不予受理。', '理由：{{reason}}。', '对本决定不服的，可以就该争议事项向人民法院提起诉讼。', '起诉期限至{{suitBy}}。'],
  }),
  paper('withdrawal-record', '撤回申请记录', 'Record of a withdrawal', {
    agencies: ['arbitration-bridge'], layout: 'record', basis: '仲裁申请可以撤回', fields: [need('仲裁申请可以撤回', 'on', 'applicants', 'reason'), may('respondents')], signs: ['申请人（签名）', '经办人（签名）'],
    body: ['日期：{{on}}', '申请人：{{applicants}}', '被申请人：{{respondents}}', '撤回理由：{{reason}}', '申请人自愿撤回申请，已知悉撤回的法律后果。'],
  }),
  paper('discontinuance-notice', '终结审理通知书', 'Notice of discontinuance', {
    ...CASE, basis: LAW('43'), numbered: '终', to: 'everybody', fields: [need(LAW('29、43'), 'court', 'courtFiledOn'), may('number')],
    body: ['当事人已于{{courtFiledOn}}就本案争议事项向{{court}}提起诉讼。根据《劳动争议调解仲裁法》，本委对本案终结审理。'],
  }),
  paper('transfer-letter', '案件移送函', 'Transfer for want of jurisdiction', {
    ...CASE, basis: RULES('9'), numbered: '移', to: 'receiver', fields: [need(RULES('9'), 'applicants', 'respondents', 'reason')], attachments: ['案件全部材料'],
    body: ['{{applicants}}与{{respondents}}劳动争议一案，经审查本委没有管辖权。理由：{{reason}}。', '现将案件移送你委处理，请予接收并回函。'],
  }),
  paper('claims-change-notice', '增加（变更）仲裁请求通知书', 'Notice of changed claims', {
    ...CASE, basis: RULES('44'), to: 'respondents', fields: [need(RULES('44'), 'number', 'applicants', 'claims')],
    body: ['{{applicants}}在举证期限届满前增加（变更）仲裁请求，现通知你方。变更后的请求：', { items: 'claims', of: 'claims' }, '你方可以自收到本通知之日起重新答辩。'],
  }),
  paper('joinder-notice', '追加当事人通知书', 'Notice of joinder', {
    ...CASE, basis: RULES('46'), to: 'joined', fields: [need(RULES('46'), 'number', 'applicants', 'respondents', 'reason', 'joined')],
    body: ['{{applicants}}与{{respondents}}劳动争议一案，因处理结果与你（单位）有利害关系，决定追加你（单位）为当事人。理由：{{reason}}。', '请按照通知参加仲裁活动。'],
  }),
];

/** 庭前、庭审. */
export const ARBITRATION_HEARING_PAPERS = [
  paper('simplified-notice', '适用简易处理通知书', 'Notice of simplified handling', {
    ...CASE, basis: RULES('56'), to: 'everybody', fields: [need(RULES('56'), 'number', 'trackGround')],
    body: ['本案符合下列情形：{{trackGround}}。决定适用简易处理，由一名仲裁员独任仲裁。'],
  }),
  paper('conversion-notice', '转为普通程序通知书', 'Notice of conversion', {
    ...CASE, basis: RULES('61'), to: 'everybody', fields: [need(RULES('61'), 'number', 'reason')],
    body: ['本案不宜继续适用简易处理，决定转为普通程序。理由：{{reason}}。审理期限自受理之日起连续计算。'],
  }),
  paper('tribunal-notice', '仲裁庭组成通知书', 'Notice of the tribunal', {
    ...CASE, basis: LAW('32'), to: 'everybody', fields: [need(LAW('32'), 'number', 'presiding'), may('otherArbitrators', 'clerk')],
    body: ['本案仲裁庭组成如下：', '首席仲裁员（独任仲裁员）：{{presiding}}。', '仲裁员：{{otherArbitrators}}。', '书记员：{{clerk}}。', '当事人认为仲裁员有应当回避情形的，可以口头或者书面提出回避申请。'],
  }),
  paper('response-notice', '应诉通知书', 'Notice to respond', {
    ...CASE, basis: LAW('30'), to: 'respondents', fields: [need(LAW('30'), 'number', 'applicants', 'claims'), may('defenceUntil')], attachments: ['仲裁申请书副本', '送达地址确认书'],
    body: ['{{applicants}}诉你方劳动争议一案，本委已经受理。仲裁请求：{{claims}}。', '现将仲裁申请书副本送达你方。你方应当自收到之日起十日内提交答辩书；不提交答辩书的，不影响仲裁程序的进行。', '答辩期限至{{defenceUntil}}。'],
  }),
  paper('evidence-notice', '举证通知书', 'Notice to give evidence', {
    ...CASE, basis: LAW('6'), to: 'everybody', fields: [need(LAW('6'), 'number', 'evidenceUntil')],
    body: ['当事人对自己提出的主张有责任提供证据。与争议事项有关的证据属于用人单位掌握管理的，用人单位应当提供；不提供的，应当承担不利后果。', '请于{{evidenceUntil}}前提交证据。逾期提交的，按照有关规定处理。'],
  }),
  paper('hearing-notice', '开庭通知书', 'Notice of the hearing', {
    ...CASE, basis: LAW('35'), to: 'everybody', fields: [need(LAW('35'), 'number', 'hearingOn', 'hearingTime', 'hearingPlace')],
    body: ['本案定于{{hearingOn}}{{hearingTime}}在{{hearingPlace}}开庭审理，请准时到庭。', '有正当理由的，可以在开庭三日前请求延期开庭。申请人无正当理由拒不到庭或者未经许可中途退庭的，可以视为撤回仲裁申请；被申请人无正当理由拒不到庭的，可以缺席裁决。'],
  }),
  paper('service-return', '送达回证', 'Proof of service', {
    agencies: ['arbitration-bridge'], layout: 'form', basis: RULES('20'), fields: [need(RULES('20'), 'number', 'servedOn', 'receivedOn', 'servedPaper'), may('serviceManner', 'note')], signs: ['受送达人（签名或者盖章）', '送达人（签名）'],
    body: [{ form: [['案号', '{{number}}'], ['受送达人', '{{servedOn}}'], ['送达文书', '{{servedPaper}}'], ['送达方式', '{{serviceManner}}'], ['送达日期', '{{receivedOn}}'], ['备注', '{{note}}']] }],
  }),
  paper('service-address-confirmation', '送达地址确认书', 'Confirmation of the address for service', {
    agencies: ['by-hand'], layout: 'form', basis: art('人民法院在线调解规则', '17'), fields: [need(art('人民法院在线调解规则', '17'), 'serviceParty', 'serviceAddress', 'servicePhone'), may('number', 'electronicAddress')], sealed: false, signs: ['确认人（签名）'],
    body: [{ form: [['案号', '{{number}}'], ['受送达人', '{{serviceParty}}'], ['送达地址', '{{serviceAddress}}'], ['联系电话', '{{servicePhone}}'], ['电子送达地址', '{{electronicAddress}}']] }, '本人确认以上地址准确、有效；变更的，应当及时书面告知。因地址不准确导致文书未能送达的，由本人承担后果。'],
  }),
  paper('public-notice', '公告', 'Public notice', {
    ...CASE, basis: RULES('20'), to: 'respondents', fields: [need(RULES('20'), 'number', 'applicants')],
    body: ['本委受理{{applicants}}诉你方劳动争议一案，因无法以其他方式送达，现依法公告送达仲裁申请书副本、应诉通知书、开庭通知书等文书。自公告发布之日起经过三十日，视为送达。'],
  }),
  paper('jurisdiction-decision', '管辖异议决定书', 'Decision on jurisdiction', {
    ...CASE, basis: RULES('10'), to: 'everybody', fields: [need(RULES('10'), 'number', 'reason'), may('objectionBy')],
    body: ['{{objectionBy}}对本案管辖提出异议。', '经审查，异议不成立，予以驳回。理由：{{reason}}。'],
  }),
  paper('recusal-decision', '回避决定书', 'Decision on a challenge', {
    ...CASE, basis: LAW('33'), to: 'everybody', fields: [need(LAW('33'), 'number', 'upheld', 'reason'), may('objectionBy')],
    body: ['当事人申请仲裁员回避。经审查，回避申请{{upheld}}。理由：{{reason}}。'],
  }),
  paper('postponement-decision', '延期开庭决定书', 'Decision on a postponement', {
    ...CASE, basis: LAW('35'), to: 'everybody', fields: [need(LAW('35'), 'number', 'reason', 'upheld', 'objectionBy')],
    body: ['{{objectionBy}}请求延期开庭，理由：{{reason}}。', '经审查，延期请求{{upheld}}。'],
  }),
  paper('hearing-record', '庭审笔录', 'Record of the hearing', {
    ...CASE, layout: 'record', basis: LAW('40'), fields: [need(LAW('40'), 'number', 'on', 'attended'), may('hearingPlace', 'presiding', 'otherArbitrators', 'clerk', 'record')], signs: ['当事人（签名）', '仲裁员（签名）', '书记员（签名）'],
    body: ['案号：{{number}}', '时间：{{on}}', '地点：{{hearingPlace}}', '首席仲裁员（独任仲裁员）：{{presiding}}', '仲裁员：{{otherArbitrators}}', '书记员：{{clerk}}', '到庭人：{{attended}}', { heading: '庭审过程' }, '{{record}}', { room: '庭审记录' }, '以上笔录已交当事人阅读，认为有遗漏或者差错的，可以申请补正。'],
  }),
  paper('entrustment-letter', '委托调解函', 'Letter entrusting mediation', {
    ...CASE, basis: RULES('69-70'), numbered: '委', to: 'receiver', fields: [need(RULES('69-70'), 'applicants', 'respondents', 'claims'), may('note')],
    body: ['{{applicants}}与{{respondents}}劳动争议一案（争议事项：{{claims}}），经双方同意，委托你机构调解。', '请自接受委托之日起十个工作日内办结并反馈结果。', '{{note}}'],
  }),
  paper('suspension-notice', '中止审理通知书', 'Notice of suspension', {
    ...CASE, basis: RULES('47'), to: 'everybody', fields: [need(RULES('47'), 'number', 'reason')],
    body: ['本案出现应当中止审理的情形，自即日起中止审理。理由：{{reason}}。', '中止原因消除后，恢复审理；中止审理的期间不计入审理期限。'],
  }),
  paper('resumption-notice', '恢复审理通知书', 'Notice of resumption', {
    ...CASE, basis: RULES('47'), to: 'everybody', fields: [need(RULES('47'), 'number', 'reason')], body: ['本案中止审理的原因已经消除，自即日起恢复审理。{{reason}}'],
  }),
  paper('extension-notice', '延长审理（审查）期限通知书', 'Notice of an extension', {
    agencies: ['arbitration-bridge'], basis: LAW('43'), to: 'everybody', fields: [need(LAW('43'), 'number', 'reason'), may('newLastDay')],
    body: ['本案因案情复杂，经批准延长期限。理由：{{reason}}。', '延长后的期限至{{newLastDay}}。'],
  }),
  paper('withdrawal-decision', '撤回仲裁申请决定书', 'Decision on a withdrawal', {
    ...CASE, basis: LAW('36、41'), to: 'everybody', fields: [need(LAW('36、41'), 'number', 'applicants', 'respondents'), may('reason', 'note')],
    body: ['{{applicants}}与{{respondents}}劳动争议一案，经审查，准许撤回仲裁申请（按撤回仲裁申请处理）。', '理由：{{reason}}。', '{{note}}'],
  }),
];
