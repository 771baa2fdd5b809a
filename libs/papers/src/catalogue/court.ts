import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('court');
const CPL = (articles: string) => art('民事诉讼法', articles);
const CONFIRM = (articles: string) => art('最高人民法院关于人民调解协议司法确认程序的若干规定', articles);
const INTERPRETATION = (articles: string) => art('最高人民法院关于审理劳动争议案件适用法律问题的解释（一）', articles);
const BY = ['court-bridge'];
const SUIT = { agencies: BY, procedures: ['court-filing'] } as const;
const named = (basis: string, applicant = '原告', respondent = '被告') => [
  party('applicant', applicant, basis, ['name'], ['gender', 'bornOn', 'address']), party('respondent', respondent, basis, ['name'], ['address', 'legalRepresentative']),
];

/** 起诉、司法确认和支付令的申请. */
export const COURT_APPLICATION_PAPERS = [
  paper('statement-of-claim', '民事起诉状', 'Statement of claim', {
    agencies: ['intake', 'mediation'], layout: 'application', basis: CPL('124'), to: 'court', signs: ['具状人（签名）'],
    parties: [party('applicant', '原告', CPL('124'), ['name', 'gender', 'bornOn', 'nation', 'address', 'phone'], ['idNumber']), party('respondent', '被告', CPL('124'), ['name', 'address'], ['legalRepresentative', 'post', 'phone'])],
    fields: [need(CPL('124'), 'job', 'claims', 'narrative', 'evidence'), may('cause', 'note')],
    body: [{ parties: 'applicant' }, '职业：{{job}}。', { parties: 'respondent' }, '案由：{{cause}}。', { heading: '诉讼请求' }, { items: 'claims', of: 'claims' }, { heading: '事实和理由' }, '{{narrative}}', { heading: '证据和证据来源' }, { table: 'evidence' }],
    attachments: ['起诉状副本（按被告人数提交）', '证据材料'],
  }),
  paper('judicial-confirmation-application', '司法确认申请书', 'Joint application for judicial confirmation', {
    agencies: ['intake', 'mediation'], about: 'mediation-agreement', layout: 'application', basis: CONFIRM('3'), to: 'court', signs: ['申请人（签名）', '申请人（用人单位盖章）'],
    parties: [party('applicant', '申请人（劳动者）', CONFIRM('3'), ['name', 'idNumber', 'address', 'phone'], ['gender', 'bornOn']), party('respondent', '申请人（用人单位）', CONFIRM('3'), ['name', 'address', 'phone', 'legalRepresentative'])],
    fields: [need(CPL('205'), 'instrumentNumber', 'effectiveDay'), may('note')], attachments: ['调解协议', '身份证明、资格证明', '与调解协议相关的财产权利证明等证明材料', '送达地址和电话'],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, '双方于{{effectiveDay}}生效的调解协议（{{instrumentNumber}}），系自愿达成，没有恶意串通、规避法律，如因该协议内容给他人造成损害的，愿意承担相应责任。现共同申请确认该调解协议有效。', { heading: '协议确定的给付' }, { table: 'obligations' }, '{{note}}'],
  }),
  paper('payment-order-application', '支付令申请书', 'Application for a payment order', {
    agencies: ['intake', 'mediation'], about: 'mediation-agreement', layout: 'application', basis: CPL('225'), to: 'court', signs: ['申请人（签名）'],
    parties: [party('applicant', '申请人', CPL('225'), ['name', 'address', 'phone'], ['gender', 'bornOn', 'idNumber']), party('respondent', '被申请人', CPL('225'), ['name', 'address'], ['legalRepresentative', 'phone'])],
    fields: [need(CPL('225'), 'amount', 'evidence'), need(CPL('225'), 'orderFacts'), may('instrumentNumber', 'note')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '请求事项' }, '请求向被申请人发出支付令，给付{{amount}}。', { heading: '事实和证据' }, '{{orderFacts}}', '依据：{{instrumentNumber}}。', '债权人与债务人没有其他债务纠纷，支付令能够送达债务人。', { table: 'evidence' }],
  }),
  paper('enforcement-application', '强制执行申请书', 'Application for enforcement', {
    agencies: ['intake', 'mediation', 'inspection-bridge'], layout: 'application', basis: art('最高人民法院关于人民法院执行工作若干问题的规定（试行）', '18'), to: 'court', signs: ['申请执行人（签名或者盖章）'],
    parties: [party('applicant', '申请执行人', CPL('247'), ['name'], ['gender', 'bornOn', 'idNumber', 'address', 'phone']), party('respondent', '被执行人', CPL('247'), ['name', 'address'], ['legalRepresentative', 'phone'])],
    fields: [need(art('最高人民法院关于人民法院执行工作若干问题的规定（试行）', '18'), 'enforceable', 'unpaid', 'enforcementReason', 'knownProperty'), may('note')], attachments: ['生效法律文书副本', '申请执行人身份证明'],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '申请执行的事项' }, '请求强制执行{{enforceable}}确定的给付义务，执行标的{{unpaid}}。', { heading: '理由' }, '{{enforcementReason}}', { heading: '被执行人财产状况' }, '{{knownProperty}}', '{{note}}'],
  }),
];

/** 立案、审理和裁判. */
export const COURT_PAPERS = [
  paper('papers-receipt', '诉讼材料收据', 'Receipt for papers', {
    agencies: BY, basis: CPL('126'), numbered: '收', to: 'applicants', fields: [need(CPL('126'), 'on'), may('cause', 'evidence', 'respondents')],
    body: ['你（你们）提交的材料，本院于{{on}}收到。', '对方当事人：{{respondents}}。', '案由：{{cause}}。', '随附材料：{{evidence}}。'],
  }),
  paper('acceptance-notice', '受理案件通知书', 'Notice of acceptance', {
    agencies: BY, basis: CPL('126'), to: 'applicants', fields: [need(CPL('126'), 'number', 'on'), may('respondents', 'cause', 'track')],
    body: ['你（你们）提交的材料，经审查符合法定受理条件，本院于{{on}}决定立案受理。', '对方当事人：{{respondents}}。', '案由：{{cause}}。', '适用程序：{{track}}。', '当事人应当依法行使诉讼权利，履行诉讼义务，遵守诉讼秩序。'],
  }),
  paper('response-notice', '应诉通知书', 'Notice to respond', {
    ...SUIT, basis: CPL('128'), to: 'respondents', fields: [need(CPL('128'), 'number', 'applicants', 'claims')], attachments: ['起诉状副本', '送达地址确认书'],
    body: ['{{applicants}}诉你方一案，本院已经立案受理。诉讼请求：{{claims}}。', '你方应当自收到起诉状副本之日起十五日内提出答辩状；不提出答辩状的，不影响审理。'],
  }),
  paper('non-acceptance-ruling', '民事裁定书（不予受理）', 'Ruling not to accept', {
    agencies: BY, layout: 'instrument', basis: CPL('126'), parties: named(CPL('157'), '申请人', '被申请人'), signs: ['审判员（签名）', '书记员（签名）'], fields: [need(CPL('157'), 'reason'), may('number')], numbered: '不受',
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '对申请人的起诉（申请），不予受理。', '如不服本裁定，可以依法在裁定书送达之日起十日内提起上诉或者申请复议。'],
  }),
  paper('non-acceptance-notice', '不予受理通知书', 'Notice of non-acceptance', {
    agencies: BY, basis: CONFIRM('4'), numbered: '不受', to: 'applicants', fields: [need(CONFIRM('4'), 'reason'), may('instrumentNumber')],
    body: ['你（你们）提出的申请，经审查决定不予受理。理由：{{reason}}。', '有关文书：{{instrumentNumber}}。'],
  }),
  paper('delegation-letter', '委派调解函', 'Letter delegating mediation', {
    ...SUIT, basis: CPL('125'), to: 'receiver', fields: [need(CPL('125'), 'number', 'applicants', 'respondents'), may('claims', 'note')],
    body: ['{{applicants}}与{{respondents}}纠纷，当事人同意先行调解。现委派你机构在立案前进行调解。', '争议事项：{{claims}}。', '调解期限为三十日，自你机构签字接收之日起计算；双方同意延长的除外。', '{{note}}'],
  }),
  paper('entrustment-letter', '委托调解函', 'Letter entrusting mediation', {
    ...SUIT, basis: art('最高人民法院关于人民法院特邀调解的规定', '27'), to: 'receiver', fields: [need(art('最高人民法院关于人民法院特邀调解的规定', '27'), 'number', 'applicants', 'respondents'), may('claims', 'note')],
    body: ['{{applicants}}与{{respondents}}一案，经双方当事人同意，委托你机构调解。', '争议事项：{{claims}}。', '委托调解期限：适用普通程序的十五日，适用简易程序的七日；双方同意延长的除外。', '{{note}}'],
  }),
  paper('conversion-ruling', '民事裁定书（转换程序）', 'Ruling on conversion', {
    ...SUIT, layout: 'instrument', basis: CPL('169-170'), parties: named(CPL('157')), signs: ['审判员（签名）'], fields: [need(CPL('157'), 'number', 'track')], body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '裁定' }, '本案转为{{track}}审理。'],
  }),
  paper('service-return', '送达回证', 'Proof of service', {
    agencies: BY, layout: 'form', basis: CPL('87'), fields: [need(CPL('87'), 'servedOn', 'receivedOn', 'servedPaper'), may('number', 'serviceManner', 'note')], signs: ['受送达人（签名或者盖章）', '送达人（签名）'],
    body: [{ form: [['案号', '{{number}}'], ['受送达人', '{{servedOn}}'], ['送达文书', '{{servedPaper}}'], ['送达方式', '{{serviceManner}}'], ['送达日期', '{{receivedOn}}'], ['备注', '{{note}}']] }],
  }),
  paper('public-notice', '公告', 'Public notice', {
    ...SUIT, basis: CPL('95'), to: 'respondents', fields: [need(CPL('95'), 'number', 'applicants')],
    body: ['本院受理{{applicants}}诉你方一案，因无法以其他方式送达，依法向你方公告送达起诉状副本、应诉通知书和开庭传票。自发出公告之日起经过三十日，视为送达。'],
  }),
  paper('panel-notice', '审判人员组成告知书', 'Notice of the panel', {
    ...SUIT, basis: CPL('131'), to: 'everybody', fields: [need(CPL('131'), 'number', 'judge'), may('otherJudges')], body: ['本案由{{judge}}担任审判长（独任审判员）。', '合议庭其他成员：{{otherJudges}}。', '当事人有权申请回避。'],
  }),
  paper('summons', '传票', 'Summons', {
    ...SUIT, layout: 'form', basis: CPL('139'), fields: [need(CPL('139'), 'number', 'everybody', 'hearingOn', 'hearingTime', 'hearingPlace'), may('cause')], signs: ['被传唤人（签收）'],
    body: [{ form: [['案号', '{{number}}'], ['案由', '{{cause}}'], ['被传唤人', '{{everybody}}'], ['传唤事由', '开庭'], ['应到时间', '{{hearingOn}} {{hearingTime}}'], ['应到处所', '{{hearingPlace}}']] }, '被传唤人应当准时到达；原告无正当理由拒不到庭的，可以按撤诉处理；被告无正当理由拒不到庭的，可以缺席判决。'],
  }),
  paper('hearing-record', '庭审（询问）笔录', 'Record of the hearing', {
    agencies: BY, layout: 'record', basis: CPL('150'), fields: [need(CPL('150'), 'number', 'on'), may('hearingPlace', 'judge', 'attended', 'record')], signs: ['当事人（签名）', '审判人员（签名）', '书记员（签名）'],
    body: ['案号：{{number}}', '时间：{{on}}', '地点：{{hearingPlace}}', '审判人员：{{judge}}', '到庭人：{{attended}}', { heading: '过程' }, '{{record}}', { room: '庭审记录' }],
  }),
  paper('preservation-ruling', '民事裁定书（财产保全）', 'Ruling on preservation', {
    ...SUIT, layout: 'instrument', basis: INTERPRETATION('49'), parties: named(CPL('157'), '申请人', '被申请人'), signs: ['审判员（签名）'], fields: [need(CPL('103、157'), 'number', 'what')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '裁定' }, '对被申请人的下列财产采取保全措施：{{what}}', '本裁定立即开始执行。如不服，可以自收到裁定书之日起五日内申请复议一次，复议期间不停止执行。'],
  }),
  paper('recusal-decision', '回避决定书', 'Decision on a challenge', { ...SUIT, basis: CPL('50'), to: 'everybody', fields: [need(CPL('50'), 'number', 'upheld', 'reason')], body: ['当事人申请回避。经审查，回避申请{{upheld}}。理由：{{reason}}。', '对本决定不服的，可以在接到决定时申请复议一次。'] }),
  paper('suspension-ruling', '民事裁定书（中止诉讼）', 'Ruling on suspension', {
    ...SUIT, layout: 'instrument', basis: CPL('153'), parties: named(CPL('157')), signs: ['审判员（签名）'], fields: [need(CPL('153'), 'number', 'reason')], body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '本案中止诉讼。'],
  }),
  paper('resumption-notice', '恢复诉讼通知书', 'Notice of resumption', { ...SUIT, basis: CPL('153'), to: 'everybody', fields: [need(CPL('153'), 'number'), may('reason')], body: ['本案中止诉讼的原因已经消除，自即日起恢复诉讼。', '{{reason}}'] }),
  paper('mediation-statement', '民事调解书', 'Mediation statement of the court', {
    agencies: BY, layout: 'instrument', basis: CPL('100'), parties: named(CPL('100')), signs: ['审判员（签名）', '书记员（签名）'], fields: [need(CPL('100'), 'number', 'claims'), may('cause', 'terms')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, '案由：{{cause}}。', { heading: '诉讼请求' }, { items: 'claims', of: 'claims' }, { heading: '调解结果' }, '当事人自愿达成如下协议：', '{{terms}}', { table: 'obligations' }, '上述协议不违反法律规定，本院予以确认。本调解书经各方当事人签收后，即具有法律效力。'],
  }),
  paper('withdrawal-ruling', '民事裁定书（撤诉、撤回申请）', 'Ruling on a withdrawal', {
    agencies: BY, layout: 'instrument', basis: CPL('148'), parties: named(CPL('157'), '原告（申请人）', '被告（被申请人）'), signs: ['审判员（签名）'], fields: [need(CPL('157'), 'number', 'reason')], body: [{ parties: 'applicant' }, { parties: 'respondent' }, { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '准许撤诉（撤回申请）或者按撤诉处理。'],
  }),
  paper('judgment', '民事判决书', 'Judgment', {
    ...SUIT, layout: 'instrument', basis: CPL('155'), parties: named(CPL('155')), signs: ['审判人员（签名）', '书记员（签名）'], fields: [need(CPL('155'), 'number', 'claims', 'findings', 'reasoning', 'judge'), may('cause')],
    body: [{ parties: 'applicant' }, { parties: 'respondent' }, '案由：{{cause}}。', '本院依法由{{judge}}等审判人员审理，现已审理终结。', { heading: '诉讼请求' }, { items: 'claims', of: 'claims' }, { heading: '认定的事实' }, '{{findings}}', { heading: '判决理由' }, '{{reasoning}}', { heading: '判决结果' }, { table: 'obligations' },
      '未按判决指定的期间履行给付金钱义务的，应当加倍支付迟延履行期间的债务利息。', '如不服本判决，可以在判决书送达之日起十五日内向上一级人民法院提起上诉；小额诉讼判决为终审判决。'],
  }),
  paper('file-transfer-letter', '上诉案件移送函', 'Transfer of the file', { ...SUIT, basis: CPL('174'), numbered: '移', fields: [need(CPL('174'), 'number', 'applicants', 'respondents'), may('instrumentNumber')], attachments: ['全部案卷和证据', '上诉状'], body: ['{{applicants}}与{{respondents}}一案（{{number}}），当事人提起上诉，现将全部案卷和证据报送审理。', '一审裁判文书：{{instrumentNumber}}。'] }),
];
