import { art, may, need, papersOf, party } from '../define.js';

const paper = papersOf('court');
const CPL = (articles: string) => art('民事诉讼法', articles);
const CONFIRM = (articles: string) => art('最高人民法院关于人民调解协议司法确认程序的若干规定', articles);
const ENFORCE = (articles: string) => art('最高人民法院关于人民法院执行工作若干问题的规定（试行）', articles);
const CONFIRMATION = { agencies: ['court-bridge'], procedures: ['confirmation'] } as const;
const ORDER = { agencies: ['court-bridge'], procedures: ['payment-order'] } as const;
const SET_ASIDE = { agencies: ['court-bridge'], procedures: ['award-set-aside'] } as const;
const EXECUTION = { agencies: ['court-bridge'], procedures: ['enforcement'] } as const;
const sides = (basis: string, applicant = '申请人', respondent = '被申请人') => [
  party('applicant', applicant, basis, ['name'], ['gender', 'bornOn', 'address']), party('respondent', respondent, basis, ['name'], ['address', 'legalRepresentative']),
];
const PRESERVATION = { agencies: ['court-bridge'], procedures: ['preservation'] } as const;
const BOTH = [{ parties: 'applicant' }, { parties: 'respondent' }] as const;

/** 司法确认、支付令、撤销裁决和执行. */
export const COURT_SPECIAL_PAPERS = [
  paper('inquiry-record', '询问笔录', 'Record of an inquiry', {
    ...CONFIRMATION, layout: 'record', basis: CONFIRM('6'), fields: [need(CONFIRM('6'), 'number', 'on', 'attended'), may('record')], signs: ['当事人（签名）', '审判人员（签名）', '书记员（签名）'],
    body: ['案号：{{number}}', '时间：{{on}}', '到场人：{{attended}}', '询问内容：协议是否自愿达成、当事人是否理解协议内容、是否接受因此而产生的后果。', '{{record}}', { room: '问答' }],
  }),
  paper('papers-request', '补充材料通知书', 'Request for papers', { ...CONFIRMATION, basis: CONFIRM('6'), to: 'everybody', fields: [need(CONFIRM('6'), 'number', 'missing')], body: ['请当事人补充陈述或者补充下列证明材料：', { items: 'missing', of: 'list' }] }),
  paper('confirmation-ruling', '民事裁定书（确认调解协议）', 'Confirmation ruling', {
    ...CONFIRMATION, layout: 'instrument', basis: CPL('206'), parties: sides(CPL('157'), '申请人（劳动者）', '申请人（用人单位）'), signs: ['审判员（签名）', '书记员（签名）'], fields: [need(CPL('206'), 'number', 'confirmedAgreement'), may('terms')],
    body: [...BOTH, '申请人共同申请司法确认调解协议（{{confirmedAgreement}}），本院受理后依法进行了审查。申请人达成的调解协议，符合司法确认调解协议的法定条件。', { heading: '裁定' }, '该调解协议有效。协议内容：', '{{terms}}', { table: 'obligations' }, '当事人应当按照调解协议的约定自觉履行义务。一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请执行。'],
  }),
  paper('dismissal-ruling', '民事裁定书（驳回申请）', 'Dismissal ruling', {
    agencies: ['court-bridge'], layout: 'instrument', basis: CPL('206、227'), parties: sides(CPL('157')), signs: ['审判员（签名）', '书记员（签名）'], fields: [need(CPL('157'), 'number', 'reason')], body: [...BOTH, { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '驳回申请人的申请。'],
  }),
  paper('payment-order', '支付令', 'Payment order', {
    ...ORDER, layout: 'instrument', basis: CPL('227'), parties: sides(CPL('227')), signs: ['审判员（签名）', '书记员（签名）'], fields: [need(CPL('227'), 'number', 'payer', 'payee', 'orderAmount')],
    body: [...BOTH, '申请人的申请符合法定条件，特发出如下支付令：', '{{payer}}应当自收到本支付令之日起十五日内，给付{{payee}}{{orderAmount}}。', '债务人如有异议，应当自收到本支付令之日起十五日内向本院书面提出；逾期不提出书面异议又不履行支付令的，债权人可以向本院申请执行。'],
  }),
  paper('termination-ruling', '民事裁定书（终结督促程序）', 'Ruling that the order has ended', { ...ORDER, layout: 'instrument', basis: CPL('228'), parties: sides(CPL('157')), signs: ['审判员（签名）'], fields: [need(CPL('157、228'), 'number', 'endReason')], body: [...BOTH, { heading: '理由' }, '{{endReason}}', { heading: '裁定' }, '终结督促程序，支付令自行失效。'] }),
  paper('preservation-ruling', '民事裁定书（诉前、仲裁前财产保全）', 'Ruling on preservation before any suit', {
    ...PRESERVATION, layout: 'instrument', basis: CPL('104'), parties: sides(CPL('157')), signs: ['审判员（签名）', '书记员（签名）'], fields: [need(CPL('104、157'), 'number', 'preserved', 'reason'), may('amount')],
    body: [...BOTH, { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '对被申请人的下列财产采取保全措施：{{preserved}}', '保全金额：{{amount}}。', '申请人应当在人民法院采取保全措施后三十日内依法提起诉讼或者申请仲裁；逾期的，解除保全。', '本裁定立即开始执行。如不服，可以自收到裁定书之日起五日内申请复议一次，复议期间不停止执行。'],
  }),
  paper('preservation-lifting-ruling', '民事裁定书（解除保全）', 'Ruling that lifts a preservation', {
    ...PRESERVATION, layout: 'instrument', basis: CPL('104-107'), parties: sides(CPL('157')), signs: ['审判员（签名）', '书记员（签名）'], fields: [need(CPL('157'), 'number', 'preserved', 'liftReason')],
    body: [...BOTH, { heading: '理由' }, '{{liftReason}}', { heading: '裁定' }, '解除对被申请人下列财产的保全措施：{{preserved}}', '本裁定立即开始执行。'],
  }),
  paper('time-extension-decision', '期限顺延决定书', 'Decision on a missed period', {
    agencies: ['court-bridge'], procedures: ['court-filing'], basis: CPL('86'), numbered: '顺延', to: 'applicants', fields: [need(CPL('86'), 'reason', 'obstacleEndedOn', 'upheld')],
    body: ['你（你们）因不可抗拒的事由或者其他正当理由耽误期限，在障碍消除（{{obstacleEndedOn}}）后申请顺延期限。', '理由：{{reason}}。', '经审查，顺延申请{{upheld}}。'],
  }),
  paper('judicial-proposal', '司法建议书', 'Judicial proposal', {
    agencies: ['court-bridge'], procedures: ['judicial-proposal'], basis: '司法建议工作', to: 'addressee', fields: [need('司法建议工作', 'number', 'problem', 'advice', 'replyBy')],
    body: ['本院在审理案件中发现：{{problem}}', '为此，建议：{{advice}}', '以上建议请研究处理，并请于{{replyBy}}前将处理情况函告本院。'],
  }),
  paper('payment-receipt', '款项收付凭证', 'Receipt for a payment', {
    agencies: ['court-bridge'], layout: 'form', basis: ENFORCE('63'), fields: [need(ENFORCE('63'), 'number', 'amount', 'on'), may('applicants', 'respondents')], signs: ['收款人（签名）', '经办人（签名）'],
    body: [{ form: [['案号', '{{number}}'], ['收款人', '{{applicants}}'], ['支付人', '{{respondents}}'], ['金额', '{{amount}}'], ['日期', '{{on}}']] }],
  }),
  paper('set-aside-ruling', '民事裁定书（撤销仲裁裁决）', 'Ruling setting an award aside', { ...SET_ASIDE, layout: 'instrument', basis: art('劳动争议调解仲裁法', '49'), parties: sides(CPL('157')), signs: ['审判人员（签名）', '书记员（签名）'], fields: [need(CPL('157'), 'number', 'reason', 'challengedAward')], body: [...BOTH, '申请撤销的仲裁裁决：{{challengedAward}}。', { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '撤销上述仲裁裁决。', '当事人可以自收到裁定书之日起十五日内就该劳动争议事项向人民法院提起诉讼。'] }),
  paper('enforcement-notice', '执行通知书', 'Enforcement notice', { ...EXECUTION, basis: ENFORCE('22'), to: 'respondents', fields: [need(ENFORCE('22'), 'number', 'applicants', 'unpaid', 'enforcedInstrument')], body: ['{{applicants}}申请执行{{enforcedInstrument}}一案，本院已经立案。责令你方自收到本通知之日起立即履行下列义务：给付{{unpaid}}，并承担迟延履行期间的债务利息。', '拒不履行的，本院将依法采取强制执行措施、纳入失信被执行人名单、限制高消费。'] }),
  paper('property-report-order', '报告财产令', 'Order to report property', { ...EXECUTION, basis: CPL('252'), to: 'respondents', fields: [need(CPL('252'), 'number')], body: ['责令你方如实报告当前以及收到执行通知之日前一年的财产情况。拒绝报告或者虚假报告的，本院将依法予以罚款、拘留。'] }),
  paper('enforcement-ruling', '执行裁定书', 'Enforcement ruling', { ...EXECUTION, layout: 'instrument', basis: CPL('253-266'), parties: sides(CPL('157'), '申请执行人', '被执行人'), signs: ['执行员（签名）', '书记员（签名）'], fields: [need(CPL('157'), 'number', 'what', 'enforcedInstrument')], body: [...BOTH, '执行依据：{{enforcedInstrument}}。', { heading: '裁定' }, '{{what}}', '本裁定立即执行。'] }),
  paper('distribution-letter', '参与分配函', 'Letter on distribution', { ...EXECUTION, basis: ENFORCE('55-56'), numbered: '分', to: 'elsewhereCourt', fields: [need(ENFORCE('55-56'), 'applicants', 'respondents', 'unpaid', 'what', 'elsewhereNumber')], body: ['{{applicants}}申请执行{{respondents}}一案，执行标的{{unpaid}}。你院（{{elsewhereNumber}}）已控制被执行人财产：{{what}}。请将本案债权纳入分配。'] }),
  paper('settlement-record', '执行和解笔录', 'Record of a settlement', { ...EXECUTION, layout: 'record', basis: CPL('241'), fields: [need(CPL('241'), 'number', 'on', 'settlementTerms'), may('everybody')], signs: ['申请执行人（签名）', '被执行人（签名）', '执行员（签名）'], body: ['案号：{{number}}', '日期：{{on}}', '当事人：{{everybody}}', { heading: '和解协议内容' }, '{{settlementTerms}}'] }),
  paper('stay-ruling', '执行裁定书（中止执行）', 'Ruling on a stay', { ...EXECUTION, layout: 'instrument', basis: CPL('267'), parties: sides(CPL('157'), '申请执行人', '被执行人'), signs: ['执行员（签名）'], fields: [need(CPL('267'), 'number', 'reason')], body: [...BOTH, { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '本案中止执行。中止的情形消失后，恢复执行。'] }),
  paper('resumption-ruling', '执行裁定书（恢复执行）', 'Ruling on resumption', { ...EXECUTION, layout: 'instrument', basis: CPL('267'), parties: sides(CPL('157'), '申请执行人', '被执行人'), signs: ['执行员（签名）'], fields: [need(CPL('267'), 'number', 'reason')], body: [...BOTH, { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '本案恢复执行。'] }),
  paper('objection-ruling', '执行异议裁定书', 'Ruling on an objection', { ...EXECUTION, layout: 'instrument', basis: CPL('236'), parties: sides(CPL('157'), '申请执行人', '被执行人'), signs: ['审判员（签名）'], fields: [need(CPL('236'), 'number', 'upheld', 'reason'), may('objectionBy')], body: [...BOTH, '异议人：{{objectionBy}}。', { heading: '理由' }, '{{reason}}', { heading: '裁定' }, '执行异议{{upheld}}。', '对本裁定不服的，可以自裁定送达之日起十日内向上一级人民法院申请复议。'] }),
  paper('closing-notice', '执行结案通知书', 'Notice that enforcement is closed', { ...EXECUTION, basis: ENFORCE('64'), to: 'everybody', fields: [need(ENFORCE('64'), 'number', 'enforcementOutcome'), may('enforcedInstrument')], body: ['本案已经执行结案。', '执行依据：{{enforcedInstrument}}。', '结案方式：{{enforcementOutcome}}。'] }),
];
